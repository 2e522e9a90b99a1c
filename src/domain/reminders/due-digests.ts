import { addDays, type IsoDate } from '../dates';
import { isAtWork, isOperator, type Person } from '../person';
import { isCalculated, type Report } from '../report';
import type { Round } from '../round';
import type { Holidays } from '../working-days';
import { type ReminderRules, reminderDays } from './reminder-days';

/** What one person is told in one mail of a day. A report stands in each list at most once. */
export type Digest = {
  readonly personId: string;
  /** The latest day that asks for this mail: together with the person its name, so that it goes once. */
  readonly on: IsoDate;
  /** Own reports that are not in, before their day and after it. */
  readonly toReport: readonly Report[];
  readonly late: readonly Report[];
  /** Late reports of those whom the person supervises. */
  readonly supervisedLate: readonly Report[];
  /** Submitted reports that wait for the person's check. */
  readonly toCheck: readonly Report[];
  /** Every late report, for the director and the operators. */
  readonly officeLate: readonly Report[];
};

export type DigestSources = {
  readonly people: readonly Person[];
  readonly rounds: readonly Round[];
  readonly reports: readonly Report[];
  readonly holidays: Holidays;
  readonly rules: ReminderRules;
  /** The day on which a report of a closed round was opened again: its owner has been told that day. */
  reopenedOn(reportId: string): IsoDate | undefined;
};

type Section = Exclude<keyof Digest, 'personId' | 'on'>;
type Telling = {
  readonly personId: string;
  readonly on: IsoDate;
  readonly section: Section;
  readonly report: Report;
};

/**
 * One digest a person for all that has become due by `today`, in the order of บุคลากร. Nobody is told of what is done; who has moved
 * away or has no report left gets none. Reports of rounds that are not open count only where they were opened again.
 */
export function dueDigests(sources: DigestSources, today: IsoDate): readonly Digest[] {
  const tellings = liveReports(sources).flatMap(({ report, round }) =>
    tellingsOf(report, round, sources, today),
  );
  return sources.people.filter(isAtWork).flatMap((person) => {
    const [first, ...others] = tellings.filter(({ personId }) => personId === person.id);
    return first === undefined ? [] : [digestOf(person.id, [first, ...others])];
  });
}

function digestOf(personId: string, tellings: readonly [Telling, ...Telling[]]): Digest {
  const reportsIn = (section: Section) => {
    const found = tellings.filter((telling) => telling.section === section).map(({ report }) => report);
    return [...new Set(found)];
  };
  return {
    personId,
    on: lastOf(tellings.map(({ on }) => on).sort()) ?? tellings[0].on,
    toReport: reportsIn('toReport'),
    late: reportsIn('late'),
    supervisedLate: reportsIn('supervisedLate'),
    toCheck: reportsIn('toCheck'),
    officeLate: reportsIn('officeLate'),
  };
}

function liveReports({ rounds, reports }: DigestSources) {
  const byId = new Map(rounds.map((round) => [round.id, round]));
  return reports.flatMap((report) => {
    const round = byId.get(report.roundId);
    if (round === undefined || isCalculated(report) || report.closedAt !== undefined) return [];
    return round.state === 'เปิด' || round.state === 'ปิด' ? [{ report, round }] : [];
  });
}

function tellingsOf(
  report: Report,
  round: Round,
  { people, rules, holidays, reopenedOn }: DigestSources,
  today: IsoDate,
): readonly Telling[] {
  const dueOn = report.dueOn ?? round.dueOn;
  const days = reminderDays(dueOn, rules, holidays);
  /** What lies before the opening is covered by the opening's own mail; a round may be opened before its day. */
  const toldOn =
    reopenedOn(report.id) ?? addDays(round.opensOn <= today ? round.opensOn : round.periodFrom, -1);
  const latest = (dates: readonly IsoDate[]) => lastOf(dates.filter((day) => day <= today));
  const tell = (
    section: Section,
    on: IsoDate | undefined,
    personIds: readonly string[],
  ): readonly Telling[] =>
    on === undefined || on > today || on <= toldOn
      ? []
      : personIds.map((personId) => ({ personId, on, section, report }));
  const scorer = report.owners.slice(0, 1);
  if (report.submittedAt !== undefined) {
    const waits = report.reviewedAt === undefined && report.certifiedAt === undefined;
    return waits ? tell('toCheck', latest(days.after), [report.supervisor]) : [];
  }
  if (today <= dueOn) return tell('toReport', latest(days.before), scorer);
  const above = people.filter((person) => person.role === 'ผู้อำนวยการ' || isOperator(person));
  return [
    ...tell('late', latest(days.after), scorer),
    ...tell('supervisedLate', days.supervisor, [report.supervisor]),
    ...tell(
      'officeLate',
      days.director,
      above.map(({ id }) => id),
    ),
  ];
}

function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}
