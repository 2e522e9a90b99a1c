import type { CellValue } from '../ports/sheets';
import type { HeaderOf, TabName, WordOf } from './tabs';

/** Cells of one row by column header; a column that the Sheet lacks reads ''. */
export type Cells<T extends TabName> = Readonly<Record<HeaderOf<T>, CellValue>>;

/** One row of a tab as read. */
export type Row<T extends TabName> = {
  /** The Sheet's row number when the snapshot was taken (1 = header). */
  readonly rowNumber: number;
  readonly key: string;
  readonly cells: Cells<T>;
  /** Cells of the office's own columns by header, as texts; absent where there are none. */
  readonly own?: Readonly<Record<string, string>>;
};

/** A row of some tab or other: it may lack any column. */
export type AnyRow = Omit<Row<TabName>, 'cells'> & { readonly cells: Partial<Cells<TabName>> };

/** A cell by a header that is known only at run time; '' where the row has no such column. */
export function cellAt(row: AnyRow, header: string): CellValue {
  const cells: Readonly<Record<string, CellValue | undefined>> = row.cells;
  return cells[header] ?? '';
}

/** Whether a cell of a column of words holds one of them. */
export function says<T extends TabName, H extends HeaderOf<T>>(
  _tab: T,
  row: Row<T>,
  header: H,
  word: WordOf<T, H>,
): boolean {
  return row.cells[header] === word;
}

/** One tab as read. `headers` are the canonical header texts by position, '' for columns of the office's own. */
export type Table<T extends TabName> = {
  readonly title: string;
  readonly headers: readonly (HeaderOf<T> | '')[];
  readonly rows: readonly Row<T>[];
};

export type AnyTable = {
  readonly title: string;
  readonly headers: readonly (HeaderOf<TabName> | '')[];
  readonly rows: readonly AnyRow[];
};
