/** Makes one rectangle of the cells that an edit touched, as a range takes it. */
import type { CellPlace } from './a1';

export type EditedCell = CellPlace & { readonly text: string };
export type EditedBlock = { readonly from: CellPlace; readonly values: readonly (readonly string[])[] };

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}

/** Cells inside the rectangle that were not touched keep what `standing` says they hold. */
export function editedBlock(
  cells: readonly EditedCell[],
  standing: (place: CellPlace) => string,
): EditedBlock | undefined {
  if (cells.length === 0) return undefined;
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const from = { row: Math.min(...rows), column: Math.min(...columns) };
  const texts = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.text]));
  return {
    from,
    values: span(from.row, Math.max(...rows)).map((row) =>
      span(from.column, Math.max(...columns)).map(
        (column) => texts.get(`${row},${column}`) ?? standing({ row, column }),
      ),
    ),
  };
}
