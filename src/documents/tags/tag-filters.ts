import Big from 'big.js';
import { dateOfCellSerial, parseDate, shortThaiDate, thaiDate } from '../../domain/dates/thai-dates';
import { fromThaiDigits, toThaiDigits } from '../../domain/words/thai-digits';
import { paperNumber } from '../typography/thai-typography';

/** A tag's name and the filters behind it: `{{น้ำหนักรวม|ทศนิยม2|เลขอารบิก}}`. The name has been through `normaliseTag`. */
export function readFilters(tag: string): { readonly name: string; readonly filters: readonly string[] } {
  const [name = '', ...filters] = tag.split('|');
  return { name, filters };
}

const DECIMALS = /^ทศนิยม([0-4])$/;

/** Filters by the name under which templates use them; numbers and dates that cannot be read stay as they are. */
const FILTERS: Readonly<Record<string, (text: string) => string>> = {
  เลขไทย: toThaiDigits,
  เลขอารบิก: fromThaiDigits,
  วันที่: (text) => dated(text, thaiDate),
  วันที่ย่อ: (text) => dated(text, shortThaiDate),
};

/** As they are offered in faults and lists. */
export const FILTER_NAMES = [...Object.keys(FILTERS), 'ทศนิยม0', 'ทศนิยม1', 'ทศนิยม2', 'ทศนิยม3', 'ทศนิยม4'];

export function isFilter(name: string): boolean {
  return FILTER_NAMES.includes(name);
}

/** The text as its filters make it, one after another; what is no text has none. */
export function filtered(value: unknown, filters: readonly string[]): unknown {
  if (typeof value !== 'string') return value;
  return filters.reduce((text, filter) => {
    const decimals = DECIMALS.exec(filter)?.[1];
    if (decimals !== undefined) return withDecimals(text, Number(decimals));
    return FILTERS[filter]?.(text) ?? text;
  }, value);
}

function withDecimals(text: string, places: number): string {
  const plain = fromThaiDigits(text).replace(/,/g, '').trim();
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) return text;
  const rounded = new Big(plain).round(places, 1);
  const style = plain === text.replace(/,/g, '').trim() ? 'western' : 'thai';
  return paperNumber(rounded, style, places);
}

/** A date as a cell holds it, from 1927 on: a column of the office's own does not say that it has dates. */
const SERIAL = /^[1-9]\d{4,5}(?:\.\d+)?$/;

function dated(text: string, write: typeof thaiDate): string {
  const plain = fromThaiDigits(text);
  const date = parseDate(plain) ?? (SERIAL.test(plain) ? dateOfCellSerial(Number(plain)) : undefined);
  if (date === undefined) return text;
  return write(date, plain === text ? 'western' : 'thai');
}
