import type { CellValue } from '../../ports/sheets';
import type { Change } from '../../register/change';
import type { Snapshot } from '../../register/register-port';

/** A snapshot as it will read once cells are set: for deciding what follows from a change in the same commit. */
export function changedView(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  return {
    takenAt: snapshot.takenAt,
    system: (name) => snapshot.system(name),
    headerRow: (tab) => snapshot.headerRow(tab),
    table(tab) {
      const table = snapshot.table(tab);
      const cellsByKey = new Map<string, Readonly<Record<string, CellValue>>>();
      for (const change of changes) {
        if (change.kind !== 'set' || change.tab !== tab) continue;
        cellsByKey.set(change.key, { ...cellsByKey.get(change.key), ...plainCells(change.cells) });
      }
      const rows = table.rows.map((row) => ({ ...row, cells: { ...row.cells, ...cellsByKey.get(row.key) } }));
      return { ...table, rows };
    },
  };
}

function plainCells(cells: Readonly<Record<string, unknown>>): Readonly<Record<string, CellValue>> {
  const plain: Record<string, CellValue> = {};
  for (const [header, value] of Object.entries(cells)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      plain[header] = value;
    }
  }
  return plain;
}
