import { parseValue } from 'numfmt';
import { errorTexts } from './effective';
import { serialOf, serialOfDay, yearOfSerial } from './serial';
import type { CellFormat, NumberFormat } from './shapes/cell-shapes';
import type { CellContent } from './state';

/** What typed text becomes: the cell's content, and the number format that the way of typing brings along. */
export type TypedInput = { readonly content: CellContent; readonly numberFormat?: NumberFormat };

export type TypingPlace = {
  readonly style: CellFormat;
  /** As Sheets writes it, e.g. `th_TH`. */
  readonly locale: string;
  readonly timeZone: string;
  /** Ms since the epoch: a day without a year is of the current one. */
  readonly now: number;
};

const numberPattern = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?\s*%?$/;
const datePattern =
  /^(?:\d{1,4}[/-]\d{1,2}[/-]\d{1,4}|\d{1,2}[ -][\p{L}\p{M}.]+[ -]\d{2,4})(?:,? \d{1,2}:\d{2}(?::\d{2})?)?$/u;
const timePattern = /^\d{1,2}:\d{2}(?::\d{2})?$/;
const moneyPattern = /^[฿$]-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const dayMonthPattern = /^(\d{1,2})[/-](\d{1,2})$/;

function typeOfPattern(pattern: string): NonNullable<NumberFormat['type']> {
  if (pattern.includes('%')) return 'PERCENT';
  const hasDay = /[dy]/i.test(pattern);
  const hasHour = /h/i.test(pattern);
  if (hasDay && hasHour) return 'DATE_TIME';
  if (hasDay) return 'DATE';
  if (hasHour) return 'TIME';
  if (/E/.test(pattern)) return 'SCIENTIFIC';
  return /[฿$]/.test(pattern) ? 'CURRENCY' : 'NUMBER';
}

function readNumberLike(text: string, place: TypingPlace): TypedInput | undefined {
  const dayMonth = dayMonthPattern.exec(text);
  if (dayMonth !== null) {
    const dayFirst = place.locale !== 'en_US';
    const [day, month] = dayFirst
      ? [Number(dayMonth[1]), Number(dayMonth[2])]
      : [Number(dayMonth[2]), Number(dayMonth[1])];
    const year = yearOfSerial(serialOf(place.now, place.timeZone));
    const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
    if (month < 1 || month > 12 || day < 1 || day > lastDay) return undefined;
    return { content: serialOfDay(year, month, day), numberFormat: { type: 'DATE', pattern: 'd/m' } };
  }
  const readable =
    (numberPattern.test(text) && /\d/.test(text)) ||
    datePattern.test(text) ||
    timePattern.test(text) ||
    moneyPattern.test(text);
  if (!readable) return undefined;
  const parsed = parseValue(text, { locale: place.locale.replace('_', '-') });
  if (parsed === null || typeof parsed.v !== 'number') return undefined;
  if (parsed.z === undefined) return { content: inCellsUnit(parsed.v, place.style) };
  const type = typeOfPattern(parsed.z);
  // 70% is 0.7, not the nearest that a hundredth of 70 comes to.
  const content = type === 'PERCENT' ? Number(parsed.v.toPrecision(15)) : parsed.v;
  return { content, numberFormat: { type, pattern: parsed.z } };
}

/** A number without its sign is a percentage where the cell shows percentages: 85 becomes 85%. */
function inCellsUnit(value: number, { numberFormat }: CellFormat): number {
  return numberFormat?.type === 'PERCENT' ? Number((value / 100).toPrecision(15)) : value;
}

/**
 * Reads text as Sheets does when a person types it: `85%` (and from then on 85 in that cell), `1,234.5`, `30/4/2570` (the year
 * 2570 CE), `TRUE`, `=A1`, `'text`.
 * Thai digits stay text; so does a comma that does not part thousands (`82,5`).
 */
export function readTyped(typed: string, place: TypingPlace): TypedInput {
  if (typed === '') return { content: null };
  if (place.style.numberFormat?.type === 'TEXT') return { content: typed };
  if (typed.startsWith("'")) return { content: typed.slice(1) };
  if (typed.startsWith('=') && typed.length > 1) return { content: { f: typed } };
  const text = typed.trim();
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { content: upper === 'TRUE' };
  if (errorTexts.includes(upper)) return { content: { e: upper } };
  return readNumberLike(text, place) ?? { content: typed };
}

/** The cell's format after typing: the typed format counts only where none was set before. */
export function styleAfterTyping(style: CellFormat, typed: TypedInput): CellFormat {
  return typed.numberFormat === undefined || style.numberFormat !== undefined
    ? style
    : { ...style, numberFormat: typed.numberFormat };
}
