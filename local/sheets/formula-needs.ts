import { clockUse } from './engine-formula';
import { parseFormula } from './formula-text';
import { type Book, isFormula, type Row, type Tab } from './state';

/** Columns of a tab that a formula reads; an undefined title is the formula's own tab. */
type ColumnsRead = {
  readonly title: string | undefined;
  readonly left: number | undefined;
  readonly right: number | undefined;
};

export type RowFormulas = {
  /** The columns that hold formulas. */
  readonly columns: readonly number[];
  readonly reads: readonly ColumnsRead[];
  readonly clock: 'none' | 'day' | 'minute';
  /** Cells in the closed ranges that they read. */
  readonly cells: number;
  /** Columns that they read from a row to the end of the data. */
  readonly openColumns: number;
};

const noFormulas: RowFormulas = { columns: [], reads: [], clock: 'none', cells: 0, openColumns: 0 };
const known = new WeakMap<Row, RowFormulas>();

function examine(row: Row): RowFormulas {
  const columns: number[] = [];
  const reads: ColumnsRead[] = [];
  let clock: RowFormulas['clock'] = 'none';
  let [cells, openColumns] = [0, 0];
  row.v.forEach((content, column) => {
    if (!isFormula(content)) return;
    columns.push(column);
    const use = clockUse(content.f);
    if (use === 'minute' || clock === 'none') clock = use;
    for (const piece of parseFormula(content.f)) {
      if (typeof piece === 'string') continue;
      reads.push({ title: piece.title, left: piece.left, right: piece.right });
      const width = Math.max(1, (piece.right ?? piece.left ?? 0) - (piece.left ?? 0) + 1);
      if (piece.top === undefined || piece.bottom === undefined) openColumns += width;
      else cells += width * Math.max(1, piece.bottom - piece.top + 1);
    }
  });
  return columns.length === 0 ? noFormulas : { columns, reads, clock, cells, openColumns };
}

export function formulasOfRow(row: Row | undefined): RowFormulas {
  if (row === undefined) return noFormulas;
  const before = known.get(row);
  if (before !== undefined) return before;
  const found = examine(row);
  known.set(row, found);
  return found;
}

/** What the formulas of a book stand in and read: columns by sheetId. */
export type Needs = {
  readonly columns: ReadonlyMap<number, ReadonlySet<number>>;
  readonly clock: 'none' | 'day' | 'minute';
};

/** The tab's own needs: columns by title (undefined = itself). */
type TabNeeds = { readonly reads: readonly ColumnsRead[]; readonly clock: Needs['clock'] };
const tabNeeds = new WeakMap<readonly (Row | undefined)[], TabNeeds>();

function needsOfTab(rows: readonly (Row | undefined)[]): TabNeeds {
  const before = tabNeeds.get(rows);
  if (before !== undefined) return before;
  const reads = new Map<string, ColumnsRead>();
  let clock: Needs['clock'] = 'none';
  for (const row of rows) {
    const found = formulasOfRow(row);
    if (found.clock === 'minute' || clock === 'none') clock = found.clock;
    for (const column of found.columns) {
      reads.set(`\n${column}:${column}`, { title: undefined, left: column, right: column });
    }
    for (const read of found.reads) reads.set(`${read.title ?? ''}\n${read.left}:${read.right}`, read);
  }
  const needs = { reads: [...reads.values()], clock };
  tabNeeds.set(rows, needs);
  return needs;
}

/** What the formulas of one tab need, those of the tabs that they read included; other tabs' formulas cost nothing then. */
export function needsOf(book: Book, root: Tab): Needs {
  const columns = new Map<number, Set<number>>();
  const byTitle = new Map(book.tabs.map((tab) => [tab.title, tab]));
  let clock: Needs['clock'] = 'none';
  const reached = new Set<Tab>([root]);
  // A set grows while it is walked through: every tab that a formula names is looked at in turn.
  for (const tab of reached) {
    const own = needsOfTab(tab.rows);
    if (own.clock === 'minute' || clock === 'none') clock = own.clock;
    const named =
      own.reads.length === 0
        ? []
        : book.namedRanges.map(({ range }) => ({
            title: book.tabs.find((each) => each.sheetId === (range?.sheetId ?? 0))?.title,
            left: range?.startColumnIndex ?? 0,
            right: range?.endColumnIndex === undefined ? undefined : range.endColumnIndex - 1,
          }));
    for (const { title, left, right } of [...own.reads, ...named]) {
      const target = title === undefined ? tab : byTitle.get(title);
      if (target === undefined) continue;
      reached.add(target);
      const wanted = columns.get(target.sheetId) ?? new Set<number>();
      columns.set(target.sheetId, wanted);
      const last = right ?? target.columnCount - 1;
      for (let column = left ?? 0; column <= last; column += 1) wanted.add(column);
    }
  }
  return { columns, clock };
}
