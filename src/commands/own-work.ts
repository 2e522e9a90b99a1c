import { sameEmail } from '../domain/people/person';
import { isCalculated } from '../domain/rounds/report';
import type { Round } from '../domain/rounds/round';
import type { Snapshot } from '../register/register-port';
import type { Office } from './office';
import type { RoundSources } from './rounds/round-sources';
import { workLinkOf } from './rounds/work-link';

/** Codes of the open round's reports that wait for somebody; `link` leads to the first cell to fill in, '' where nothing waits. */
export type OwnWork = {
  readonly owed: readonly string[];
  readonly toCheck: readonly string[];
  readonly link: string;
};

/** What waits for the caller in an open round; undefined for who has no part in it. */
export function ownWork(
  office: Office,
  snapshot: Snapshot,
  round: Round,
  sources: RoundSources,
): OwnWork | undefined {
  const id = sources.people.find(({ email }) => sameEmail(email, office.caller))?.id;
  if (id === undefined) return undefined;
  const open = sources.reports.filter(
    (report) => report.roundId === round.id && report.closedAt === undefined && !isCalculated(report),
  );
  const own = open.filter(({ owners }) => owners.includes(id));
  const supervised = open.filter(({ supervisor }) => supervisor === id);
  if (own.length + supervised.length === 0) return undefined;
  const owed = own.filter(({ submittedAt }) => submittedAt === undefined);
  const toCheck = supervised.filter(
    ({ submittedAt, checkedAt }) => submittedAt !== undefined && checkedAt === undefined,
  );
  const waits = owed.length + toCheck.length > 0;
  return {
    owed: owed.map((report) => report.indicatorCode),
    toCheck: toCheck.map((report) => report.indicatorCode),
    link: waits ? workLinkOf(office.register.spreadsheetId, snapshot, sources, id) : '',
  };
}
