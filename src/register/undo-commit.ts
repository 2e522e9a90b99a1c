import type { SheetsRequest } from '../ports/sheets';
import { deleteRequests, updateCells } from './cell-requests';
import type { CellInput } from './change';
import type { TabAfter } from './check-commit';
import type { Column } from './column';
import { encodeCell } from './encode-cell';
import type { TabPlan } from './tab-plan';
import { TABS } from './tabs';

/**
 * The inverse of a commit whose rows had moved: the cells that were really hit get back what the snapshot knows of the
 * row that stands there; rows added go; rows deleted by mistake come back. Formulas are left to the sweep, which restores
 * them; a note that stood there before is not known.
 */
export function undoRequests(plan: TabPlan, after: TabAfter): readonly SheetsRequest[] {
  const { sheetId } = plan.place;
  return [
    ...deleteRequests(sheetId, addedRows(plan, after)),
    ...restoredRows(plan, after),
    ...restoredCells(plan, after),
    ...plan.notes.map(({ row, column }) => updateCells(sheetId, row, column, [[{}]], 'note')),
  ];
}

/** The added keys stand together; the last place where they do is ours. */
function addedRows(plan: TabPlan, after: TabAfter): readonly number[] {
  const { addedKeys } = plan;
  if (addedKeys.length === 0) return [];
  for (let start = after.keys.length - addedKeys.length; start > 0; start -= 1) {
    if (addedKeys.every((key, index) => after.keys[start + index] === key)) {
      return addedKeys.map((_, index) => start + index);
    }
  }
  return [];
}

function restoredRows(plan: TabPlan, after: TabAfter): readonly SheetsRequest[] {
  if (plan.removedRows.length === 0) return [];
  const left = new Set(after.keys);
  const vanished = plan.place.keys.filter((key) => key !== '' && !left.has(key));
  const rows = [...new Set(plan.removedRows)].sort((a, b) => a - b);
  const { sheetId } = plan.place;
  return vanished.slice(0, rows.length).flatMap((key, index) => {
    const row = rows[index] ?? 0;
    const cells = plan.place.grid[plan.rowByKey.get(key) ?? -1] ?? [];
    return [
      { insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } } },
      updateCells(sheetId, row, 0, [cells.map(encodeCell)], 'userEnteredValue'),
    ];
  });
}

function restoredCells(plan: TabPlan, after: TabAfter): readonly SheetsRequest[] {
  const formulas = new Set<string>(
    TABS[plan.tab].columns.flatMap((column: Column) => (column.kind === 'formula' ? [column.header] : [])),
  );
  return plan.writes.flatMap(({ row, column }) => {
    const header = after.headers[column] ?? '';
    if (formulas.has(header)) return [];
    const before = oldCell(plan, after.keys[row] ?? '', header, column);
    return [updateCells(plan.place.sheetId, row, column, [[encodeCell(before)]], 'userEnteredValue')];
  });
}

/** What the snapshot holds for the row that stands there now; a row that came since held nothing of the script's. */
function oldCell(plan: TabPlan, key: string, header: TabAfter['headers'][number], column: number): CellInput {
  const row = plan.rowByKey.get(key);
  if (row === undefined || key === '') return '';
  const from = header === '' ? column : plan.place.headers.indexOf(header);
  return plan.place.grid[row]?.[from] ?? '';
}
