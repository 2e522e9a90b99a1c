import type { CellFormat, Color, DataValidationRule, DimensionProperties } from './shapes/cell-shapes';
import type {
  BandedRange,
  BasicFilter,
  ConditionalFormatRule,
  DimensionGroup,
  EmbeddedChart,
  FilterView,
  GridRange,
  NamedRange,
  ProtectedRange,
} from './shapes/sheet-shapes';

/**
 * A spreadsheet as plain values. Once committed nothing in it is ever changed: a later batch copies the sheets and rows
 * that it touches and shares the rest, so a checkpoint or a fork is a reference.
 */

/** A formula as typed, beginning with `=`, in A1 notation. */
export type Formula = { readonly f: string };
/** An error typed as a value, e.g. `#N/A`. */
export type ErrorConstant = { readonly e: string };
export type CellContent = null | string | number | boolean | Formula | ErrorConstant;

/** A validation rule as written for one place; elsewhere the references of its formula move along. */
export type StoredRule = { readonly rule: DataValidationRule; readonly row: number; readonly column: number };

export type Row = {
  /** Content by column; a column past the end is blank. */
  v: CellContent[];
  /** Index into the spreadsheet's `styles` by column; 0 = none. */
  s: number[];
  /** Index into the spreadsheet's `rules` by column; 0 = none. */
  d: number[];
  /** Notes by column. */
  n: Record<number, string> | undefined;
  /** Height and hiding. */
  p: DimensionProperties | undefined;
};

export type Tab = {
  sheetId: number;
  title: string;
  hidden: boolean;
  rightToLeft: boolean;
  tabColor: Color | undefined;
  rowCount: number;
  columnCount: number;
  frozenRowCount: number;
  frozenColumnCount: number;
  hideGridlines: boolean;
  /** Only as long as the last row that holds anything. */
  rows: (Row | undefined)[];
  columns: (DimensionProperties | undefined)[];
  conditionalFormats: readonly ConditionalFormatRule[];
  protectedRanges: readonly ProtectedRange[];
  filterViews: readonly FilterView[];
  basicFilter: BasicFilter | undefined;
  merges: readonly GridRange[];
  bandedRanges: readonly BandedRange[];
  rowGroups: readonly DimensionGroup[];
  columnGroups: readonly DimensionGroup[];
  charts: readonly EmbeddedChart[];
};

export type Book = {
  readonly id: string;
  title: string;
  locale: string;
  timeZone: string;
  autoRecalc: 'ON_CHANGE' | 'MINUTE' | 'HOUR' | 'RECALCULATION_INTERVAL_UNSPECIFIED';
  tabs: Tab[];
  namedRanges: readonly NamedRange[];
  /** Every cell format in use; 0 is the empty one. */
  styles: CellFormat[];
  /** Every validation rule in use; 0 stands for none. */
  rules: StoredRule[];
  /** The next id for whatever the caller did not name: deterministic, so that a replay gives the same. */
  nextId: number;
  /** Counts committed changes. */
  revision: number;
};

export function isFormula(content: CellContent | undefined): content is Formula {
  return typeof content === 'object' && content !== null && 'f' in content;
}

export function isErrorConstant(content: CellContent | undefined): content is ErrorConstant {
  return typeof content === 'object' && content !== null && 'e' in content;
}

export function contentAt(tab: Tab, row: number, column: number): CellContent {
  return tab.rows[row]?.v[column] ?? null;
}

export function styleAt(book: Book, tab: Tab, row: number, column: number): CellFormat {
  return book.styles[tab.rows[row]?.s[column] ?? 0] ?? {};
}

export function emptyRow(): Row {
  return { v: [], s: [], d: [], n: undefined, p: undefined };
}

/** A new tab has 1,000 rows and 26 columns, as Google's. */
export function emptyTab(sheetId: number, title: string): Tab {
  return {
    sheetId,
    title,
    hidden: false,
    rightToLeft: false,
    tabColor: undefined,
    rowCount: 1000,
    columnCount: 26,
    frozenRowCount: 0,
    frozenColumnCount: 0,
    hideGridlines: false,
    rows: [],
    columns: [],
    conditionalFormats: [],
    protectedRanges: [],
    filterViews: [],
    basicFilter: undefined,
    merges: [],
    bandedRanges: [],
    rowGroups: [],
    columnGroups: [],
    charts: [],
  };
}

export function emptyBook(id: string, title: string): Book {
  return {
    id,
    title,
    locale: 'th_TH',
    timeZone: 'Asia/Bangkok',
    autoRecalc: 'ON_CHANGE',
    tabs: [],
    namedRanges: [],
    styles: [{}],
    rules: [{ rule: {}, row: 0, column: 0 }],
    nextId: 1,
    revision: 0,
  };
}

/** A book that has gone through JSON, where a missing row or width is null; one of long ago says nothing of groups. */
export function revived(book: Book): Book {
  return {
    ...book,
    tabs: book.tabs.map((tab) => ({
      ...tab,
      rows: tab.rows.map((row) => row ?? undefined),
      columns: tab.columns.map((column) => column ?? undefined),
      rowGroups: (tab as Partial<Tab>).rowGroups ?? [],
      columnGroups: (tab as Partial<Tab>).columnGroups ?? [],
    })),
  };
}
