import type { SheetsRequest } from '../../ports/sheets';
import type { GridRange, ProtectedRange, Workbook } from '../workbook';
import { type KeptForms, keptForm, placeOf } from './range-mark';
import { OURS, type WantedProtection } from './wanted';

export type Present = {
  readonly workbook: Workbook;
  /** Google counts the owner among the editors of every range, so the owner does not tell two lists apart. */
  readonly owner: string;
  /** How Google has kept ranges that it wrote in a form of its own. */
  readonly kept: KeptForms;
};

/** The least requests that make the workbook's protections what they should be: none when they are. */
export function protectionRequests(
  wanted: readonly WantedProtection[],
  present: Present,
): readonly SheetsRequest[] {
  const { pairs, surplus } = paired(wanted, present.workbook);
  const requests = pairs.flatMap(([one, range]): readonly SheetsRequest[] => {
    if (range === undefined) return [addRequest(one)];
    return isAsWanted(range, one, present) ? [] : [updateRequest(range.id, one)];
  });
  return [...surplus.map(({ id }) => ({ deleteProtectedRange: { protectedRangeId: id } })), ...requests];
}

/** The forms that Google has given to what was just laid, for the next look to know them. */
export function formsKept(wanted: readonly WantedProtection[], present: Present): readonly string[] {
  return paired(wanted, present.workbook).pairs.flatMap(([one, range]) =>
    range === undefined || isAlike(range, one, present.owner) ? [] : [keptForm(one, range)],
  );
}

/** Whole-sheet protections of our tabs that somebody else laid or renamed; they are taken over. */
export function foreignProtections(
  wanted: readonly WantedProtection[],
  workbook: Workbook,
): readonly ProtectedRange[] {
  return paired(wanted, workbook).pairs.flatMap(([, range]) =>
    range === undefined || isOurs(range) ? [] : [range],
  );
}

type Pairs = {
  readonly pairs: readonly (readonly [WantedProtection, ProtectedRange | undefined])[];
  /** Ours that nobody wants any more. */
  readonly surplus: readonly ProtectedRange[];
};

/**
 * Ranges are told by their place. The office's own stay, but for one that protects a whole tab of ours: Google takes only one
 * of these a tab.
 */
function paired(wanted: readonly WantedProtection[], workbook: Workbook): Pairs {
  const whole = new Set(wanted.map(({ range }) => placeOf(range)).filter(isWholeSheet));
  const unmatched = new Map<string, ProtectedRange[]>();
  for (const range of workbook.sheets.flatMap((sheet) => sheet.protectedRanges)) {
    const place = placeOf(range.range);
    if (isOurs(range) || whole.has(place)) unmatched.set(place, [...(unmatched.get(place) ?? []), range]);
  }
  const pairs = wanted.map((one) => [one, unmatched.get(placeOf(one.range))?.shift()] as const);
  return { pairs, surplus: [...unmatched.values()].flat() };
}

function isWholeSheet(place: string): boolean {
  return /^\d+:0::0:$/.test(place);
}

function isOurs(range: ProtectedRange): boolean {
  return range.description.startsWith(OURS);
}

function addRequest(wanted: WantedProtection): SheetsRequest {
  return { addProtectedRange: { protectedRange: bodyOf(wanted) } };
}

function updateRequest(protectedRangeId: number, wanted: WantedProtection): SheetsRequest {
  return {
    updateProtectedRange: {
      protectedRange: { protectedRangeId, ...bodyOf(wanted) },
      fields: 'range,description,unprotectedRanges,warningOnly,editors',
    },
  };
}

function bodyOf(wanted: WantedProtection): Readonly<Record<string, unknown>> {
  return {
    range: wanted.range,
    description: wanted.description,
    warningOnly: false,
    ...(wanted.unprotected.length > 0 ? { unprotectedRanges: wanted.unprotected } : {}),
    editors: { users: wanted.editors, domainUsersCanEdit: false },
  };
}

function isAsWanted(range: ProtectedRange, wanted: WantedProtection, { owner, kept }: Present): boolean {
  return isAlike(range, wanted, owner) || (kept.size > 0 && kept.has(keptForm(wanted, range)));
}

function isAlike(present: ProtectedRange, wanted: WantedProtection, ownerEmail: string): boolean {
  return (
    !present.warningOnly &&
    !present.domainMayEdit &&
    present.description === wanted.description &&
    samePeople(present.editors, wanted.editors, ownerEmail) &&
    places(present.unprotected) === places(wanted.unprotected)
  );
}

function samePeople(present: readonly string[], wanted: readonly string[], ownerEmail: string): boolean {
  const alike = present.length === wanted.length && present.every((email, index) => email === wanted[index]);
  return alike || people(present, ownerEmail) === people(wanted, ownerEmail);
}

function people(emails: readonly string[], ownerEmail: string): string {
  const owner = ownerEmail.toLowerCase();
  const others = emails.map((email) => email.toLowerCase()).filter((email) => email !== owner);
  return [...new Set(others)].sort().join();
}

function places(ranges: readonly GridRange[]): string {
  return ranges.map(placeOf).sort().join(' ');
}
