import type { CalendarStep } from '../calendar/calendar-step';
import { addDays, type IsoDate } from '../dates/dates';
import { type Holidays, workingDayOnOrAfter, workingDayOnOrBefore } from '../dates/working-days';
import { isAtWork, isOperator, type Person } from '../people/person';
import { isAppealWaiting } from '../rounds/appeal';
import { isCalculated, type Report } from '../rounds/report';
import type { Round } from '../rounds/round';
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
  /** Requests for review that the operators have not answered, on the day before their day and after it. */
  readonly appeals: readonly Report[];
  /** Steps of ปฏิทิน whose last planned day has passed, for the hosts: on the working day after it and a week later. */
  readonly lateSteps: readonly LateStep[];
};

export type LateStep = CalendarStep & { readonly to: IsoDate };

export type DigestSources = {
  readonly people: readonly Person[];
  readonly rounds: readonly Round[];
  readonly reports: readonly Report[];
  readonly holidays: Holidays;
  readonly rules: ReminderRules;
  readonly steps: readonly CalendarStep[];
  /** The day on which a report of a closed round was opened again: its owner has been told that day. */
  reopenedOn(reportId: string): IsoDate | undefined;
  /** The day on which a round was really opened, where that is known: everyone has a mail of it that day. */
  openedOn(roundId: string): IsoDate | undefined;
};

type Section = Exclude<keyof Digest, 'personId' | 'on' | 'lateSteps'>;
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
  const tellings = liveReports(sources, today).flatMap(({ report, round }) =>
    tellingsOf(report, round, sources, today),
  );
  const lateOnes = lateSteps(sources, today);
  return sources.people.filter(isAtWork).flatMap((person) => {
    const own = tellings.filter(({ personId }) => personId === person.id);
    const late = person.role === 'เจ้าภาพหลัก' ? lateOnes : [];
    const on = lastOf([...own, ...late].map((telling) => telling.on).sort());
    if (on === undefined) return [];
    // Reports that were told before are not told again because a step is late.
    const reports = own.some((telling) => telling.on === on) ? own : [];
    const steps = late.map(({ step }) => step);
    return [digestOf(person.id, on, reports, steps)];
  });
}

type StepTelling = { readonly on: IsoDate; readonly step: LateStep };

/** Days after a step's last one on which it is told that it is not done. */
const STEP_DAYS = [1, 8];
/** What has been late for longer than this when the office begins, or comes back, is not dug up. */
const STEP_TOLD_WITHIN = 14;

function lateSteps({ steps, holidays }: DigestSources, today: IsoDate): readonly StepTelling[] {
  return steps.flatMap((step): readonly StepTelling[] => {
    const { to, done } = step;
    if (to === undefined || done !== undefined || today <= to || addDays(to, STEP_TOLD_WITHIN) < today)
      return [];
    const days = STEP_DAYS.map((days) => workingDayOnOrAfter(addDays(to, days), holidays));
    const on = lastOf(days.filter((day) => day <= today));
    return on === undefined ? [] : [{ on, step: { ...step, to } }];
  });
}

function digestOf(
  personId: string,
  on: IsoDate,
  tellings: readonly Telling[],
  steps: readonly LateStep[],
): Digest {
  const reportsIn = (section: Section) => {
    const found = tellings.filter((telling) => telling.section === section).map(({ report }) => report);
    return [...new Set(found)];
  };
  return {
    personId,
    on,
    toReport: reportsIn('toReport'),
    late: reportsIn('late'),
    supervisedLate: reportsIn('supervisedLate'),
    toCheck: reportsIn('toCheck'),
    officeLate: reportsIn('officeLate'),
    appeals: reportsIn('appeals'),
    lateSteps: steps,
  };
}

function liveReports({ rounds, reports, openedOn }: DigestSources, today: IsoDate) {
  const told = rounds.filter((round) => openedOn(round.id) !== today);
  const byId = new Map(told.map((round) => [round.id, round]));
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
  const operators = people.filter(isOperator).map(({ id }) => id);
  const asked = isAppealWaiting(report)
    ? tell('appeals', latest(appealDays(report.appealDueOn ?? dueOn, holidays)), operators)
    : [];
  if (report.submittedAt !== undefined) {
    const waits = report.checkedAt === undefined && report.certifiedAt === undefined;
    return [...asked, ...(waits ? tell('toCheck', latest(days.after), [report.supervisor]) : [])];
  }
  if (today <= dueOn) return [...asked, ...tell('toReport', latest(days.before), scorer)];
  const above = people.filter((person) => person.role === 'ผู้อำนวยการ' || isOperator(person));
  return [
    ...asked,
    ...tell('late', latest(days.after), scorer),
    ...tell('supervisedLate', days.supervisor, [report.supervisor]),
    ...tell(
      'officeLate',
      days.director,
      above.map(({ id }) => id),
    ),
  ];
}

/** A working day before a request is to be answered, and the one after it. */
function appealDays(dueOn: IsoDate, holidays: Holidays): readonly IsoDate[] {
  return [
    workingDayOnOrBefore(addDays(dueOn, -1), holidays),
    workingDayOnOrAfter(addDays(dueOn, 1), holidays),
  ];
}

function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1];
}
