import type { IsoDate } from '../../domain/dates/dates';
import { dateOfMoment, type Moment, minuteOfDay } from '../../domain/dates/moments';
import { Refusal } from '../../domain/refusal';
import { isHeartbeatOld, MORNING_LOOK } from '../../domain/rounds/next-look';
import type { Round } from '../../domain/rounds/round';
import { mistypedDates } from '../../domain/rounds/round-dates';
import { LOG_EVENT } from '../../messages/log-event';
import { STEP_TEXT } from '../../messages/office/step-text';
import {
  awaitedDateText,
  awaitedRowText,
  mistypedDateText,
} from '../../messages/refusals/mistyped-date-text';
import type { Snapshot } from '../../register/register-port';
import type { Workbook } from '../../register/workbook';
import { settleAccessStep } from '../access/settle-access';
import { requireHolder } from '../authority';
import { awaitedDates, awaitedRows } from '../closing/blank-dates';
import { bringRoundClosed } from '../closing/close-round';
import { makeClosingBook, roundsWithoutBook } from '../closing/closing-books';
import { dueClosings } from '../closing/due-closings';
import { needlessReopeningMails } from '../closing/reopening-letters';
import { restoreRounds } from '../closing/restore-rounds';
import { sealChain } from '../closing/seal-chain';
import type { SeenEvidence } from '../evidence/look-at-evidence';
import { type FailedStep, tryStep } from '../failed-step';
import { needlessHandOutMails } from '../hand-out/hand-out-letters';
import { layProtection } from '../lay-protection';
import { tellLostReports } from '../lost-reports/lost-reports';
import type { Office } from '../office';
import { continuePrintSet } from '../print/make-print-set';
import { leftLines } from '../print/tidy-prints';
import { reminderChanges } from '../reminders/remind';
import { openDueRound } from '../rounds/open-due-round';
import { outcomeMailChanges } from '../rounds/outcome-letters';
import { returnMailChanges } from '../rounds/return-letters';
import { ROUND_TABS, type RoundSources, roundSources } from '../rounds/round-sources';
import { sendDueMails } from '../rounds/send-due-mails';
import { tellReturns } from '../rounds/tell-returns';
import { absentSignatures, signedFolders } from '../signing/absent-signatures';
import { settleLocks } from '../signing/settle-locks';
import { tendDoorbell, tendTriggers } from '../tend-triggers';
import { bringUpToDate } from '../year/bring-up-to-date';
import { guardNewRows } from '../year/guard-new-rows';
import { LOCALE, settingsRequests, TIME_ZONE } from '../year/layout';
import { listPlaces, requireStandingFolders } from '../year/standing-folders';
import { beatBeforeLook, heartbeatIn } from './beat';
import { agreementsWait, continueAgreements } from './continue-agreements';
import { continueStepDocuments, stepDocumentsWait } from './continue-step-documents';
import { dueRounds } from './due-rounds';
import { type Glance, glance, isNothingNew, rememberLook } from './look';
import { allEvidence, type Settled, settleRegister } from './settle-register';
import { readSweepMemo, writeSweepMemo } from './sweep-memo';
import { SWEEP_TABS } from './sweep-tabs';
import { tellFailure } from './tell-failure';
import { tendRoundFolders } from './tend-round-folders';

/** `worked` is false where it may not work (another account's trigger) or cannot at all; what failed by itself is in `failed`. */
export type SweepRun = { readonly worked: boolean; readonly failed: readonly FailedStep[] };

/**
 * Looks at the register and the clock and does what is due: opens rounds (late but once), goes on with documents, answers
 * ticks that the doorbell missed, mends what was typed over, sends mail, writes its heartbeat. Each step stands alone: what
 * the time does not allow is done by the next sweep, and what fails is told. A trigger's sweep first glances at the Sheet's version:
 * where nothing is new it has only beaten.
 */
