import type { CellValue } from '../ports/sheets';
import type { Write } from './cell-requests';
import type { AnyNewRow } from './change';
import type { Column } from './column';
import { headerRefusal } from './header-faults';
import type { TabPlace } from './snapshot';
import { TABS, type TabName } from './tabs';

type Position = { readonly row: number; readonly column: number };

/** What a commit will do to one tab, so that it can be checked afterwards and taken back. */
export type TabPlan = {
  readonly tab: TabName;
  /** Where the tab's rows and columns stand; with the columns that the commit adds. */
  place: TabPlace;
  /** 0-based row of each key; the first where a key stands twice. */
  readonly rowByKey: ReadonlyMap<string, number>;
  readonly writes: Write[];
  readonly notes: Position[];
  readonly formats: Position[];
  readonly addedKeys: string[];
  /** The cells of added rows by the place's columns; formulas read ''. */
  readonly addedCells: (readonly CellValue[])[];
  /** 0-based rows to delete, as they stood before. */
  readonly removedRows: number[];
  /** The added rows hold formulas or checkboxes, which name their own row. */
  addsAreBound: boolean;
};

/** A header that the Sheet lacks would lose what is written; an optional column may be absent. */
export function refuseUnknownHeaders(plan: TabPlan, rows: readonly AnyNewRow[]): void {
  const present = new Set<string>(plan.place.headers);
  const optional = new Set<string>(
    TABS[plan.tab].columns.flatMap((column: Column) => (column.optional === true ? [column.header] : [])),
  );
  for (const row of rows) {
    for (const header of Object.keys(row)) {
      if (present.has(header) || optional.has(header)) continue;
      throw headerRefusal([{ kind: 'column-missing', tab: TABS[plan.tab].title, column: header }]);
    }
  }
}
