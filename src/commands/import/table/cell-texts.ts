/** What a spreadsheet writes where a formula fails, in Excel, Sheets and LibreOffice, in any language: #N/A, #REF!, #ชื่อ?, Err:502. */
const ERROR_VALUE =
  /^(?:#(?:N\/A|DIV\/0!|[\p{L}\p{M}_]+[!?]|GETTING_DATA|ERROR!?|ไม่มี)(?: ?\(.*\))?|(?:Err|ข้อผิดพลาด|ผิดพลาด) ?: ?\d{3})$/isu;

export function isErrorValue(text: string): boolean {
  return /^[#EeขผÉ]/.test(text) && ERROR_VALUE.test(text.trim());
}

/** A dash alone is how offices write "none". */
export function isDash(text: string): boolean {
  return /^[-\u2010-\u2015\u2212]+$/.test(text);
}

const SIGN = /^[\u2010-\u2015\u2212\ufe63\uff0d]\s?(?=[\d.๐-๙])/;

/** A number's text with the minus of a word processor as the one of a keyboard. */
export function withPlainSign(text: string): string {
  return text.replace(SIGN, '-');
}

const PERCENT = /%\s*$/;

export function showsPercent(shown: string): boolean {
  return PERCENT.test(shown);
}

/** Whether what is shown of a number is a date or a time: digits parted by slashes, or the name of a month. */
export function showsDate(shown: string): boolean {
  const plain = shown.replace(/"[^"]*"/g, '');
  return /\d\s*[/-]\s*\d|\d:\d\d|\d[\s-]*(?:[ก-ฮ]{1,4}\.\s*[ก-ฮ]\.|[ก-ฮ][\u0e01-\u0e5b]*(?:คม|ยน|พันธ์)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(
    plain,
  );
}
