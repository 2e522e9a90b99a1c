import type { CellValue } from '../../src/ports/sheets';
import { TABS, type TabName } from '../../src/register/tabs';
import type { CellEdit, Grids } from './register-grids';

export type FaultPlace = {
  readonly code: string;
  readonly tab: string;
  readonly row: number;
  readonly column: string;
};

/** One way to break the sample office, what must be found for it, and what may follow from it elsewhere. */
export type SeededFault = {
  readonly name: string;
  readonly edits: readonly CellEdit[];
  readonly found: readonly FaultPlace[];
  readonly implied: readonly FaultPlace[];
};

/** Row numbers by key, as the sample stands in the register. */
type Rows = (tab: TabName, key: string) => number;

function rowsOf(grids: Grids): Rows {
  return (tab, key) => {
    const index = (grids.get(tab) ?? []).findIndex(
      (row, at) => at > 0 && (String(row[0]) === key || `${String(row[0])}/${String(row[1])}` === key),
    );
    if (index < 0) throw new Error(`${tab} has no row ${key}`);
    return index + 1;
  };
}

export type Cell = readonly [column: string, value: CellValue];

export type SeedTools = ReturnType<typeof seedTools>;

/** Ways to write seeded faults down, over the rows of a register. */
export function seedTools(grids: Grids) {
  const rowOf = rowsOf(grids);
  const place = (tab: TabName, row: number, column: string, code: string): FaultPlace => ({
    code,
    tab: TABS[tab].title,
    row,
    column,
  });
  const seeded = (
    name: string,
    tab: TabName,
    row: number,
    cells: readonly Cell[],
    found: readonly FaultPlace[],
    implied: readonly FaultPlace[] = [],
  ): SeededFault => ({
    name,
    edits: cells.map(([column, value]) => ({ tab, row, column, value })),
    found,
    implied,
  });
  /** The usual case: one cell is typed over and that cell is named. */
  const one = (
    tab: TabName,
    key: string | number,
    column: string,
    value: CellValue,
    code: string,
    implied: readonly FaultPlace[] = [],
  ): SeededFault => {
    const row = typeof key === 'number' ? key : rowOf(tab, key);
    return seeded(
      `${TABS[tab].title} ${key} ${column}: ${code}`,
      tab,
      row,
      [[column, value]],
      [place(tab, row, column, code)],
      implied,
    );
  };
  /** Where wrong sums of weights are said. */
  const sums = ['น้ำหนัก', 'น้ำหนัก 6', 'น้ำหนัก 9', 'น้ำหนัก 12'].map((column) =>
    place('indicators', 0, column, 'weight-sum'),
  );
  const indicator = (code: string): number => rowOf('indicators', code);
  return { rowOf, place, seeded, one, sums, indicator };
}
