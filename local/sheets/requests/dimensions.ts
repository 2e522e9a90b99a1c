import type { Bounds } from '../bounds';
import { mergeMasked } from '../field-mask';
import { ProtectedCellRefusal } from '../google-refusal';
import { isSheetLocked } from '../protection';
import { dimensionProperties } from '../shapes/cell-shapes';
import type { RequestBody } from '../shapes/request-shapes';
import type { DimensionRange } from '../shapes/sheet-shapes';
import type { CellContent, Row, Tab } from '../state';
import { moveFormulas, moveRanges } from '../structure';
import { checkGrowth, guardCells, maskOver, type RequestContext, tabOf } from './context';

type Stretch = { readonly tab: Tab; readonly rows: boolean; readonly start: number; readonly end: number };

function stretchOf(context: RequestContext, range: DimensionRange | undefined): Stretch {
  const tab = tabOf(context, range?.sheetId);
  if (range?.dimension !== 'ROWS' && range?.dimension !== 'COLUMNS') {
    throw context.refuse('A dimension of ROWS or COLUMNS must be set.');
  }
  const rows = range.dimension === 'ROWS';
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? (rows ? tab.rowCount : tab.columnCount);
  if (start < 0 || end <= start) {
    throw context.refuse(`range.endIndex (${end}) must be after range.startIndex (${start})`);
  }
  return { tab, rows, start, end };
}

function wholeStretch({ tab, rows, start, end }: Stretch): Bounds {
  return rows
    ? { top: start, bottom: end, left: 0, right: tab.columnCount }
    : { top: 0, bottom: tab.rowCount, left: start, right: end };
}

function insertAt<T>(target: T[], at: number, entries: readonly T[]): void {
  if (at < target.length) target.splice(at, 0, ...entries);
}

export function insertDimension(body: RequestBody<'insertDimension'>, context: RequestContext): undefined {
  if (!context.replayed && body.range?.endIndex === undefined) {
    throw context.refuse('range.endIndex must be set.');
  }
  const stretch = stretchOf(context, body.range);
  const { tab, rows, start, end } = stretch;
  const count = end - start;
  const size = rows ? tab.rowCount : tab.columnCount;
  if (start > size) throw context.refuse(`Index ${start} is beyond the grid of ${size}.`);
  if (body.inheritFromBefore === true && start === 0) {
    throw context.refuse('inheritFromBefore cannot be true when inserting at the first index.');
  }
  if (context.guarded && isSheetLocked(tab, context.email)) throw new ProtectedCellRefusal();
  checkGrowth(context, tab, rows ? { rows: count } : { columns: count });
  const source = body.inheritFromBefore === true ? start - 1 : start;
  if (rows) {
    const pattern = tab.rows[source];
    const fresh = (): Row => ({
      v: [],
      s: [...(pattern?.s ?? [])],
      d: [...(pattern?.d ?? [])],
      n: undefined,
      p: undefined,
    });
    if (start < tab.rows.length)
      insertAt<Row | undefined>(tab.rows, start, Array.from({ length: count }, fresh));
    tab.rowCount += count;
  } else {
    tab.rows.forEach((row, index) => {
      if (row === undefined || Math.max(row.v.length, row.s.length, row.d.length) <= start) return;
      const own = context.draft.row(tab, index);
      const blank = Array.from<CellContent>({ length: count }).fill(null);
      insertAt(own.v, start, blank);
      insertAt(
        own.s,
        start,
        Array.from({ length: count }, () => own.s[source] ?? 0),
      );
      insertAt(
        own.d,
        start,
        Array.from({ length: count }, () => own.d[source] ?? 0),
      );
      own.n = own.n === undefined ? undefined : shiftKeys(own.n, start, count);
    });
    insertAt(
      tab.columns,
      start,
      Array.from({ length: count }, () => tab.columns[source]),
    );
    tab.columnCount += count;
  }
  const shift = { axis: rows ? ('row' as const) : ('column' as const), at: start, count };
  moveRanges(context.draft, tab, shift);
  moveFormulas(context.draft, tab, shift);
}

/** Notes by column after columns were put in (`count` > 0) or taken out (`count` < 0). */
function shiftKeys(
  notes: Readonly<Record<number, string>>,
  at: number,
  count: number,
): Record<number, string> {
  const moved: Record<number, string> = {};
  for (const [key, note] of Object.entries(notes)) {
    const column = Number(key);
    if (count < 0 && column >= at && column < at - count) continue;
    moved[column >= at ? column + count : column] = note;
  }
  return moved;
}

