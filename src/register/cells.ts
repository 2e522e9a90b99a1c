import type { CellValue } from '../ports/sheets';

/** One row as read: cells by column header; a column that the Sheet lacks reads ''. */
export type Row = {
  /** The Sheet's row number when the snapshot was taken (1 = header). */
  readonly rowNumber: number;
  readonly key: string;
  readonly cells: Readonly<Record<string, CellValue>>;
};

/** One tab as read. `headers` are the canonical header texts by position, '' for columns of the office's own. */
export type Table = {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
};
