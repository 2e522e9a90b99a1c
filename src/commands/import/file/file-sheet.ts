import type { CellValue } from '../../../ports/sheets';

/** Cells from `top`, `left` up to but not including `bottom`, `right`; 0-based. */
export type Area = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** One sheet of a file, or one table of a page, before anything in it is understood. Rows and columns are 0-based. */
export type FileSheet = {
  readonly title: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly CellValue[])[];
  /** What a person sees in each cell, where that is not simply its value: numbers and dates under their formats. */
  readonly shown?: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Rows whose quotes do not match: read as well as can be. */
  readonly brokenRows: readonly number[];
};

export function plainSheet(
  title: string,
  rows: FileSheet['rows'],
  more: Partial<Omit<FileSheet, 'title' | 'rows'>> = {},
): FileSheet {
  return {
    title,
    rows,
    hidden: false,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    brokenRows: [],
    ...more,
  };
}
