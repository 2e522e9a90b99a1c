import type { CellValue, SheetsRequest } from '../ports/sheets';
import { type HeaderOf, isHeaderOf, type TabName, type WordsByHeader } from './tabs';

/** A cell to write: typed as it stands (text stays text even where it begins with "="), or a formula. */
export type CellInput = CellValue | { readonly formula: string };

/** What may be written under words: one of them, nothing, or what is no text. */
type InputFor<W> = string extends W ? CellInput : Exclude<CellInput, string> | W | '';

/** Cells of a tab by header; in a column of choices only its words compile. */
export type NewRow<T extends TabName> = {
  readonly [H in keyof WordsByHeader<T>]?: InputFor<WordsByHeader<T>[H]>;
};

/** Cells to write into some tab or other. */
export type AnyNewRow = Readonly<Partial<Record<HeaderOf<TabName>, CellInput>>>;

type RowChange<T extends TabName> =
  | { readonly kind: 'add'; readonly tab: T; readonly rows: readonly NewRow<T>[] }
  | {
      readonly kind: 'set';
      readonly tab: T;
      readonly key: string;
      /** Which row of the key where it stands more than once; 0, the first, unless told. */
      readonly occurrence?: number;
      readonly cells: NewRow<T>;
    }
  | {
      readonly kind: 'note';
      readonly tab: T;
      readonly key: string;
      readonly header: HeaderOf<T>;
      readonly note: string;
    }
  | { readonly kind: 'format'; readonly tab: T; readonly key: string; readonly header: HeaderOf<T> }
  | {
      readonly kind: 'remove';
      readonly tab: T;
      readonly keys: readonly string[];
      /** For each key which of its rows; 0, the first, unless told. */
      readonly occurrences?: readonly number[];
    };

/** A change of the rows of these tabs. */
export type ChangeOf<T extends TabName> = { readonly [K in T]: RowChange<K> }[T];

/**
 * One change of a commit. Rows are named by key, columns by header; the register resolves both when it commits.
 * `note` puts a note on a cell ('' clears it), `format` gives it its column's number format again. `requests` are for layout, formats and protection: no row data.
 */
export type Change =
  | ChangeOf<TabName>
  /** Columns put after a tab's last one by `requests`: what comes later in the commit may write them. */
  | {
      readonly kind: 'columns';
      readonly tab: TabName;
      readonly headers: readonly HeaderOf<TabName>[];
      readonly requests: readonly SheetsRequest[];
    }
  | { readonly kind: 'requests'; readonly requests: readonly SheetsRequest[] };

/** Cells that are written only where `wanted`; a spread of a condition would let a header slip that no tab has. */
export function cellsIf<T extends TabName>(_tab: T, wanted: boolean, cells: NewRow<T>): NewRow<T> {
  return wanted ? cells : {};
}

/** Cells whose headers or words are known only at run time: read from a file, from บันทึก, from the Sheet itself. What is no column of the tab is a fault. */
function cellsOf<T extends TabName>(tab: T, entries: Iterable<readonly [string, CellInput]>): NewRow<T> {
  const cells: [string, CellInput][] = [];
  for (const [header, input] of entries) {
    if (!isHeaderOf(tab, header)) throw new RangeError(`${tab} has no column ${header}`);
    cells.push([header, input]);
  }
  return Object.fromEntries(cells) as NewRow<T>;
}

/** A change of cells whose headers are known only at run time. */
export function setCells<T extends TabName>(
  tab: T,
  row: { readonly key: string; readonly occurrence: number },
  entries: Iterable<readonly [string, CellInput]>,
): ChangeOf<T> {
  return { kind: 'set', tab, ...row, cells: cellsOf(tab, entries) };
}

/** New rows whose headers are known only at run time. */
export function addRows<T extends TabName>(
  tab: T,
  rows: readonly Iterable<readonly [string, CellInput]>[],
): ChangeOf<T> {
  return { kind: 'add', tab, rows: rows.map((row) => cellsOf(tab, row)) };
}

/** One line for บันทึก; time and user are filled in by the register. */
export type LogLine = {
  readonly event: string;
  readonly subject: string;
  readonly before?: string;
  readonly after?: string;
  /** Who did it, where that is not whose account the script runs with. */
  readonly by?: string;
};