export function deleteDimension(body: RequestBody<'deleteDimension'>, context: RequestContext): undefined {
  const stretch = stretchOf(context, body.range);
  const { tab, rows, start } = stretch;
  const size = rows ? tab.rowCount : tab.columnCount;
  const end = Math.min(stretch.end, size);
  if (start >= size)
    throw context.refuse(
      `Cannot delete a ${rows ? 'row' : 'column'} that doesn't exist. Tried to delete index ${start} but there are only ${size}.`,
    );
  if (end - start >= size)
    throw context.refuse(`You can't delete all the ${rows ? 'rows' : 'columns'} on the sheet.`);
  const frozen = rows ? tab.frozenRowCount : tab.frozenColumnCount;
  if (!context.replayed && frozen > 0 && start <= frozen && end >= size)
    throw context.refuse(`Sorry, it is not possible to delete all non-frozen ${rows ? 'rows' : 'columns'}.`);
  if (context.guarded && isSheetLocked(tab, context.email)) throw new ProtectedCellRefusal();
  guardCells(context, tab, wholeStretch({ ...stretch, end }));
  const count = end - start;
  if (rows) {
    tab.rows.splice(start, count);
    tab.rowCount -= count;
    tab.frozenRowCount = Math.min(tab.frozenRowCount, Math.max(start, tab.frozenRowCount - count));
  } else {
    tab.rows.forEach((row, index) => {
      if (row === undefined || Math.max(row.v.length, row.s.length, row.d.length) <= start) return;
      const own = context.draft.row(tab, index);
      own.v.splice(start, count);
      own.s.splice(start, count);
      own.d.splice(start, count);
      own.n = own.n === undefined ? undefined : shiftKeys(own.n, start, -count);
    });
    tab.columns.splice(start, count);
    tab.columnCount -= count;
    tab.frozenColumnCount = Math.min(tab.frozenColumnCount, Math.max(start, tab.frozenColumnCount - count));
  }
  const shift = { axis: rows ? ('row' as const) : ('column' as const), at: start, count: -count };
  moveRanges(context.draft, tab, shift);
  moveFormulas(context.draft, tab, shift);
}

export function appendDimension(body: RequestBody<'appendDimension'>, context: RequestContext): undefined {
  const tab = tabOf(context, body.sheetId);
  const length = body.length ?? 0;
  if (length < 1) throw context.refuse('length must be greater than 0.');
  if (context.guarded && isSheetLocked(tab, context.email)) throw new ProtectedCellRefusal();
  checkGrowth(context, tab, body.dimension === 'COLUMNS' ? { columns: length } : { rows: length });
  if (body.dimension === 'COLUMNS') tab.columnCount += length;
  else tab.rowCount += length;
}

export function updateDimensionProperties(
  body: RequestBody<'updateDimensionProperties'>,
  context: RequestContext,
): undefined {
  const mask = maskOver(context, body.fields, dimensionProperties);
  const stretch = stretchOf(context, body.range);
  const { tab, rows, start, end } = stretch;
  if (context.guarded && isSheetLocked(tab, context.email)) throw new ProtectedCellRefusal();
  const { properties = {} } = body;
  for (let index = start; index < Math.min(end, rows ? tab.rowCount : tab.columnCount); index += 1) {
    if (rows) {
      const row = context.draft.row(tab, index);
      row.p = mergeMasked(row.p ?? {}, properties, mask);
    } else {
      while (tab.columns.length <= index) tab.columns.push(undefined);
      tab.columns[index] = mergeMasked(tab.columns[index] ?? {}, properties, mask);
    }
  }
}

const narrowest = 40;
const widest = 400;

/** Widths by the longest text of the column, 8 pixels a character, as far as that can be known without a font. */
export function autoResizeDimensions(
  body: RequestBody<'autoResizeDimensions'>,
  context: RequestContext,
): undefined {
  const { tab, rows, start, end } = stretchOf(context, body.dimensions);
  if (rows) return;
  for (let column = start; column < Math.min(end, tab.columnCount); column += 1) {
    const longest = tab.rows.reduce((most, row) => {
      const content = row?.v[column];
      return Math.max(most, typeof content === 'string' ? content.length : String(content ?? '').length);
    }, 0);
    while (tab.columns.length <= column) tab.columns.push(undefined);
    const pixelSize = Math.min(Math.max(longest * 8 + 16, narrowest), widest);
    tab.columns[column] = { ...tab.columns[column], pixelSize };
  }
}
