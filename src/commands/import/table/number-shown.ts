import type Big from 'big.js';
import { decimalOfNumber, decimalOfText, decimalsOf } from '../../../domain/decimal';
import { fromThaiDigits } from '../../../domain/words/thai-digits';
import { showsPercent, withPlainSign } from './cell-texts';

/** What a number's format makes of it. */
export type NumberShown =
  /** The number as a person sees it; more digits than are shown stay. */
  | { readonly kind: 'same' | 'rounded' | 'percent'; readonly value: Big }
  /** What is seen is another number, or none. */
  | { readonly kind: 'other'; readonly value: Big };

const FIRST_NUMBER = /[-+]?\d[\d,]*(?:\.\d+)?/;

/**
 * A number of a workbook under its format: 0.6 shown as 60% is 60, 60 shown as 60% (a percent sign that is only written beside
 * it) is 60 too, 66.666 shown as 66.67 keeps its digits; 12,000 shown as 12 or −5 shown as 5 is another number.
 */
export function numberShown(raw: number, shown: string): NumberShown | undefined {
  const kept = decimalOfNumber(raw);
  if (kept === undefined) return undefined;
  const seen = seenNumber(shown);
  if (seen === undefined) return { kind: shown.trim() === '' ? 'same' : 'other', value: kept };
  if (showsPercent(shown)) {
    const hundredfold = kept.times(100);
    if (isRounding(hundredfold, seen)) return { kind: 'percent', value: hundredfold };
  }
  if (kept.eq(seen)) return { kind: 'same', value: kept };
  return { kind: isRounding(kept, seen) ? 'rounded' : 'other', value: kept };
}

/** The number in what is shown: brackets around it are a minus of accountants. */
function seenNumber(shown: string): Big | undefined {
  const plain = withPlainSign(fromThaiDigits(shown).trim());
  const found = FIRST_NUMBER.exec(plain);
  if (found === null) return undefined;
  const number = decimalOfText(found[0]);
  const power = /^e([+-]\d+)/i.exec(plain.slice(found.index + found[0].length));
  const value = power === null ? number : number?.times(`1e${Number(power[1])}`);
  return /^\([^()]*\d[^()]*\)$/.test(plain) ? value?.times(-1) : value;
}

/** Whether one number shown with fewer decimals is the other. */
function isRounding(kept: Big, seen: Big): boolean {
  const step = 10 ** -decimalsOf(seen);
  return kept
    .minus(seen)
    .abs()
    .lte(step / 2);
}
