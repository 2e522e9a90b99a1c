import { type Bounds, boundsOf, gridRangeOf, intersect, subtract } from '../bounds';
import { mergeMasked } from '../field-mask';
import type { RequestBody } from '../shapes/request-shapes';
import { type BandedRange, bandedRange, type NamedRange, namedRange } from '../shapes/sheet-shapes';
import type { Tab } from '../state';
import { guardCells, guardSheet, maskOver, placeOf, type RequestContext, tabOf } from './context';

/** Merged cells, named ranges and banding: what a request lays over cells without writing values of its own. */

const PART_OF_MERGE = 'You must select all cells in a merged range to merge or unmerge them.';

/** Whether some of the merged cells lie within the bounds and some outside. */
function isCut(merge: Bounds, bounds: Bounds): boolean {
  const within = intersect(merge, bounds);
  return within !== undefined && subtract(merge, [within]).length > 0;
}

function mergesWithin(tab: Tab, bounds: Bounds): boolean {
  return tab.merges.some((merge) => intersect(boundsOf(merge, tab), bounds) !== undefined);
}

export function mergeCells(body: RequestBody<'mergeCells'>, context: RequestContext): undefined {
  const { tab, bounds } = placeOf(context, body.range);
  guardCells(context, tab, bounds);
  if (mergesWithin(tab, bounds)) throw context.refuse(PART_OF_MERGE);
  const parts: Bounds[] = [];
  if (body.mergeType === 'MERGE_ROWS') {
    for (let row = bounds.top; row < bounds.bottom; row += 1)
      parts.push({ ...bounds, top: row, bottom: row + 1 });
  } else if (body.mergeType === 'MERGE_COLUMNS') {
    for (let column = bounds.left; column < bounds.right; column += 1) {
      parts.push({ ...bounds, left: column, right: column + 1 });
    }
  } else parts.push(bounds);
  for (const part of parts) {
    for (let row = part.top; row < part.bottom; row += 1) {
      for (let column = part.left; column < part.right; column += 1) {
        if (row !== part.top || column !== part.left) context.draft.setContent(tab, row, column, null);
      }
    }
  }
  tab.merges = [...tab.merges, ...parts.map((part) => gridRangeOf(tab.sheetId, part))];
}

export function unmergeCells(body: RequestBody<'unmergeCells'>, context: RequestContext): undefined {
  const { tab, bounds } = placeOf(context, body.range);
  guardCells(context, tab, bounds);
  if (!context.replayed && tab.merges.some((merge) => isCut(boundsOf(merge, tab), bounds)))
    throw context.refuse(PART_OF_MERGE);
  tab.merges = tab.merges.filter((merge) => intersect(boundsOf(merge, tab), bounds) === undefined);
}

function checkName(context: RequestContext, named: NamedRange): void {
  const name = named.name ?? '';
  if (!/^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
    throw context.refuse(`Invalid name: ${name}`);
  }
  const { namedRanges } = context.draft.book;
  const taken = namedRanges.some(
    (each) => each.namedRangeId !== named.namedRangeId && each.name?.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw context.refuse(`A named range with name: ${name} already exists.`);
}

export function addNamedRange(body: RequestBody<'addNamedRange'>, context: RequestContext): unknown {
  const { namedRange: wanted = {} } = body;
  const { tab } = placeOf(context, wanted.range);
  const added: NamedRange = {
    ...wanted,
    namedRangeId: wanted.namedRangeId ?? `name${context.draft.takeId()}`,
    range: { ...wanted.range, sheetId: tab.sheetId },
  };
  checkName(context, added);
  context.draft.book.namedRanges = [...context.draft.book.namedRanges, added];
  return { namedRange: added };
}

function namedRangeOf(context: RequestContext, id: string | undefined): NamedRange {
  const found = context.draft.book.namedRanges.find((each) => each.namedRangeId === id);
  if (found === undefined) throw context.refuse(`No named range with ID: ${id ?? ''}`);
  return found;
}

export function updateNamedRange(body: RequestBody<'updateNamedRange'>, context: RequestContext): undefined {
  const mask = maskOver(context, body.fields, namedRange);
  const found = namedRangeOf(context, body.namedRange?.namedRangeId);
  const next: NamedRange = mergeMasked(found, body.namedRange ?? {}, mask);
  checkName(context, next);
  placeOf(context, next.range);
  const { book } = context.draft;
  book.namedRanges = book.namedRanges.map((each) => (each === found ? next : each));
}

export function deleteNamedRange(body: RequestBody<'deleteNamedRange'>, context: RequestContext): undefined {
  const found = namedRangeOf(context, body.namedRangeId);
  const { book } = context.draft;
  book.namedRanges = book.namedRanges.filter((each) => each !== found);
}

export function addBanding(body: RequestBody<'addBanding'>, context: RequestContext): unknown {
  const { bandedRange: wanted = {} } = body;
  const { tab, bounds } = placeOf(context, wanted.range);
  guardCells(context, tab, bounds);
  const overlaps = tab.bandedRanges.some(
    (band) => intersect(boundsOf(band.range ?? {}, tab), bounds) !== undefined,
  );
  if (overlaps) {
    throw context.refuse(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  const added: BandedRange = {
    ...wanted,
    range: { ...wanted.range, sheetId: tab.sheetId },
    bandedRangeId: wanted.bandedRangeId ?? 300_000 + context.draft.takeId(),
  };
  tab.bandedRanges = [...tab.bandedRanges, added];
  return { bandedRange: added };
}

function bandOf(
  context: RequestContext,
  id: number | undefined,
): { readonly tab: Tab; readonly band: BandedRange } {
  for (const known of context.draft.book.tabs) {
    const band = known.bandedRanges.find((each) => each.bandedRangeId === id);
    if (band === undefined) continue;
    const tab = tabOf(context, known.sheetId);
    guardSheet(context, tab);
    return { tab, band };
  }
  throw context.refuse(`No banded range with id: ${id ?? 0}`);
}

export function updateBanding(body: RequestBody<'updateBanding'>, context: RequestContext): undefined {
  const mask = maskOver(context, body.fields, bandedRange);
  const { tab, band } = bandOf(context, body.bandedRange?.bandedRangeId);
  const merged: BandedRange = mergeMasked(band, body.bandedRange ?? {}, mask);
  tab.bandedRanges = tab.bandedRanges.map((each) => (each === band ? merged : each));
}

export function deleteBanding(body: RequestBody<'deleteBanding'>, context: RequestContext): undefined {
  const { tab, band } = bandOf(context, body.bandedRangeId);
  tab.bandedRanges = tab.bandedRanges.filter((each) => each !== band);
}
