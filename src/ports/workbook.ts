import type { Grid } from './sheets';

/** A sheet of a workbook without its cells; rows and columns are 0-based, merges reach up to but not including bottom and right. */
export type SheetOfFile = {
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
};

/** The first `rows` and `columns` of a sheet. */
export type PartOfFile = { readonly sheet: SheetOfFile; readonly rows: number; readonly columns: number };

/** A workbook that Drive has converted, as long as it is open. */
export type OpenedWorkbook = {
  readonly sheets: readonly SheetOfFile[];
  /** Typed values, of several sheets in one call. */
  heads(parts: readonly PartOfFile[]): readonly Grid[];
  /** Typed values with what a person sees of them, in two parallel calls. */
  cells(
    parts: readonly PartOfFile[],
  ): readonly { readonly values: Grid; readonly shown: readonly (readonly string[])[] }[];
};
