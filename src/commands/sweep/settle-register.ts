import { dateOfMoment, type Moment } from '../../domain/dates/moments';
import { wakingHoursSince } from '../../domain/dates/office-hours';
import { isCalculated, type Report } from '../../domain/rounds/report';
import type { Snapshot } from '../../register/register-port';
import { rememberedHeaders } from '../../register/remembered-headers';
import { systemChanges } from '../../register/system-changes';
import { slipDates } from '../changes/slip-dates';
import { typedDeadlines } from '../changes/typed-deadlines';
import { lookAtEvidence, type SeenEvidence } from '../evidence/look-at-evidence';
import { type LostEvidence, lostEvidence } from '../evidence/lost-evidence';
import { keepOperator } from '../keep-operator';
import { copyReports } from '../lost-reports/report-copies';
import type { Office } from '../office';
import { answerAppeals } from '../rounds/answer-appeals';
import { answerMarks, countChanges } from '../rounds/answer-marks';
import { tellAnswered } from '../rounds/doorbell-turn';
import { forgetEdits } from '../rounds/heard-edits';
import { restoreFormulas } from '../rounds/restore-formulas';
import type { RoundSources } from '../rounds/round-sources';
import { returnsReports } from '../rounds/tell-returns';
import { answerAcknowledgements } from '../steps/answer-acknowledgements';
import { heartbeatEntry } from './beat';
import { calendarOn } from './calendar-on';
import type { Glance } from './look';
import { rowsToLookAt } from './rows-to-look-at';
import { SWEEP_TABS } from './sweep-tabs';

type Settling = {
  readonly seen: SeenEvidence | undefined;
  readonly before: Glance | undefined;
  readonly heartbeat: Moment;
};

export type Settled = {
  /** A report was sent back: its owner is to be told. */
  readonly returned: boolean;
  /** A tick was answered that no doorbell has told of. */
  readonly unheard: boolean;
};

/** One commit, or none: missed ticks, what was typed over, the calendar's states, the heartbeat where it is old. */
export function settleRegister(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
  { seen, before, heartbeat }: Settling,
): Settled {
  const marks = answerMarks(office, snapshot, sources.reports, sources, seen);
  const appeals = answerAppeals(office, sources);
  const evidence = evidenceAnswers(sources, seen);
  const kept = keepOperator(snapshot, sources.people);
  const acknowledged = answerAcknowledgements(office, snapshot, () => sources.people);
  const mended = restoreFormulas(office, snapshot, sources, rowsToLookAt(office, snapshot, sources, before));
  const deadlines = typedDeadlines(office, snapshot, sources);
  const calendar = calendarOn(snapshot, sources, dateOfMoment(office.now()));
  const decided = [
    ...evidence.changes,
    ...slipDates(sources),
    ...deadlines.changes,
    // What is answered now stands over what was answered before.
    ...marks.changes,
    ...appeals.changes,
    ...kept.changes,
    ...acknowledged.changes,
    ...mended.changes,
    ...calendar,
  ];
  const copies = copyReports(office, snapshot, decided);
  const changes = [
    ...decided,
    ...copies.changes,
    ...systemChanges(snapshot, {
      ...rememberedHeaders(snapshot, SWEEP_TABS),
      ...heartbeatEntry(heartbeat),
    }),
  ];
  office.register.commit(snapshot, changes, [
    ...copies.log,
    ...evidence.log,
    ...marks.log,
    ...appeals.log,
    ...kept.log,
    ...acknowledged.log,
    ...mended.log,
    ...deadlines.log,
  ]);
  if (marks.answered.length > 0) {
    forgetEdits(office, marks.answered);
    tellAnswered(office, snapshot.takenAt);
  }
  return { returned: returnsReports(marks.log), unheard: marks.unheard };
}

/** The evidence of every report that still runs: by day while a round is open, by hand always; undefined where nobody looks. */
export function allEvidence(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
  before: Glance | undefined,
): SeenEvidence | undefined {
  const running = runningReports(sources);
  if (running.length === 0) return undefined;
  if (before !== undefined && wakingHoursSince(before.last?.at, office.now()).length === 0) return undefined;
  return lookAtEvidence(office, snapshot, running, sources);
}

function evidenceAnswers(sources: RoundSources, seen: SeenEvidence | undefined): LostEvidence {
  if (seen === undefined) return { changes: [], log: [] };
  const running = runningReports(sources);
  const lost = lostEvidence(running, sources.indicators, seen);
  return {
    changes: [...seen.changes, ...countChanges(running, seen), ...lost.changes],
    log: [...seen.log, ...lost.log],
  };
}

/** Reports whose rows are open: of open rounds, and of closed ones those that were opened again. */
function runningReports({ rounds, reports }: RoundSources): readonly Report[] {
  const running = new Set(
    rounds.filter(({ state }) => state === 'เปิด' || state === 'ปิด').map(({ id }) => id),
  );
  if (running.size === 0) return [];
  return reports.filter(
    (report) => running.has(report.roundId) && report.closedAt === undefined && !isCalculated(report),
  );
}
