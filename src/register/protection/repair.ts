import type { SheetsRequest } from '../../ports/sheets';
import type { GridRange, ProtectedRange, Workbook } from '../workbook';
import { OURS, type WantedProtection } from './wanted';

/**
 * The least requests that make the workbook's protections what they should be: none when they are. Ranges of the office's
 * own stay. Google counts the owner among the editors of every range, so the owner does not tell two lists apart.
 */
export function protectionRequests(
  wanted: readonly WantedProtection[],
  workbook: Workbook,
  ownerEmail: string,
): readonly SheetsRequest[] {
  const ours = workbook.sheets.flatMap((sheet) => sheet.protectedRanges).filter(isOurs);
  const unmatched = new Map<string, ProtectedRange[]>();
  for (const range of ours) {
    const place = placeOf(range.range);
    unmatched.set(place, [...(unmatched.get(place) ?? []), range]);
  }
  const requests: SheetsRequest[] = [];
  for (const one of wanted) {
    const present = unmatched.get(placeOf(one.range))?.shift();
    if (present === undefined) requests.push(addRequest(one));
    else if (!isAsWanted(present, one, ownerEmail)) requests.push(updateRequest(present.id, one));
  }
  const surplus = [...unmatched.values()].flat();
  return [...surplus.map(({ id }) => ({ deleteProtectedRange: { protectedRangeId: id } })), ...requests];
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

function isAsWanted(present: ProtectedRange, wanted: WantedProtection, ownerEmail: string): boolean {
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

function placeOf(range: GridRange): string {
  const { sheetId, startRowIndex = 0, endRowIndex = '', startColumnIndex = 0, endColumnIndex = '' } = range;
  return [sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex].join(':');
}
