import type Big from 'big.js';
import { type DigitStyle, inDigits } from '../../domain/dates/thai-dates';
import { decimalsOf } from '../../domain/decimal';
import { fromThaiDigits } from '../../domain/words/thai-digits';
import { spellMarks } from '../../domain/words/word';

/** Latin words, addresses and codes (PMQA4.0, school01@spm.example, https://…): their digits stay Western. */
const LATIN_RUN = /([A-Za-z0-9@._/:\-?=&%+#]*[A-Za-z@][A-Za-z0-9@._/:\-?=&%+#]*)/;

/** What XML 1.0 cannot carry: control characters (tab and line feed stay), lone surrogates, the two non-characters. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be dropped
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A register's text as it may stand on paper: printable, marks composed, line breaks as \n, digits in style. */
export function paperText(text: string, style: DigitStyle): string {
  return digitsOutsideLatin(printable(text), style);
}

/** As `paperText`, digits as typed: codes and addresses. */
export function printable(text: string): string {
  return spellMarks(text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').replace(/\t/g, ' ')).trim();
}

/** 65,000 or 0.50: groups of three, at least `decimals` places, never fewer than the value needs. */
export function paperNumber(value: Big, style: DigitStyle, decimals = 0): string {
  const [whole = '', fraction] = value.toFixed(Math.max(decimals, decimalsOf(value))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return inDigits(fraction === undefined ? grouped : `${grouped}.${fraction}`, style);
}

/** The places that the most exact of the values needs: numbers that stand together are written alike. */
export function commonDecimals(values: readonly Big[]): number {
  return values.reduce((most, value) => Math.max(most, decimalsOf(value)), 0);
}

function digitsOutsideLatin(text: string, style: DigitStyle): string {
  // Who typed with Thai digits where papers have Western ones wrote the same figures.
  if (style !== 'thai') return fromThaiDigits(text);
  return text
    .split(LATIN_RUN)
    .map((part, position) => (position % 2 === 0 ? inDigits(part, style) : part))
    .join('');
}
