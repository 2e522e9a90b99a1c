import type { CellValue, SheetsRequest } from '../ports/sheets';
import type { TabName } from './tabs';

/** A cell to write: typed as it stands (text stays text even where it begins with "="), or a formula. */
export type CellInput = CellValue | { readonly formula: string };

export type NewRow = Readonly<Record<string, CellInput>>;

/**
 * One change of a commit. Rows are named by key, columns by header; the register resolves both when it commits.
 * `note` puts a note on a cell ('' clears it), `format` gives it its column's number format again. `requests` are for layout, formats and protection: no row data.
 */
export type Change =
  | { readonly kind: 'add'; readonly tab: TabName; readonly rows: readonly NewRow[] }
  | {
      readonly kind: 'set';
      readonly tab: TabName;
      readonly key: string;
      /** Which row of the key where it stands more than once; 0, the first, unless told. */
      readonly occurrence?: number;
      readonly cells: NewRow;
    }
  | {
      readonly kind: 'note';
      readonly tab: TabName;
      readonly key: string;
      readonly header: string;
      readonly note: string;
    }
  | { readonly kind: 'format'; readonly tab: TabName; readonly key: string; readonly header: string }
  | { readonly kind: 'remove'; readonly tab: TabName; readonly keys: readonly string[] }
  | { readonly kind: 'requests'; readonly requests: readonly SheetsRequest[] };

/** One line for บันทึก; time and user are filled in by the register. */
export type LogLine = {
  readonly event: string;
  readonly subject: string;
  readonly before?: string;
  readonly after?: string;
};
