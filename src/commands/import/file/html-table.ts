import type { Area } from './file-sheet';

/** No office has wider or longer spans; a damaged file must not make a million cells. */
const MOST_SPAN = 500;

/** A table of a page while it is read, its rows from the top and each row's cells from the left. */
export type TableDraft = {
  rows: string[][];
  merges: Area[];
  hidden: Set<number>;
  /** Columns that are hidden as such, and how many shown and hidden cells each of the others has. */
  hiddenColumns: Set<number>;
  cells: { shown: number; hidden: number }[];
  columns: number;
  /** For each column how many rows a cell from above still takes. */
  taken: number[];
};

export function emptyDraft(): TableDraft {
  return {
    rows: [],
    merges: [],
    hidden: new Set(),
    taken: [],
    hiddenColumns: new Set(),
    cells: [],
    columns: 0,
  };
}

export function addColumns(draft: TableDraft, attributes: string, hidden: boolean): void {
  const count = span(attributes, 'span');
  for (let at = draft.columns; hidden && at < draft.columns + count; at += 1) draft.hiddenColumns.add(at);
  draft.columns += count;
}

export function openRow(draft: TableDraft, hidden: boolean): void {
  draft.taken = draft.taken.map((rows) => Math.max(0, rows - 1));
  if (hidden) draft.hidden.add(draft.rows.length);
  draft.rows.push([]);
}

/** Makes room for a cell with its spans where the row is free, and tells where it begins. */
export function openCell(draft: TableDraft, attributes: string): { row: number; column: number } {
  if (draft.rows.length === 0) openRow(draft, false);
  const row = draft.rows.length - 1;
  const cells = draft.rows[row] ?? [];
  let column = cells.length;
  while ((draft.taken[column] ?? 0) > 0) column += 1;
  const [width, height] = [span(attributes, 'colspan'), span(attributes, 'rowspan')];
  for (let at = cells.length; at < column + width; at += 1) cells[at] = '';
  for (let at = column; at < column + width; at += 1) draft.taken[at] = height;
  if (width > 1 || height > 1)
    draft.merges.push({ top: row, left: column, bottom: row + height, right: column + width });
  return { row, column };
}

export function countCell(draft: TableDraft, { column }: { readonly column: number }, hidden: boolean): void {
  const known = draft.cells[column] ?? { shown: 0, hidden: 0 };
  draft.cells[column] = hidden
    ? { ...known, hidden: known.hidden + 1 }
    : { ...known, shown: known.shown + 1 };
}

export function hiddenColumns({ hiddenColumns: own, cells }: TableDraft): ReadonlySet<number> {
  return new Set([
    ...own,
    ...[...cells.keys()].filter(
      (at) => cells[at]?.hidden !== undefined && cells[at].hidden > 0 && cells[at].shown === 0,
    ),
  ]);
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1];
  return Math.min(MOST_SPAN, Math.max(1, Number(found ?? 1)));
}
