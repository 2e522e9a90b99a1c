import type { CellValue } from '../../../ports/sheets';
import type { Column } from '../../../register/column';
import type { FileSheet } from '../file/file-sheet';

/** The first row of the merge that the cells of all `columns` in a row belong to; the row itself where one of them stands alone. */
export function firstRowOfMerge({ merges }: FileSheet, row: number, columns: readonly number[]): number {
  const tops = columns.map(
    (column) =>
      merges.find(
        ({ top, left, bottom, right }) => top < row && row < bottom && left <= column && column < right,
      )?.top ?? row,
  );
  return Math.max(...tops);
}

/**
 * What a further row of a record says beside its first one: people and lines of text are added to it. Gives the headers whose
 * values cannot stand in one cell: the first stays.
 */
export function addRow(
  record: Record<string, CellValue>,
  row: Readonly<Record<string, CellValue>>,
  columns: ReadonlyMap<string, Column>,
): readonly string[] {
  return Object.entries(row).flatMap(([header, value]) => {
    const standing = record[header];
    if (standing === undefined) record[header] = value;
    if (standing === undefined || standing === value) return [];
    const kind = columns.get(header)?.kind;
    if (kind === 'people') record[header] = [...new Set(`${standing}, ${value}`.split(', '))].join(', ');
    else if (kind === 'text') record[header] = `${standing}\n${value}`;
    else return [header];
    return [];
  });
}
