import { matchHeaders } from '../../domain/headers';
import type { CellValue } from '../../ports/sheets';
import type { AnyTable } from '../../register/cells';
import type { Column } from '../../register/column';
import { keyHeaders } from '../../register/keys';
import { columnsOf, type TabName } from '../../register/tabs';
import { namesOfColumn } from './column-names';

type Ground = { readonly tab: TabName; readonly fiscalYearBe: number };

/** A table's header is looked for this far down: office files carry a title above it. */
const HEADER_SEARCH = 15;

/**
 * Columns that a file may fill: those that people type. What the script writes, formulas and ticks are kept aside: a mark
 * is the office's and a tick is a person's.
 */
export function importableColumns(tab: TabName, table: AnyTable): ReadonlyMap<string, Column> {
  const present = new Set(table.headers);
  const keys = keyHeaders(tab);
  const columns = columnsOf(tab);
  return new Map(
    columns
      .filter(({ header, writer, kind }) => {
        if (!present.has(header) || kind === 'checkbox') return false;
        return keys.includes(header) || (writer !== 'script' && writer !== 'formula');
      })
      .map((column) => [column.header, column]),
  );
}

/** For each header text the register's header, '' for one that is kept aside. */
export function matchColumns(
  texts: readonly string[],
  columns: ReadonlyMap<string, Column>,
  { tab, fiscalYearBe }: Ground,
): readonly string[] {
  const known = [...columns.keys()].map((header) => ({
    header,
    names: namesOfColumn(tab, header, fiscalYearBe),
  }));
  return matchHeaders(texts, known);
}

/** Row 1 where it names the key; else the row near the top that names most columns. */
export function headerRow(
  rows: readonly (readonly CellValue[])[],
  columns: ReadonlyMap<string, Column>,
  ground: Ground,
): number {
  const keys = keyHeaders(ground.tab);
  let best = { row: 0, count: 0 };
  for (let row = 0; row < Math.min(HEADER_SEARCH, rows.length); row += 1) {
    const matched = matchColumns((rows[row] ?? []).map(String), columns, ground);
    const count = keys.every((key) => matched.includes(key))
      ? matched.filter((header) => header !== '').length
      : 0;
    if (row === 0 && count > 0) return 0;
    if (count > best.count) best = { row, count };
  }
  return best.row;
}
