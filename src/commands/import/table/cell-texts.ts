import { MONTH_NAME } from '../../../domain/dates/thai-dates';
import { BROKEN_LETTER } from '../file/text-of-bytes';

/** What a spreadsheet writes where a formula fails, in Excel, Sheets and LibreOffice, in any language: #N/A, #REF!, #ชื่อ?, Err:502; ##### is a number that its column was too narrow for. */
const ERROR_VALUE =
  /^(?:=?# ?(?:N\/A(?: N\/A|!)?|NV|DIV\/0!?|(?:REF|VALUE|NAME|NUM|NULL|SPILL|CALC)|[\p{L}\p{M}_]+(?:\/0)?[!?](?:[A-Z]{1,3}\d+)?|#{2,}|GETTING_DATA|ERROR!?|ไม่มี)(?: ?\(.*\))?|(?:Err|ข้อผิดพลาด|ผิดพลาด) ?: ?\d{3}|#?(?:Loading|กำลังโหลด)(?:\.{3}|…))$/isu;

export function isErrorValue(text: string): boolean {
  if (!/^[=#＃EeLlNขผÉก]/.test(text)) return false;
  if (text === 'NaN') return true;
  return text
    .replace(/＃/g, '#')
    .split(/, ?(?=#)/)
    .every((one) => ERROR_VALUE.test(one.trim()));
}

/** Whether letters are lost: bytes that are none, or as many question marks as another encoding had no letters for. */
export function hasLostLetters(text: string): boolean {
  return text.includes(BROKEN_LETTER) || (/\?{3}/.test(text) && /^[?\s\d.,()/-]+$/.test(text));
}

/** Whether a cell only says that it holds what the cell above it holds. */
export function isDitto(text: string): boolean {
  return /^(?:[-–—]*\s*(?:["“”″〃]|,,|'')\s*[-–—]*|ditto|do\.|(?:เช่นเดียวกัน|เหมือน)(?:กับ)?(?:ข้อ|แถว|ข้าง|ด้าน)?บน|เช่นเดียวกัน|เหมือนกัน|ดังข้างบน|ตามข้างบน)$/i.test(
    text,
  );
}

/** A dash alone is how offices write "none". */
export function isDash(text: string): boolean {
  return /^[-\u2010-\u2015\u2212]+$/.test(text);
}

const MINUS = '\\u002d\\u02d7\\u207b\\u2010-\\u2015\\u2212\\u2796\\ufe63\\uff0d';
const SIGN = new RegExp(`^[${MINUS}]\\s?(?=[\\d.๐-๙])`);

/** A number's text with the signs of a word processor as those of a keyboard. */
export function withPlainSign(text: string): string {
  return text.replace(SIGN, '-').replace(/^\uff0b\s?(?=[\d.๐-๙])/, '+');
}

const PERCENT = /(?:[%\uff05]|เปอร์เซ็นต์|เปอร์เซนต์)\s*\)?\s*$/;
const OF_A_HUNDRED = new RegExp(`^ร้อยละ\\s*(?=[\\d.๐-๙+${MINUS}])`);

export function showsPercent(shown: string): boolean {
  return PERCENT.test(shown) || OF_A_HUNDRED.test(shown);
}

/** The number of a typed percentage (60%, ๖๐ %, ร้อยละ 60): the register keeps percentages as they are read. */
export function withoutPercent(text: string): string {
  return text.replace(PERCENT, '').replace(OF_A_HUNDRED, '');
}

/** ０–９ for 0–9: digits as wide as a letter of other scripts. */
export function withNarrowDigits(text: string): string {
  return text.replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}

/** Letters, digits and signs as wide as those of other scripts, as a keyboard has them. */
export function withNarrowSigns(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002\uff61]/g, '.');
}

/** Excel's way to keep a text as it is in a CSV: ="007". */
export function withoutFormulaQuotes(text: string): string {
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
}

const DATE_SHOWN = new RegExp(
  `\\d\\s*[/-]\\s*\\d|\\d:\\d\\d|\\d[\\s-]*${MONTH_NAME}|${MONTH_NAME}[\\s-]*\\d|^\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2})$`,
  'i',
);

/** Whether what is shown of a number is a date or a time: digits parted by slashes, or the name of a month. */
export function showsDate(shown: string): boolean {
  return DATE_SHOWN.test(shown.replace(/"[^"]*"/g, ''));
}
