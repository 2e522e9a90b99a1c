import { minuteOfDay, momentOfSerial } from '../../domain/dates/moments';
import { dateOfCellSerial, shortThaiDate } from '../../domain/dates/thai-dates';
import type { CellValue } from '../../ports/sheets';
import type { NumberFormat } from '../../register/formats';

/** As much of papaparse as is used. */
type CsvWriter = {
  unparse(
    table: { readonly fields: readonly string[]; readonly data: readonly (readonly CellValue[])[] },
    options: { readonly newline: string; readonly escapeFormulae: RegExp },
  ): string;
};

declare const require: (name: 'papaparse') => unknown;

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/** Excel would run such a text as a formula; a dash alone is none. */
const FORMULA_LIKE = /^(?:[=+@\t\r\n]|-(?!$))/;

/** A table as CSV for Excel: RFC 4180 with UTF-8's mark; a text that looks like a formula gets an apostrophe before it. */
export function csvText(headers: readonly string[], rows: readonly (readonly CellValue[])[]): string {
  const writer = require('papaparse') as CsvWriter;
  const options = { newline: '\r\n', escapeFormulae: FORMULA_LIKE };
  return `${BYTE_ORDER_MARK}${writer.unparse({ fields: headers, data: rows }, options)}\r\n`;
}

/** A cell as CSV shows it: scores with their four decimals, dates in พ.ศ. */
export function csvCell(value: CellValue, format: NumberFormat | undefined): CellValue {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return value;
  switch (format?.type) {
    case 'DATE':
      return dateText(value);
    case 'DATE_TIME':
      return `${dateText(value)} ${timeText(value)}`;
    default: {
      const decimals = /\.(0+)$/.exec(format?.pattern ?? '')?.[1];
      return decimals === undefined ? value : value.toFixed(decimals.length);
    }
  }
}

function dateText(serial: number): string {
  const date = dateOfCellSerial(serial);
  return date === undefined ? String(serial) : shortThaiDate(date);
}

function timeText(serial: number): string {
  const minutes = minuteOfDay(momentOfSerial(serial));
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
