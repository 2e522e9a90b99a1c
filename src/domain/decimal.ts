import Big from 'big.js';
import { cleanText } from './words/clean-text';
import { fromThaiDigits } from './words/thai-digits';

/** Scores, weighted scores and means are published with four decimals, halves rounded up (away from zero). */
export const SCORE_DECIMALS = 4;
const HALF_UP = 1;

/** Digits alone or right groups of three (1,234.50), a point and decimals, a sign. */
const ONE_NUMBER = /^[+-]?(?:(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d*)?|\.\d+)$/;

/** A spreadsheet keeps 15 significant digits; what lies beyond is an artefact of binary fractions. */
const SHEET_DIGITS = 15;

/** The number that a cell holds, exactly as a person sees it; undefined where it is no finite number. */
export function decimalOfNumber(value: number): Big | undefined {
  if (!Number.isFinite(value)) return undefined;
  const shortest = String(value);
  return new Big(shortest.length <= SHEET_DIGITS ? shortest : value.toPrecision(SHEET_DIGITS));
}

/**
 * The one number that a typed text means: Thai or Western digits, spaces around it, right thousands groups.
 * undefined for anything else: `82,5`, `85%`, `1e3`, `1 2`, a blank.
 */
export function decimalOfText(text: string): Big | undefined {
  const plain = fromThaiDigits(cleanText(text));
  if (!ONE_NUMBER.test(plain)) return undefined;
  const value = new Big(plain.replace(/,/g, '').replace(/^\+/, ''));
  return value.eq(0) ? value.abs() : value;
}

export function decimalOf(value: string | number): Big | undefined {
  return typeof value === 'number' ? decimalOfNumber(value) : decimalOfText(value);
}

/** Half-up to so many places: for showing, never for counting on. */
export function roundedTo(value: Big, decimals: number): Big {
  return value.round(decimals, HALF_UP);
}

/** Half-up to four places. */
export function rounded(value: Big): Big {
  return value.round(SCORE_DECIMALS, HALF_UP);
}

/** numerator ÷ denominator, rounded once from the exact quotient. The denominator must not be 0. */
export function quotient(numerator: Big, denominator: Big): Big {
  const Exact = Big();
  Exact.DP = SCORE_DECIMALS;
  Exact.RM = HALF_UP;
  return new Big(new Exact(numerator).div(denominator));
}

export function sum(values: readonly Big[]): Big {
  return values.reduce((total, value) => total.plus(value), new Big(0));
}

/** How many decimals the value needs. */
export function decimalsOf(value: Big): number {
  const written = value.toFixed();
  const point = written.indexOf('.');
  return point < 0 ? 0 : written.length - point - 1;
}

/** A score or weight in an answer: always four decimals. */
export function fixed(value: Big): string {
  return value.toFixed(SCORE_DECIMALS, HALF_UP);
}