export function sweep(office: Office, byTrigger: boolean): SweepRun {
  const before = byTrigger ? glance(office) : undefined;
  if (before !== undefined && isNothingNew(office, before)) {
    writeSweepMemo(office, { ...readSweepMemo(office), begunAt: office.now() });
    return { worked: true, failed: [] };
  }
  return office.locked(() => {
    const memo = readSweepMemo(office);
    if (before !== undefined) beatBeforeLook(office, memo.beatAt);
    const readAt = office.now();
    const first = readFor(office);
    if (first.snapshot === undefined) {
      tellFailure(office, undefined, first.failed);
      return { worked: false, failed: first.failed };
    }
    if (!requireHolder(office, first.snapshot, byTrigger)) return { worked: false, failed: [] };
    const beatAt = heartbeatIn(first.snapshot);
    writeSweepMemo(office, { ...memo, begunAt: office.now(), beatAt });
    const { failed, snapshot } = runSteps(office, first.snapshot, before && { ...before, readAt });
    tellFailure(office, snapshot, failed);
    return { worked: true, failed };
  });
}

function readFor(office: Office): { readonly snapshot?: Snapshot; readonly failed: readonly FailedStep[] } {
  let snapshot: Snapshot | undefined;
  const failed = tryStep(office, STEP_TEXT.read, () => {
    const read = office.register.read(SWEEP_TABS);
    if (read.table('system').headers.length === 0) throw new Refusal({ code: 'register-missing', entry: '' });
    snapshot = read;
  });
  return { ...(snapshot && { snapshot }), failed };
}

/** Gives the last snapshot that could be read. `before` is a trigger's glance; by hand there is none, and everything is looked at. */
function runSteps(
  office: Office,
  first: Snapshot,
  before: (Glance & { readonly readAt: Moment }) | undefined,
): { readonly failed: readonly FailedStep[]; readonly snapshot: Snapshot } {
  const failed: FailedStep[] = [];
  let snapshot = first;
  const step = (name: string, work: (now: Snapshot) => readonly FailedStep[] | void): void => {
    if (!office.mayStartWork()) return;
    let parts: readonly FailedStep[] = [];
    failed.push(
      ...tryStep(office, name, () => {
        parts = work(snapshot) ?? [];
      }),
      ...parts,
    );
  };
  const again = (): void => {
    const read = readFor(office);
    failed.push(...read.failed);
    snapshot = read.snapshot ?? snapshot;
  };
  let isOlder = false;
  step(STEP_TEXT.bringUp, (now) => {
    isOlder = bringUpToDate(office, now);
  });
  if (isOlder) again();
  let isRestored = false;
  step(STEP_TEXT.roundDates, (now) => {
    isRestored = restoreRounds(office, now);
  });
  if (isRestored) again();
  const today = dateOfMoment(office.now());
  for (const round of dueRounds(snapshot, roundSources(snapshot), today)) {
    step(STEP_TEXT.open(round.id), (now) => openDueRound(office, now, round));
    again();
  }
  if (agreementsWait(snapshot)) {
    step(STEP_TEXT.agreements, (now) => continueAgreements(office, now));
    again();
  }
  if (stepDocumentsWait(snapshot)) {
    step(STEP_TEXT.documents, () => continueStepDocuments(office));
    again();
  }
  if (leftLines(snapshot).length > 0) {
    step(STEP_TEXT.prints, () => continuePrintSet(office));
    again();
  }
  step(STEP_TEXT.locks, (now) => settleLocks(office, now));
  const sources = roundSources(snapshot);
  const heartbeat = heartbeatAfter(office, snapshot, before);
  const isMorning = isMorningLook(office, before !== undefined);
  if (isMorning)
    step(STEP_TEXT.folders, (now) => {
      const listed = listPlaces(office, now, signedFolders(now).values());
      return [
        ...tendRoundFolders(office, now, sources),
        ...absentSignatures(office, now, listed),
        ...tryStep(office, STEP_TEXT.folders, () => {
          if ((before ?? glance(office)).isTrashed)
            throw new Refusal({ code: 'not-found', thing: 'trashed-workbook', key: '' });
          requireStandingFolders(office, now, listed);
        }),
      ];
    });
  let seen: SeenEvidence | undefined;
  step(STEP_TEXT.evidence, (now) => {
    seen = allEvidence(office, now, sources, before);
  });
  let settled: Settled = { returned: false, unheard: false };
  step(STEP_TEXT.settle, (now) => {
    settled = settleRegister(office, now, sources, { seen, before, heartbeat });
  });
  step(STEP_TEXT.lost, tellLostReports);
  step(STEP_TEXT.roundDates, (now) => [
    ...tellMistypedDates(sources.rounds),
    ...tellAwaitedDates(now, sources, today),
    ...tellAwaitedRows(now, sources, today),
  ]);
  step(STEP_TEXT.protect, (now) => {
    const workbook = office.register.workbook();
    restoreLanguage(office, now, workbook);
    guardNewRows(office, now, workbook);
    layProtection(office, now, workbook, sources);
  });
  const closing = roundsToClose(office, snapshot, sources);
  for (const round of closing) {
    step(
      STEP_TEXT.close(round.id),
      () => bringRoundClosed(office, office.register.read(ROUND_TABS), round).failed,
    );
  }
  if (closing.length > 0) again();
  // What was open when the sweep began may be closed by now: nobody is let into it again, nor reminded of it.
  const after = closing.length > 0 ? roundSources(snapshot) : sources;
  for (const roundId of roundsWithoutBook(snapshot, after.rounds))
    step(STEP_TEXT.book(roundId), () => makeClosingBook(office, roundId));
  step(STEP_TEXT.access, (now) => settleAccessStep(office, now, after));
  step(STEP_TEXT.mails, (now) => {
    if (settled.returned) tellReturns(office);
    const lines = [
      ...reminderChanges(office, now, after),
      ...returnMailChanges(office, now, after),
      ...needlessReopeningMails(now, after),
      ...needlessHandOutMails(office, now),
      ...outcomeMailChanges(office, now, after),
    ];
    if (lines.length > 0) office.register.commit(now, lines);
    sendDueMails(office, lines.length > 0 ? office.register.read(SWEEP_TABS) : now);
  });
  if (isMorning) step(STEP_TEXT.triggers, (now) => tendTriggers(office, now));
  if (settled.unheard) step(STEP_TEXT.triggers, (now) => tendDoorbell(office, now));
  if (before !== undefined && failed.length === 0)
    rememberLook(office, before, before.readAt, snapshot, after, heartbeat);
  return { failed, snapshot };
}

