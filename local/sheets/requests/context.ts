import { type Bounds, boundsOf, isEmpty } from '../bounds';
import type { Draft } from '../draft';
import type { ReadEffective } from '../effective';
import { isWellFormed, type Mask, parseMask, unknownPath } from '../field-mask';
import { type GoogleRefusal, ProtectedCellRefusal } from '../google-refusal';
import { isLocked, isSheetLocked } from '../protection';
import type { ShapeNode } from '../shapes/shape';
import type { GridRange } from '../shapes/sheet-shapes';
import type { Tab } from '../state';

/** What a request of a batch works with. */
export type RequestContext = {
  readonly draft: Draft;
  readonly email: string;
  /** Ms since the epoch. */
  readonly now: number;
  /** False for the spreadsheet's owner, and when the journal is replayed. */
  readonly guarded: boolean;
  /** True when the journal is replayed: what was taken once is not refused now. */
  readonly replayed: boolean;
  /** Google's words where an address cannot be an editor. */
  readonly editorRefusal: (email: string) => string | undefined;
  /** Effective values of the draft as it stands. */
  effective(): ReadEffective;
  /** A 400 in the words `Invalid requests[3].sortRange: …`. */
  refuse(message: string): GoogleRefusal;
};

/** The tab to be written; 400 when there is none with that id. */
export function tabOf(context: RequestContext, sheetId: number | undefined): Tab {
  const tab = context.draft.tab(sheetId ?? 0);
  if (tab === undefined) throw context.refuse(`No grid with id: ${sheetId ?? 0}`);
  return tab;
}

/** The cells of a GridRange on its tab; 400 for sides outside the grid or the wrong way round. */
export function placeOf(
  context: RequestContext,
  range: GridRange | undefined,
): { readonly tab: Tab; readonly bounds: Bounds } {
  const tab = tabOf(context, range?.sheetId);
  const bounds = checkedBounds(context, range ?? {}, tab);
  return { tab, bounds };
}

/** The same without making the tab ready to be written. */
export function checkedBounds(context: RequestContext, range: GridRange, tab: Tab): Bounds {
  const { startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex } = range;
  if (startRowIndex < 0 || startColumnIndex < 0) {
    throw context.refuse('GridRange indexes must not be negative.');
  }
  if (endRowIndex !== undefined && endRowIndex <= startRowIndex) {
    throw context.refuse(
      `GridRange.endRowIndex (${endRowIndex}) must be after GridRange.startRowIndex (${startRowIndex})`,
    );
  }
  if (endColumnIndex !== undefined && endColumnIndex <= startColumnIndex) {
    throw context.refuse(
      `GridRange.endColumnIndex (${endColumnIndex}) must be after GridRange.startColumnIndex (${startColumnIndex})`,
    );
  }
  const bounds = boundsOf(range, tab);
  if (isEmpty(bounds)) {
    throw context.refuse(
      `range.start (row ${startRowIndex}, column ${startColumnIndex}) lies outside the grid of ${tab.rowCount} rows and ${tab.columnCount} columns`,
    );
  }
  return bounds;
}

const MOST_CELLS = 10_000_000;
/** Column ZZZ. */
const MOST_COLUMNS = 18_278;

/** 400 in Google's words when a spreadsheet with this tab so much larger would hold too many cells. */
export function checkGrowth(
  context: RequestContext,
  tab: Tab,
  { rows = 0, columns = 0 }: { readonly rows?: number; readonly columns?: number } = {},
): void {
  if (tab.columnCount + columns > MOST_COLUMNS) {
    throw context.refuse(
      `This action would increase the number of columns in the sheet above the limit of ${MOST_COLUMNS} columns.`,
    );
  }
  const grown = (tab.rowCount + rows) * (tab.columnCount + columns);
  const others = context.draft.book.tabs.filter((each) => each.sheetId !== tab.sheetId);
  const cells = others.reduce((sum, each) => sum + each.rowCount * each.columnCount, grown);
  if (cells > MOST_CELLS) {
    throw context.refuse(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }
}

/** 400 in Google's words when any of these cells is closed to the caller. */
export function guardCells(context: RequestContext, tab: Tab, bounds: Bounds): void {
  if (context.guarded && isLocked(tab, bounds, context.email)) throw new ProtectedCellRefusal();
}

/** 400 in Google's words when the sheet as a whole is closed to the caller. */
export function guardSheet(context: RequestContext, tab: Tab): void {
  if (context.guarded && isSheetLocked(tab, context.email)) throw new ProtectedCellRefusal();
}

export function requireFields(context: RequestContext, fields: string | undefined): string {
  if (fields === undefined || fields.trim() === '') {
    throw context.refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  if (!context.replayed && !isWellFormed(fields)) throw context.refuse(`Invalid field mask: ${fields}`);
  return fields;
}

/** The mask of a request over what it changes; 400 for a field that is not there. */
export function maskOver(context: RequestContext, fields: string | undefined, shape: ShapeNode): Mask {
  const mask = parseMask(requireFields(context, fields));
  const unknown = context.replayed ? undefined : unknownPath(mask, shape);
  if (unknown !== undefined) throw context.refuse(`Invalid field: ${unknown}`);
  return mask;
}
