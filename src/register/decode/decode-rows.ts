import type { CellValue } from '../../ports/sheets';
import type { Row, Table } from '../cells';
import type { HeaderOf, TabName } from '../tabs';
import type { CellFault } from './cell-fault';
import { codeOf, type RowReader, rowReader, textOf } from './row-reader';

export type Decoded<T> = { readonly rows: readonly T[]; readonly faults: readonly CellFault[] };

/**
 * Decodes every row that has a key. A row without one is left out; with other content in it, it is a fault of
 * `keyColumn`. `decode` gives undefined for a row that cannot be used, having noted why.
 */
export function decodeRows<T extends TabName, V>(
  tab: T,
  table: Table<T>,
  keyColumn: HeaderOf<T>,
  decode: (reader: RowReader<HeaderOf<T>>, row: Row<T>) => V | undefined,
): Decoded<V> {
  const faults: CellFault[] = [];
  const rows: V[] = [];
  for (const row of table.rows) {
    const reader = rowReader(tab, row, faults);
    if (codeOf(row.cells[keyColumn]) === '') {
      if (
        Object.values<CellValue>(row.cells).some((value) => value !== false && textOf(value).trim() !== '')
      ) {
        reader.fault(keyColumn, 'missing-key');
      }
      continue;
    }
    const decoded = decode(reader, row);
    if (decoded !== undefined) rows.push(decoded);
  }
  return { rows, faults };
}

/** A code typed into a number cell may have lost a final zero: 1.10 became 1.1. */
export function noteCodeAsNumber<T extends TabName>(
  reader: Pick<RowReader<HeaderOf<T>>, 'fault'>,
  row: Row<T>,
  columns: readonly HeaderOf<T>[],
): void {
  for (const column of columns) {
    const value = row.cells[column];
    if (typeof value === 'number' && !Number.isInteger(value)) reader.fault(column, 'code-as-number');
  }
}
