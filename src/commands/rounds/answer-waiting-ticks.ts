import type { Change, LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { copyReports } from '../lost-reports/report-copies';
import type { Office } from '../office';
import { answerAppeals } from './answer-appeals';
import { answerMarks } from './answer-marks';
import { isAnyoneWaiting, tellAnswered } from './doorbell-turn';
import { type Cell, forgetEdits } from './heard-edits';
import { roundSources } from './round-sources';

/** What answers edits: changes, what บันทึก says of them, and the cells whose edits are answered. */
export type Answers = {
  readonly changes: readonly Change[];
  readonly log: readonly LogLine[];
  readonly answered: readonly Cell[];
};

/** What answering a tick in รายงานผล may need, besides บุคลากร. */
export const REPORT_TABS = ['settings', 'indicators', 'rounds', 'reports', 'evidence', 'holidays'] as const;

/** Answers every tick of รายงานผล that waits now: for whoever holds the lock. Returns how many lines went into บันทึก. */
export function answerWaitingTicks(office: Office): number {
  const lookedAt = office.now();
  const snapshot = office.register.read(['people', ...REPORT_TABS]);
  const answered = commitAnswers(office, snapshot, [waitingMarks(office, snapshot)]);
  tellAnswered(office, lookedAt);
  return answered;
}

/** One commit; returns how many lines went into บันทึก. */
export function commitAnswers(office: Office, snapshot: Snapshot, answers: readonly Answers[]): number {
  const decided = answers.flatMap((answer) => answer.changes);
  const told = answers.flatMap((answer) => answer.log);
  // What was touched for no report needs no copy.
  const copies = decided.some(isOfReports)
    ? copyReports(office, snapshot, decided)
    : { changes: [], log: [] };
  const changes = [...decided, ...copies.changes];
  // What people read stands last.
  const log = [...copies.log, ...told];
  if (changes.length > 0 || log.length > 0) office.register.commit(snapshot, changes, log);
  forgetEdits(
    office,
    answers.flatMap((answer) => answer.answered),
  );
  return told.length;
}

function isOfReports(change: Change): boolean {
  return change.kind === 'set' && change.tab === 'reports';
}

/**
 * For runs that hold the lock for minutes: answers the ticks whose doorbells wait for it, between two waves. Trouble with them
 * is for the sweep to see and must not end the run.
 */
export function answerRungTicks(office: Office): void {
  if (!isAnyoneWaiting(office)) return;
  try {
    answerWaitingTicks(office);
  } catch (cause) {
    office.logFault('answer ticks between two waves', cause);
  }
}

/** Answers for every report that asks for something. */
export function waitingMarks(office: Office, snapshot: Snapshot): Answers {
  const sources = roundSources(snapshot);
  const marks = answerMarks(office, snapshot, sources.reports, sources);
  const appeals = answerAppeals(office, sources);
  return {
    changes: [...marks.changes, ...appeals.changes],
    log: [...marks.log, ...appeals.log],
    answered: marks.answered,
  };
}
