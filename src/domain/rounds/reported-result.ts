import type Big from 'big.js';
import { decimalOf, decimalsOf, SCORE_DECIMALS } from '../decimal';
import { cleanText } from '../words/clean-text';
import type { TypedResult } from './typed-result';

export type ReportedResult =
  | { readonly kind: 'blank' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'number'; readonly value: Big }
  | { readonly kind: 'unreadable'; readonly typed: string; readonly why: UnreadableWhy };

/** `82,5` is no number; 82.12345 has more decimals than are published: neither may become another score. */
export type UnreadableWhy = 'not-one-number' | 'too-many-decimals';

const NOT_APPLICABLE = 'N/A';

/** Reads a result cell: a number, N/A, or text that means one number. A blank cell is no result, and not 0. */
export function readResult(typed: TypedResult): ReportedResult {
  if (typeof typed === 'string') {
    const text = cleanText(typed);
    if (text === '') return { kind: 'blank' };
    if (text.toUpperCase() === NOT_APPLICABLE) return { kind: 'not-applicable' };
  }
  const value = decimalOf(typed);
  if (value === undefined) return { kind: 'unreadable', typed: String(typed), why: 'not-one-number' };
  if (decimalsOf(value) > SCORE_DECIMALS) {
    return { kind: 'unreadable', typed: String(typed), why: 'too-many-decimals' };
  }
  return { kind: 'number', value };
}
