import { calendarFacts } from '../../domain/calendar-facts';
import { dateOfMoment, minuteOfDay } from '../../domain/moments';
import { isWakingHour } from '../../domain/office-hours';
import type { Round } from '../../domain/round';
import type { Row } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import type { TabName } from '../../register/tabs';
import { settleAccess } from '../access/settle-access';
import { requireHolder } from '../authority';
import { calendarChanges } from '../calendar-changes';
import { typedDeadlines } from '../changes/typed-deadlines';
import { bringRoundClosed } from '../closing/close-round';
import { dueClosings } from '../closing/due-closings';
import { restoredStates, roundsAskedToOpen } from '../closing/round-states';
import { sealChain } from '../closing/seal-chain';
import { keepOperator } from '../keep-operator';

import type { Office } from '../office';
import { commitWithProtection } from '../protect-register';
import { reminderChanges } from '../reminders/remind';
import { answerMarks } from '../rounds/answer-marks';
import { completeOpening } from '../rounds/complete-opening';
import { restoreFormulas } from '../rounds/restore-formulas';
import { ROUND_TABS, type RoundSources, roundSources } from '../rounds/round-sources';
import { sendDueMails } from '../rounds/send-due-mails';
import { answerAcknowledgements } from '../steps/answer-acknowledgements';
import { bringUpToDate } from '../year/bring-up-to-date';
import { continueAgreements, waitingAgreements } from './continue-agreements';
import { continueStepDocuments, stepDocumentsWait } from './continue-step-documents';
import { yearMarks } from './year-marks';

export type SweepRun = { readonly worked: boolean };

const SWEEP_TABS: readonly TabName[] = [...ROUND_TABS, 'agreements', 'calendar'];

/**
 * Looks at the register and the clock and does what is due: opens rounds (late but once), goes on with documents, answers
 * ticks that the doorbell missed, mends what was typed over, sends mail, writes its heartbeat. Each step stands alone: what
 * the time does not allow is done by the next sweep.
 */
export function sweep(office: Office, byTrigger: boolean): SweepRun {
  return office.locked(() => {
    let snapshot = office.register.read(SWEEP_TABS);
    if (!requireHolder(office, snapshot, byTrigger)) return { worked: false };
    if (bringUpToDate(office, snapshot)) snapshot = office.register.read(SWEEP_TABS);
    for (const round of dueRounds(office, snapshot)) {
      const now = snapshot;
      step(office, `open ${round.id}`, () => completeOpening(office, now, round));
      snapshot = office.register.read(SWEEP_TABS);
    }
    if (waitingAgreements(snapshot).length > 0) {
      const now = snapshot;
      step(office, 'go on with agreements', () => continueAgreements(office, now));
      snapshot = office.register.read(SWEEP_TABS);
    }
    if (stepDocumentsWait(snapshot)) {
      step(office, 'go on with documents', () => continueStepDocuments(office));
      snapshot = office.register.read(SWEEP_TABS);
    }
    const settled = snapshot;
    const sources = roundSources(settled);
    step(office, 'settle the register', () => settleRegister(office, settled, sources, byTrigger));
    for (const round of dueClosings(
      sources.rounds,
      () => sources.reports,
      sealChain(settled),
      dateOfMoment(office.now()),
    )) {
      step(office, `close ${round.id}`, () => {
        const now = office.register.read(ROUND_TABS);
        bringRoundClosed(office, now, roundSources(now), round);
      });
    }
    step(office, 'let people in', () => settleAccess(office, settled, sources));
    step(office, 'send mails', () => {
      const reminders = reminderChanges(office, settled, sources);
      if (reminders.length > 0) office.register.commit(settled, reminders);
      sendDueMails(office, reminders.length > 0 ? office.register.read(SWEEP_TABS) : settled);
    });
    return { worked: true };
  });
}

/** One step's trouble must not keep the others from their turn. */
function step(office: Office, what: string, work: () => void): void {
  if (!office.mayStartWork()) return;
  try {
    work();
  } catch (cause) {
    office.logFault(`sweep: ${what}`, cause);
  }
}

/** Rounds whose day has come, and those whose opening was cut short, oldest first. */
function dueRounds(office: Office, snapshot: Snapshot): readonly Round[] {
  const today = dateOfMoment(office.now());
  const sources = roundSources(snapshot);
  const asked = new Set(roundsAskedToOpen(snapshot, sources));
  return sources.rounds
    .filter(
      (round) =>
        asked.has(round) ||
        round.state === 'กำลังเปิด' ||
        (round.state === 'ยังไม่เปิด' && round.opensOn <= today),
    )
    .sort((left, right) => (left.opensOn < right.opensOn ? -1 : 1));
}

/** One commit: missed ticks, what was typed over, the calendar's states, protections, the heartbeat. */
function settleRegister(office: Office, snapshot: Snapshot, sources: RoundSources, byTrigger: boolean): void {
  const marks = answerMarks(office, sources.reports, sources);
  const kept = keepOperator(snapshot, sources.people);
  const acknowledged = answerAcknowledgements(office, snapshot, () => sources.people);
  const mended = restoreFormulas(
    office,
    snapshot,
    sources,
    rowsToLookAt(office, snapshot, sources, byTrigger),
  );
  const states = restoredStates(snapshot, sources);
  const deadlines = typedDeadlines(office, snapshot, sources);
  const heartbeat = {
    kind: 'set',
    tab: 'system',
    key: SYSTEM.heartbeat,
    cells: { ค่า: new Date(office.now()).toISOString() },
  } as const;
  const today = dateOfMoment(office.now());
  const facts = calendarFacts(yearMarks(snapshot, sources, Number(snapshot.system(SYSTEM.year))), today);
  const calendar = calendarChanges(snapshot.table('calendar'), today, facts);
  const changes = [
    ...marks.changes,
    ...kept.changes,
    ...acknowledged.changes,
    ...mended.changes,
    ...states.changes,
    ...deadlines.changes,
    ...calendar,
    heartbeat,
  ];
  commitWithProtection(office, snapshot, office.register.workbook(), sources, changes, [
    ...marks.log,
    ...kept.log,
    ...acknowledged.log,
    ...mended.log,
    ...states.log,
    ...deadlines.log,
  ]);
}

/** The waking hours, 06:00–18:59: the sweeps of one day look at every row once. */
const HOURS_FOR_ALL_ROWS = 13;

/**
 * Rows of รายงานผล whose formulas are looked at. They are by far the most that a sweep reads, and the doorbell has mended what
 * was typed over by hand: a part of the rows an hour, in turn, and none at night or while no round is open. By hand it is all rows.
 */
function rowsToLookAt(
  office: Office,
  snapshot: Snapshot,
  { rounds }: RoundSources,
  byTrigger: boolean,
): readonly Row<'reports'>[] {
  const now = office.now();
  const anyOpen = rounds.some((round) => round.state === 'เปิด');
  if (!anyOpen || (byTrigger && !isWakingHour(now))) return [];
  const { rows } = snapshot.table('reports');
  if (!byTrigger) return rows;
  const turn = Math.floor(minuteOfDay(now) / 60) % HOURS_FOR_ALL_ROWS;
  const end = (part: number) => Math.round((rows.length * part) / HOURS_FOR_ALL_ROWS);
  return rows.slice(end(turn), end(turn + 1));
}
