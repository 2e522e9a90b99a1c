import type { IsoDate } from '../../domain/dates/dates';
import type { Holidays } from '../../domain/dates/working-days';
import type { Table } from '../cells';
import type { CellFault } from './cell-fault';
import { decodeRows } from './decode-rows';

/** Dates of วันหยุด. */
export function decodeHolidays(table: Table<'holidays'>): {
  readonly holidays: Holidays;
  readonly faults: readonly CellFault[];
} {
  const { rows, faults } = decodeRows('holidays', table, 'วันที่', (reader): IsoDate | undefined =>
    reader.date('วันที่'),
  );
  return { holidays: new Set(rows), faults };
}
