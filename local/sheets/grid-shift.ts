import type { GridRange } from './shapes/sheet-shapes';

/** A stretch of rows or columns put in (`count` > 0 before `at`) or taken out (`count` < 0 from `at`). */
export type Shift = { readonly axis: 'row' | 'column'; readonly at: number; readonly count: number };

/** The stretch [start, end) after the shift; undefined when nothing of it is left. */
export function shiftStretch(
  start: number,
  end: number,
  { at, count }: Shift,
): { readonly start: number; readonly end: number } | undefined {
  if (count >= 0) {
    return { start: start >= at ? start + count : start, end: end > at ? end + count : end };
  }
  const last = at - count;
  const move = (edge: number) => (edge <= at ? edge : edge <= last ? at : edge + count);
  const moved = { start: move(start), end: move(end) };
  return moved.start >= moved.end ? undefined : moved;
}

/** A range after rows or columns were put in or taken out; its open sides stay open. */
export function shiftRange(range: GridRange, shift: Shift): GridRange | undefined {
  const [startKey, endKey] =
    shift.axis === 'row'
      ? (['startRowIndex', 'endRowIndex'] as const)
      : (['startColumnIndex', 'endColumnIndex'] as const);
  const start = range[startKey];
  const end = range[endKey];
  if (start === undefined && end === undefined) return range;
  const moved = shiftStretch(start ?? 0, end ?? Number.MAX_SAFE_INTEGER, shift);
  if (moved === undefined) return undefined;
  return {
    ...range,
    ...(start === undefined ? {} : { [startKey]: moved.start }),
    ...(end === undefined ? {} : { [endKey]: moved.end }),
  };
}
