import type { Row, Table } from '../../../register/cells';
import type { Change } from '../../../register/change';

/** บุคลากร as it would stand after an import is taken back: cells are set again, added rows go. */
export function peopleUndone(table: Table<'people'>, changes: readonly Change[]): Table<'people'> {
  const rows = new Map(table.rows.map((row) => [row, row] as const));
  const rowOf = (key: string, occurrence: number): Row<'people'> | undefined =>
    table.rows.filter((row) => row.key === key)[occurrence];
  for (const change of changes) {
    if (change.kind === 'set' && change.tab === 'people') {
      const row = rowOf(change.key, change.occurrence ?? 0);
      const cells = { ...row?.cells, ...change.cells } as Row<'people'>['cells'];
      if (row !== undefined) rows.set(row, { ...row, cells });
    }
    if (change.kind === 'remove' && change.tab === 'people')
      change.keys.forEach((key, at) => {
        const row = rowOf(key, change.occurrences?.[at] ?? 0);
        if (row !== undefined) rows.delete(row);
      });
  }
  return { ...table, rows: [...rows.values()] };
}
