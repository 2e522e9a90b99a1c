import type { Row } from './state';

/** Index of the row after the last one that holds a value; an unticked checkbox is a value. */
export function dataLength(rows: readonly (Row | undefined)[]): number {
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    if (rows[row]?.v.some((content) => content !== null) === true) return row + 1;
  }
  return 0;
}
