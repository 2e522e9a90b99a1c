import { dateOfCellSerial, MONTH_NAME } from '../../../domain/dates/thai-dates';
import { decimalOfNumber } from '../../../domain/decimal';
import { cleanText } from '../../../domain/words/clean-text';
import { fromThaiDigits } from '../../../domain/words/thai-digits';
import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { CellValue } from '../../../ports/sheets';
import { codeOf } from '../../../register/decode/row-reader';
import { showsDate, withNarrowSigns } from './cell-texts';
import { numberShown } from './number-shown';

/** A numbered code however it is written: "1. 2", "ตัวชี้วัดที่ 1.2", "ตชว. 1.2", "1.2.", "1.2)", "(1.2)", "1.2*". */
const NUMBERED = /^(?:(?:ตัวชี้วัด|ตชว\.?|ข้อ|kpi(?= ))?(?:ที่)?\s*|#|\()(\d+(?:\s*\.\s*\d+)*)\s*(?:\.|\)|\*+)?$/i;
/** A date that stands as text where a code should: what Excel makes of 1-1 or 7.10, saved as CSV. */
const DATE_TEXT = new RegExp(
  `^(?:\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})|(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{4}-\\d\\d-\\d\\d[ T]\\d.*|\\d{1,2}:\\d\\d(?::\\d\\d)?|\\d{1,2}[- ]${MONTH_NAME}(?:[- ]\\d{2,4})?|${MONTH_NAME}[- ]\\d{1,4})$`,
  'i',
);
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;

export type ReadCode = { readonly value: string; readonly problem?: ImportProblem };

/**
 * A code as its digits stand on the page: 7.10 that a spreadsheet keeps as the number 7.1 under the format 0.00 is 7.10. What
 * became a date or a power of ten is questioned, and so is a number that its format shows as another.
 */
export function readCode(kept: CellValue, shown: string): ReadCode {
  const raw = typeof kept === 'number' ? asASheetShows(kept) : kept;
  const text = withNarrowSigns(cleanText(raw !== kept && Number(shown) === kept ? String(raw) : shown));
  const dotted = typeof raw === 'number' ? dayDotMonth(raw, text) : undefined;
  if (dotted !== undefined)
    return { value: dotted, problem: { kind: 'code-from-number', code: dotted, number: String(raw) } };
  const parted = typeof raw === 'number' ? partedDigits(raw, text) : undefined;
  if (parted !== undefined)
    return { value: parted, problem: { kind: 'shown-otherwise', shown: text, value: parted } };
  if (typeof raw === 'number' ? showsDate(text) : DATE_TEXT.test(fromThaiDigits(text)))
    return { value: text, problem: { kind: 'date-in-code', value: text } };
  if (typeof raw === 'boolean' || /^(?:true|false)$/i.test(text))
    return { value: text, problem: { kind: 'truth-value', value: text } };
  if (typeof raw === 'string' && isSeveralCodes(fromThaiDigits(text)))
    return { value: text, problem: { kind: 'several-codes', value: text } };
  if (SCIENTIFIC.test(text)) {
    const value = typeof raw === 'number' ? String(raw) : text;
    return { value, problem: { kind: 'code-rounded', value: text } };
  }
  const code = codeIn(typeof raw === 'number' ? digitsShown(raw, text) : text);
  if (typeof raw === 'number' && code !== String(raw) && Number(code.replace(/^[^\d]+/, '')) === raw) {
    return { value: code, problem: { kind: 'code-from-number', code, number: String(raw) } };
  }
  if (typeof raw === 'number' && code === String(raw) && numberShown(raw, text)?.kind !== 'same')
    return { value: code, problem: { kind: 'shown-otherwise', shown: text, value: code } };
  return { value: code };
}

/** 7.1 + 0.1, which computers keep as 7.199999999999999, is 7.2 to whoever counted up the codes. */
function asASheetShows(number: number): number {
  return Number(decimalOfNumber(number) ?? number);
}

/** Several codes by comma, space or "และ", or from one of dots and digits to another: 7.1, 7.2; P001 และ P002; 7.1-7.3. */
export function isSeveralCodes(text: string): boolean {
  const parts = text.split(/\s*(?:[,;]|และ|กับ)\s*/).filter((part) => part !== '');
  if (parts.length > 1 && parts.every((part) => ONE_OF_CODES.test(part))) return true;
  const words = text.split(/\s+/);
  if (words.length > 1 && words.every((word) => PLAIN_CODE.test(word))) return true;
  if (LETTERED_RANGE.test(text)) return true;
  return /^\d+(?:\.\d+)+\s*(?:[-–—~/]|ถึง)\s*\d+(?:\.\d+)+$/.test(text);
}

/** One that is no part of a longer number, written in groups. */
const PLAIN_CODE = /^(?:[A-Za-z]{1,4}-?\d+|\d+(?:\.\d+)+)$/;
const LETTERED_RANGE = /^[A-Za-z]{1,4}\d+\s*(?:[-–—~]|ถึง)\s*[A-Za-z]{1,4}\d+$/;
const ONE_OF_CODES = /^[A-Za-zก-ฮ]{0,4}-?\d+(?:\.\d+)*$/;

function codeIn(text: string): string {
  return numberedCode(text) ?? codeOf(text);
}

/** The code of digits and dots that a text is, with or without what it is called; undefined where it is none. */
export function numberedCode(text: string): string | undefined {
  return NUMBERED.exec(codeOf(text))?.[1]?.replace(/\s/g, '');
}

/** A code of a dot and two numbers that a spreadsheet took for a day and a month: it still shows what was typed. */
function dayDotMonth(raw: number, shown: string): string | undefined {
  const plain = fromThaiDigits(shown);
  return /^\d{1,2}\.\d{1,2}$/.test(plain) &&
    Number.isInteger(raw) &&
    dateOfCellSerial(raw) !== undefined &&
    raw > 366
    ? plain
    : undefined;
}

/** The digits of a number that its format parts by hyphens: 1-0921-40005 is 1092140005. */
function partedDigits(raw: number, shown: string): string | undefined {
  const plain = fromThaiDigits(shown);
  const digits = plain.replace(/-/g, '');
  return /^\d+(?:-\d+)+$/.test(plain) && Number(digits) === raw ? digits : undefined;
}

/** What is shown of a number, where it is only more digits of it (7.10, 007) or letters before them (P007); else the number itself. */
function digitsShown(raw: number, shown: string): string {
  const plain = codeOf(shown);
  const lettered = /^[A-Za-zก-ฮ]{1,4}[-.]?(\d+)$/.exec(plain);
  if (lettered !== null && Number(lettered[1]) === raw) return plain;
  return /^\d+(?:\.\d+)?$/.test(plain) && Number(plain) === raw ? plain : String(raw);
}

/** The code that one with a lost zero may have been: 7.1 after 7.9 may be 7.10. */
export function codeWithLostZero(code: string, before: string): string | undefined {
  const [own, last] = [/^(.*\.)?(\d+)$/.exec(code), /^(.*\.)(\d*9)$/.exec(before)];
  if (own === null || last === null || (own[1] ?? '') !== last[1]) return undefined;
  const next = String(Number(last[2]) + 1);
  return next !== own[2] && next.replace(/0+$/, '') === own[2] ? `${last[1]}${next}` : undefined;
}
