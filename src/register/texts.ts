import type { CellValue } from '../ports/sheets';

const INVISIBLE = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;
const THAI_DIGITS = /[๐-๙]/g;
const MINUS_SIGNS = /[\u2010-\u2015\u2212]/g;
const DECOMPOSED_SARA_AM = /\u0E4D\u0E32/g;

/** A header as it is compared: Thai digits read, dashes alike, no space or invisible character at all. */
export function headerKey(text: string): string {
  return readable(text).replace(MINUS_SIGNS, '-').replace(/\s/g, '');
}

/** A key as it is compared: Thai digits read, invisible characters dropped, trimmed. Numbers as they print. */
export function keyText(value: CellValue): string {
  return readable(String(value)).trim();
}

/** What needs no reading: most keys. */
const PLAIN = /^[ -~]*$/;

function readable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(DECOMPOSED_SARA_AM, '\u0E33')
    .replace(THAI_DIGITS, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}
