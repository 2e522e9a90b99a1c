import { operatorsOf } from '../../domain/people/operators';
import { isAtWork, type Person, sameEmail } from '../../domain/people/person';
import type { Actor, ReportRoles } from '../../domain/rounds/mark-actor';
import type { Report } from '../../domain/rounds/report';
import { personNamed } from '../../messages/reports/actor-text';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import { TABS } from '../../register/tabs';
import type { Office } from '../office';
import { type Cell, type HeardEdit, heardEdits } from './heard-edits';
import type { RoundSources } from './round-sources';

/** The cells that a person marks a report in. */
const MARK_HEADERS = ['ส่งรายงาน', 'ผลการตรวจ', 'รับรอง'] as const;
type MarkHeader = (typeof MARK_HEADERS)[number];

export type ReportActors = {
  rolesOf(report: Report): ReportRoles;
  /** Whether ส่งรายงาน was ticked without a doorbell that was heard. */
  isUnheard(report: Report): boolean;
  /** The marks' cells, to be forgotten once they are answered. */
  readonly cells: readonly Cell[];
};

/** Who has set the marks of these reports, from what doorbells have heard; asks the cache once. */
export function reportActors(
  office: Office,
  snapshot: Snapshot,
  reports: readonly Report[],
  sources: RoundSources,
): ReportActors {
  const places = markPlaces(snapshot, reports);
  const cells = [...places.values()].flatMap((place) => Object.values(place));
  const heard = heardTogether(office, places, cells);
  const { people, settings } = sources;
  const operators = operatorsOf(people).map(({ id }) => id);
  const isBelievable = believer(office, snapshot);
  const actor = (report: Report, header: MarkHeader, allowed: readonly string[]): Actor => {
    const cell = places.get(report.id)?.[header];
    const edit = cell === undefined ? undefined : heard(cell);
    if (edit === undefined || edit.email === '' || !isBelievable(edit))
      return { kind: 'unknown', allowed: [...new Set(allowed)] };
    return { kind: 'known', email: edit.email, personId: personIdOf(people, edit.email) };
  };
  const atWork = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => people.some((person) => person.id === id && isAtWork(person)));
  return {
    cells,
    isUnheard: ({ id, submitTick, submittedAt }) => {
      const cell = places.get(id)?.ส่งรายงาน;
      return submitTick && submittedAt === undefined && cell !== undefined && heard(cell) === undefined;
    },
    rolesOf: (report) => ({
      submitter: actor(report, 'ส่งรายงาน', atWork(report.owners)),
      checker: actor(report, 'ผลการตรวจ', [...atWork([report.supervisor]), ...operators]),
      certifier: actor(report, 'รับรอง', operators),
      owners: report.owners,
      checkedBy: personNamed(report.checkedBy),
      separate: settings.separateRoles,
    }),
  };
}

/** Time for a doorbell that rings in the same moment to leave who edited. */
const MOMENT_MS = 500;

/** Where some of the reports' doorbells have been heard and others not, the others are just about to ring. */
function heardTogether(
  office: Office,
  places: ReadonlyMap<string, Readonly<Record<MarkHeader, Cell>>>,
  cells: readonly Cell[],
): (cell: Cell) => HeardEdit | undefined {
  const first = heardEdits(office, cells);
  const heard = [...places.values()].filter((place) => Object.values(place).some((cell) => first(cell)));
  if (heard.length === 0 || heard.length === places.size) return first;
  office.sleep(MOMENT_MS);
  return heardEdits(office, cells);
}

function markPlaces(
  snapshot: Snapshot,
  reports: readonly Report[],
): ReadonlyMap<string, Readonly<Record<MarkHeader, Cell>>> {
  const { headers, rows } = snapshot.table('reports');
  const wanted = new Set(reports.map(({ id }) => id));
  const cell = (row: number, header: MarkHeader): Cell => ({
    tab: TABS.reports.title,
    row,
    column: headers.indexOf(header) + 1,
  });
  return new Map(
    rows
      .filter(({ key }) => wanted.has(key))
      .map(({ key, rowNumber }) => [
        key,
        {
          ส่งรายงาน: cell(rowNumber, 'ส่งรายงาน'),
          ผลการตรวจ: cell(rowNumber, 'ผลการตรวจ'),
          รับรอง: cell(rowNumber, 'รับรอง'),
        },
      ]),
  );
}

function personIdOf(people: readonly Person[], email: string): string | undefined {
  return people.find((person) => sameEmail(person.email, email))?.id;
}

/**
 * A trigger may tell its holder's own address for somebody who edits by link without an account that it could name: while the
 * Sheet is shared by link that address says nothing. Asked of Drive only when it matters.
 */
function believer(office: Office, snapshot: Snapshot): (edit: HeardEdit) => boolean {
  let byLink: boolean | undefined;
  return ({ email }) => {
    if (!sameEmail(email, snapshot.system(SYSTEM.triggerHolder))) return true;
    byLink ??= office.drive.isSharedByLink(office.register.spreadsheetId);
    return !byLink;
  };
}