/** Once a day: a folder in the trash stays there for thirty, and nobody deletes a trigger every day. */
function isMorningLook(office: Office, byTrigger: boolean): boolean {
  return !byTrigger || Math.floor(minuteOfDay(office.now()) / 60) === MORNING_LOOK / 60;
}

function restoreLanguage(office: Office, snapshot: Snapshot, workbook: Workbook): void {
  const requests = settingsRequests(workbook);
  if (requests.length === 0) return;
  const before = `${workbook.locale} ${workbook.timeZone}`;
  const log = [{ event: LOG_EVENT.languageRestored, subject: `${LOCALE} ${TIME_ZONE}`, before }];
  office.register.commit(snapshot, [{ kind: 'requests', requests }], log);
}

/** ชีพจร as it stands after this sweep: its own moment where the one in the register is old, or where it is run by hand. */
function heartbeatAfter(office: Office, snapshot: Snapshot, before: Glance | undefined): Moment {
  const last = heartbeatIn(snapshot);
  return before === undefined || isHeartbeatOld(office.now(), last) ? office.now() : last;
}

function roundsToClose(
  office: Office,
  snapshot: Snapshot,
  { rounds, reports }: RoundSources,
): readonly Round[] {
  return dueClosings(rounds, () => reports, sealChain(snapshot), dateOfMoment(office.now()));
}

function tellMistypedDates(rounds: readonly Round[]): readonly FailedStep[] {
  return mistypedDates(rounds).map((one) => ({ step: STEP_TEXT.roundDates, message: mistypedDateText(one) }));
}

function tellAwaitedDates(snapshot: Snapshot, sources: RoundSources, today: IsoDate): readonly FailedStep[] {
  return awaitedDates(snapshot, sources, today).map(({ roundId, header, value }) => ({
    step: STEP_TEXT.roundDates,
    message: awaitedDateText(roundId, header, value),
  }));
}

function tellAwaitedRows(snapshot: Snapshot, sources: RoundSources, today: IsoDate): readonly FailedStep[] {
  return awaitedRows(snapshot, sources, today).map((plan) => ({
    step: STEP_TEXT.roundDates,
    message: awaitedRowText(plan),
  }));
}
