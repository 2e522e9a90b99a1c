import { type Bounds, boundsOf, intersect, subtract } from './bounds';
import type { ProtectedRange } from './shapes/sheet-shapes';
import type { Tab } from './state';

/** A range without explicit editors protects nothing; `domainUsersCanEdit` lets in everyone who may edit the file. */
export function mayEditRange(range: ProtectedRange, email: string): boolean {
  if (range.warningOnly === true) return true;
  const { users = [], groups = [], domainUsersCanEdit = false } = range.editors ?? {};
  if (domainUsersCanEdit) return true;
  if (users.length === 0 && groups.length === 0) return true;
  const wanted = email.toLowerCase();
  return users.some((user) => user.toLowerCase() === wanted);
}

const closedFor = new WeakMap<readonly ProtectedRange[], Map<string, readonly ProtectedRange[]>>();

/** The tab's protected ranges that this person may not edit. */
export function closedRanges(tab: Tab, email: string): readonly ProtectedRange[] {
  let byEmail = closedFor.get(tab.protectedRanges);
  if (byEmail === undefined) {
    byEmail = new Map();
    closedFor.set(tab.protectedRanges, byEmail);
  }
  const known = byEmail.get(email);
  if (known !== undefined) return known;
  const closed = tab.protectedRanges.filter((range) => !mayEditRange(range, email));
  byEmail.set(email, closed);
  return closed;
}

function lockedParts(tab: Tab, range: ProtectedRange, bounds: Bounds): boolean {
  const covered = intersect(boundsOf(range.range ?? {}, tab), bounds);
  if (covered === undefined) return false;
  const holes = (range.unprotectedRanges ?? []).map((hole) => boundsOf(hole, tab));
  return subtract(covered, holes).length > 0;
}

/** True when any cell of the rectangle is closed to this person (who is not the spreadsheet's owner). */
export function isLocked(tab: Tab, bounds: Bounds, email: string): boolean {
  return closedRanges(tab, email).some((range) => lockedParts(tab, range, bounds));
}

function coversSheet({ range = {} }: ProtectedRange): boolean {
  return (
    range.startRowIndex === undefined &&
    range.endRowIndex === undefined &&
    range.startColumnIndex === undefined &&
    range.endColumnIndex === undefined
  );
}

/** In a sheet protected as a whole an outsider changes no rows, columns, names or formats of the sheet itself. */
export function isSheetLocked(tab: Tab, email: string): boolean {
  return closedRanges(tab, email).some((range) => coversSheet(range));
}
