import type { LeftOut } from '../../../messages/refusals/import-left-text';
import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { CellValue } from '../../../ports/sheets';
import type { AnyTable } from '../../../register/cells';
import type { TabName } from '../../../register/tabs';
import type { Persons } from './persons';
import type { ReferredCodes } from './referred-codes';

/** One row of a file for the register: what the file says of it, by header. */
export type ImportRow = {
  readonly key: string;
  /** The file's row, 0-based. */
  readonly at: number;
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Headers whose cell is blank in the file: they change nothing unless the operator asks to clear. */
  readonly blank: readonly string[];
};

/** What a person should look at: 0-based row and column of the file; −1 is the whole file. */
export type Placed<T> = { readonly row: number; readonly column: number; readonly what: T };

export type FileColumn = { readonly header: string; readonly column: string };

export type TableReading = {
  /** The file's columns in its order; `column` is the register's header, '' for one that is kept aside. */
  readonly columns: readonly FileColumn[];
  readonly rows: readonly ImportRow[];
  readonly problems: readonly Placed<ImportProblem>[];
  readonly left: readonly Placed<LeftOut>[];
  /** Where each header of the register stands in the file (its first column). */
  readonly columnOf: ReadonlyMap<string, number>;
};

export type ReadingGround = {
  readonly tab: TabName;
  /** The tab as it stands: only columns that it has are filled. */
  readonly table: AnyTable;
  readonly persons: Persons;
  /** Rows of other tabs that columns of this one lead to. */
  readonly referred?: ReferredCodes;
  readonly fiscalYearBe: number;
  /** The one round that is open, for results by indicator code; '' where there is none or more than one. */
  readonly openRoundId: string;
  /** The operator's own choice of columns, in the file's order. */
  readonly chosen?: readonly FileColumn[];
  /** What this office chose for a header before: the register's column by the text's key. */
  readonly kept?: ReadonlyMap<string, string>;
};
