import { type Mask, mergeMasked } from '../field-mask';
import { ProtectedCellRefusal } from '../google-refusal';
import { mayEditRange } from '../protection';
import type { RequestBody } from '../shapes/request-shapes';
import { type ProtectedRange, protectedRange } from '../shapes/sheet-shapes';
import type { Tab } from '../state';
import { checkedBounds, guardCells, maskOver, type RequestContext, tabOf } from './context';

const addressPattern = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

function checkRange(context: RequestContext, range: ProtectedRange): void {
  const tab = tabOf(context, range.range?.sheetId);
  checkedBounds(context, range.range ?? {}, tab);
  for (const hole of range.unprotectedRanges ?? []) {
    if ((hole.sheetId ?? 0) !== tab.sheetId) {
      throw context.refuse('Unprotected ranges must be on the protected sheet.');
    }
    checkedBounds(context, hole, tab);
  }
  if ((range.unprotectedRanges?.length ?? 0) > 0 && !coversWholeSheet(range)) {
    throw context.refuse('Unprotected ranges can only be set on a protected sheet.');
  }
  for (const email of range.editors?.users ?? []) {
    const refusal = addressPattern.test(email) ? context.editorRefusal(email) : `Invalid user: ${email}`;
    if (refusal !== undefined) throw context.refuse(refusal);
  }
}

function coversWholeSheet({ range = {} }: ProtectedRange): boolean {
  return (
    range.startRowIndex === undefined &&
    range.endRowIndex === undefined &&
    range.startColumnIndex === undefined &&
    range.endColumnIndex === undefined
  );
}

/** A tab takes one protection of the whole sheet; a warning has nobody who may edit. */
function checkProtection(context: RequestContext, range: ProtectedRange, tab: Tab): void {
  if (context.replayed) return;
  const another = tab.protectedRanges.find(
    (each) => coversWholeSheet(each) && each.protectedRangeId !== range.protectedRangeId,
  );
  if (coversWholeSheet(range) && another !== undefined) {
    throw context.refuse(`Sheet "${tab.title}" already has sheet protection.`);
  }
  const { users = [], groups = [], domainUsersCanEdit = false } = range.editors ?? {};
  if (range.warningOnly === true && (users.length > 0 || groups.length > 0 || domainUsersCanEdit)) {
    throw context.refuse('Warning only protected ranges cannot have editors.');
  }
}

function holderOf(
  context: RequestContext,
  id: number | undefined,
): { readonly tab: Tab; readonly range: ProtectedRange } {
  for (const known of context.draft.book.tabs) {
    const range = known.protectedRanges.find((each) => each.protectedRangeId === id);
    if (range === undefined) continue;
    if (context.guarded && !mayEditRange(range, context.email)) throw new ProtectedCellRefusal();
    return { tab: tabOf(context, known.sheetId), range };
  }
  throw context.refuse(`No protected range with ID: ${id ?? 0}`);
}

function names(mask: Mask, field: string): boolean {
  return mask === 'all' || mask.has(field);
}

export function addProtectedRange(body: RequestBody<'addProtectedRange'>, context: RequestContext): unknown {
  const { requestingUserCanEdit: _, ...wanted } = body.protectedRange ?? {};
  const tab = tabOf(context, wanted.range?.sheetId);
  const bounds = checkedBounds(context, wanted.range ?? {}, tab);
  guardCells(context, tab, bounds);
  checkRange(context, wanted);
  const taken = context.draft.book.tabs.some((each) =>
    each.protectedRanges.some((range) => range.protectedRangeId === wanted.protectedRangeId),
  );
  if (wanted.protectedRangeId !== undefined && taken) {
    throw context.refuse(`A protected range with ID ${wanted.protectedRangeId} already exists.`);
  }
  const added: ProtectedRange = {
    ...wanted,
    range: { ...wanted.range, sheetId: tab.sheetId },
    protectedRangeId: wanted.protectedRangeId ?? 100_000 + context.draft.takeId(),
  };
  checkProtection(context, added, tab);
  tab.protectedRanges = [...tab.protectedRanges, added];
  const canEdit = !context.guarded || mayEditRange(added, context.email);
  return { protectedRange: { ...added, requestingUserCanEdit: canEdit } };
}

export function updateProtectedRange(
  body: RequestBody<'updateProtectedRange'>,
  context: RequestContext,
): undefined {
  const mask = maskOver(context, body.fields, protectedRange);
  const wanted = body.protectedRange ?? {};
  const { tab, range } = holderOf(context, wanted.protectedRangeId);
  const { requestingUserCanEdit: _, ...merged } = mergeMasked(range, wanted, mask);
  // A range that becomes a warning loses its editors, unless the same request names some: that is refused.
  const warns = merged.warningOnly === true && range.warningOnly !== true && !names(mask, 'editors');
  const { editors: _dropped, ...warning } = merged;
  const next: ProtectedRange = {
    ...(warns ? warning : merged),
    ...(range.protectedRangeId === undefined ? {} : { protectedRangeId: range.protectedRangeId }),
  };
  checkRange(context, next);
  if ((next.range?.sheetId ?? 0) !== tab.sheetId) {
    throw context.refuse('A protected range cannot be moved to another sheet.');
  }
  checkProtection(context, next, tab);
  tab.protectedRanges = tab.protectedRanges.map((each) => (each === range ? next : each));
}

export function deleteProtectedRange(
  body: RequestBody<'deleteProtectedRange'>,
  context: RequestContext,
): undefined {
  const { tab, range } = holderOf(context, body.protectedRangeId);
  tab.protectedRanges = tab.protectedRanges.filter((each) => each !== range);
}
