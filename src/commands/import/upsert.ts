import type { CellValue } from '../../ports/sheets';
import { type AnyRow, type AnyTable, cellAt } from '../../register/cells';
import { addRows, type Change, setCells } from '../../register/change';
import type { TabName } from '../../register/tabs';
import type { ImportRow } from './read-file';

/**
 * Changes that bring a file's rows into a tab: a row whose key is there gets the cells that differ, others are added, and rows
 * not in the file stay. The second row of a key meets the second row of that key, so the same file twice changes nothing.
 */
export function upsertChanges(tab: TabName, table: AnyTable, rows: readonly ImportRow[]): readonly Change[] {
  const present = rowsByKey(table);
  const met = new Map<string, number>();
  const added: (readonly [string, CellValue])[][] = [];
  const changed: Change[] = [];
  for (const { key, cells } of rows) {
    const occurrence = met.get(key) ?? 0;
    met.set(key, occurrence + 1);
    const row = present.get(key)?.[occurrence];
    if (row === undefined) {
      added.push(Object.entries(cells));
      continue;
    }
    const differing = Object.entries(cells).filter(([header, value]) => cellAt(row, header) !== value);
    if (differing.length > 0) {
      changed.push(setCells(tab, { key, occurrence }, differing));
    }
  }
  return added.length > 0 ? [...changed, addRows(tab, added)] : changed;
}

function rowsByKey(table: AnyTable): ReadonlyMap<string, readonly AnyRow[]> {
  const rows = new Map<string, AnyRow[]>();
  for (const row of table.rows) {
    const known = rows.get(row.key);
    if (known) known.push(row);
    else rows.set(row.key, [row]);
  }
  return rows;
}
