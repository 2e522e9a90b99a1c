import { dataLength } from './data-length';
import { formulasOfRow } from './formula-needs';
import { notOffered } from './google-refusal';
import type { Book, Row } from './state';

/** What the engine works out in well under a minute: so long no other request of this process is answered. */
const MOST_FORMULAS = 100_000;
const MOST_CELLS_READ = 400_000_000;

type Cost = {
  readonly formulas: number;
  /** Cells in closed ranges, and columns read from a row to the end of the data. */
  readonly cells: number;
  readonly openColumns: number;
};

const costs = new WeakMap<readonly (Row | undefined)[], Cost>();

function costOf(rows: readonly (Row | undefined)[]): Cost {
  const known = costs.get(rows);
  if (known !== undefined) return known;
  let [formulas, cells, openColumns] = [0, 0, 0];
  for (const row of rows) {
    const found = formulasOfRow(row);
    formulas += found.columns.length;
    cells += found.cells;
    openColumns += found.openColumns;
  }
  const cost = { formulas, cells, openColumns };
  costs.set(rows, cost);
  return cost;
}

export function checkFormulaCount(formulas: number): void {
  if (formulas > MOST_FORMULAS) {
    throw notOffered(`a spreadsheet of ${formulas} formulas (at most ${MOST_FORMULAS})`);
  }
}

/** 501 where working out the book's formulas would hold the whole workspace up. Google would take it. */
export function checkFormulaBudget(book: Book): void {
  const longest = book.tabs.reduce((most, tab) => Math.max(most, dataLength(tab.rows)), 0);
  let [formulas, read] = [0, 0];
  for (const { rows } of book.tabs) {
    const cost = costOf(rows);
    formulas += cost.formulas;
    read += cost.cells + cost.openColumns * longest;
  }
  checkFormulaCount(formulas);
  if (read > MOST_CELLS_READ) {
    throw notOffered(`formulas that read ${read} cells (at most ${MOST_CELLS_READ})`);
  }
}
