/** Makes rectangles of the cells that an edit touched, as ranges take them. */
import type { CellPlace } from './a1';

export type EditedCell = CellPlace & { readonly text: string };
export type EditedBlock = { readonly from: CellPlace; readonly values: readonly (readonly string[])[] };

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

type Run = { readonly first: number; last: number };

/** Numbers that follow each other, run by run. */
function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}

function isIn(number: number, { first, last }: Run): boolean {
  return number >= first && number <= last;
}

/**
 * Rows and columns that the edit passed over, as hidden ones are, stand in no rectangle. Cells inside one that were not touched keep
 * what `standing` says they hold; where every cell holds already what it was given, there is none.
 */
export function editedBlocks(
  cells: readonly EditedCell[],
  standing: (place: CellPlace) => string,
): readonly EditedBlock[] {
  return runsOf(cells.map(({ row }) => row)).flatMap((rows) =>
    runsOf(cells.map(({ column }) => column)).flatMap((columns) => {
      const changed = cells.filter(
        (cell) => isIn(cell.row, rows) && isIn(cell.column, columns) && cell.text !== standing(cell),
      );
      return changed.length === 0 ? [] : [smallestBlock(changed, standing)];
    }),
  );
}

function smallestBlock(cells: readonly EditedCell[], standing: (place: CellPlace) => string): EditedBlock {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const from = { row: least(rows), column: least(columns) };
  const texts = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.text]));
  return {
    from,
    values: span(from.row, most(rows)).map((row) =>
      span(from.column, most(columns)).map(
        (column) => texts.get(`${row},${column}`) ?? standing({ row, column }),
      ),
    ),
  };
}

/** Of any number of numbers: a call takes only so many arguments. */
function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}
function most(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
}
