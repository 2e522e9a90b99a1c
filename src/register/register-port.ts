import type { Moment } from '../domain/dates/moments';
import type { CellValue } from '../ports/sheets';
import type { AnyRow, Table } from './cells';
import type { Change, LogLine } from './change';
import type { HeaderFault } from './header-faults';
import type { CellRule } from './layout/column-rules';
import type { TabName } from './tabs';
import type { Workbook } from './workbook';

/** What was read of the register in one call. A tab that the workbook lacks reads as a table without headers and rows. */
export type Snapshot = {
  readonly takenAt: Moment;
  table<T extends TabName>(tab: T): Table<T>;
  /** The header row of a tab as its columns are called, the office's own as they stand; as they will be where the tab is not there yet, undefined where a column is missing or renamed. */
  headerRow(tab: TabName): readonly string[] | undefined;
  /** ค่า of ระบบ by รายการ ('' where unset). */
  system(name: string): string;
};

/** The Sheet as a database: read one snapshot, decide, commit once. */
export type Register = {
  readonly spreadsheetId: string;
  /** One values:batchGet over the tabs (ระบบ always comes along). */
  read(tabs: readonly TabName[]): Snapshot;
  /** The same, but a missing or repeated column is told instead of refused: for setting up and for the doctor. */
  readAsItIs(tabs: readonly TabName[]): Snapshot & { readonly faults: readonly HeaderFault[] };
  /**
   * One spreadsheets.batchUpdate, whole or not at all; log lines join it as rows of บันทึก. Keys are resolved in `snapshot`
   * (read again first where it has aged), and the key cells are asked back: on a mismatch the inverse is committed and
   * the Refusal `register-moved` thrown.
   */
  commit(snapshot: Snapshot, changes: readonly Change[], log?: readonly LogLine[]): void;
  /** Cells as written (a formula as its text) of a tab's rows, by key and header: one call over the span of `rows`, all when absent. */
  formulas(
    snapshot: Snapshot,
    tab: TabName,
    rows?: readonly AnyRow[],
  ): ReadonlyMap<string, Readonly<Record<string, CellValue>>>;
  /** The workbook's structure (tabs, protections, colours, filter views) without its cells: one call. */
  workbook(): Workbook;
  /** Formats and validations of the first and last data row of tabs: one call. */
  cellRules(
    tabs: readonly { readonly title: string; readonly rowCount: number }[],
  ): ReadonlyMap<number, readonly (readonly CellRule[])[]>;
  /** Whether anything stands in a tab, by title. */
  hasValues(title: string): boolean;
};
