import { format } from 'numfmt';
import { type Effective, isError } from './effective';
import type { CellFormat, NumberFormat } from './shapes/cell-shapes';

/** What Sheets shows for a number type without a pattern, in the locale th_TH. */
const defaultPatterns: Readonly<Record<string, string>> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '"฿"#,##0.00',
  DATE: 'd/m/yyyy',
  TIME: 'h:mm:ss',
  DATE_TIME: 'd/m/yyyy, h:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

function isDateType(type: string | undefined): boolean {
  return type === 'DATE' || type === 'TIME' || type === 'DATE_TIME';
}

export function isDateFormat(style: CellFormat): boolean {
  return isDateType(style.numberFormat?.type);
}

/** At most ten decimals, no trailing zeros: Sheets' automatic format. */
function automatic(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  if (Math.abs(value) >= 1e15 || Math.abs(value) < 1e-9) {
    return value
      .toExponential(9)
      .replace(/\.?0+e/, 'E')
      .replace('e', 'E');
  }
  return String(Number(value.toFixed(10)));
}

function numberText(value: number, numberFormat: NumberFormat | undefined, locale: string): string {
  const pattern = numberFormat?.pattern ?? defaultPatterns[numberFormat?.type ?? ''];
  if (pattern === undefined || pattern === '' || pattern === '@') return automatic(value);
  return format(pattern, value, { locale: locale.replace('_', '-'), throws: false });
}

/** A pattern whose fourth part, which is for texts, is empty: ;;; . */
function hidesText(numberFormat: NumberFormat | undefined): boolean {
  const pattern = numberFormat?.pattern ?? '';
  return pattern.includes(';') && format(pattern, 'ก', { throws: false }) === '';
}

/** The text that a cell shows. `locale` as Sheets writes it, e.g. `th_TH`. */
export function formattedText(value: Effective, style: CellFormat, locale: string): string {
  if (value === null) return '';
  if (isError(value)) return value.e;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return hidesText(style.numberFormat) ? '' : value;
  return numberText(value, style.numberFormat, locale);
}
