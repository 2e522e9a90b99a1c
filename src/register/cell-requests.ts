import type { SheetsRequest } from '../ports/sheets';
import type { CellData } from './encode-cell';

/** One cell that a commit writes, by position (0-based). */
export type Write = { readonly row: number; readonly column: number; readonly cell: CellData };

/** Neighbouring cells go together: one request for each rectangle of equal columns in rows that follow one another. */
export function writeRequests(sheetId: number, writes: readonly Write[]): readonly SheetsRequest[] {
  const runs = runsOf(writes);
  const blocks: { row: number; column: number; rows: CellData[][] }[] = [];
  const growing = new Map<string, CellData[][]>();
  for (const run of runs) {
    const shape = `${run.column}:${run.cells.length}`;
    const above = growing.get(`${shape}:${run.row}`);
    growing.delete(`${shape}:${run.row}`);
    const rows = above ?? [];
    rows.push(run.cells);
    growing.set(`${shape}:${run.row + 1}`, rows);
    if (above === undefined) blocks.push({ row: run.row, column: run.column, rows });
  }
  return blocks.map((block) => updateCells(sheetId, block.row, block.column, block.rows, 'userEnteredValue'));
}

type Run = { readonly row: number; readonly column: number; readonly cells: CellData[] };

function runsOf(writes: readonly Write[]): readonly Run[] {
  const last = new Map(writes.map((write) => [`${write.row}:${write.column}`, write]));
  const sorted = [...last.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Run[] = [];
  for (const { row, column, cell } of sorted) {
    const run = runs[runs.length - 1];
    if (run && run.row === row && run.column + run.cells.length === column) run.cells.push(cell);
    else runs.push({ row, column, cells: [cell] });
  }
  return runs;
}

export function updateCells(
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  rows: readonly (readonly CellData[])[],
  fields: string,
): SheetsRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: rows.map((values) => ({ values })),
      fields,
    },
  };
}

/** Neighbouring rows go together, from the bottom up, so that no deletion moves the next one's rows. */
export function deleteRequests(sheetId: number, rows: readonly number[]): readonly SheetsRequest[] {
  const runs: { start: number; end: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => b - a)) {
    const last = runs[runs.length - 1];
    if (last && last.start === row + 1) last.start = row;
    else runs.push({ start: row, end: row + 1 });
  }
  return runs.map(({ start, end }) => ({
    deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: start, endIndex: end } },
  }));
}
