import { readReportId } from '../../domain/keys';
import { Refusal } from '../../domain/refusal';
import type { Round } from '../../domain/rounds/round';
import type { Snapshot } from '../../register/register-port';
import { settleAccessStep } from '../access/settle-access';
import { requireRoom } from '../documents/require-room';
import type { FailedStep } from '../failed-step';
import { lostReports } from '../lost-reports/lost-reports';
import { putReportsBack } from '../lost-reports/restore-reports';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { textField } from '../request';
import { ROUND_TABS, type RoundSources, roundSources } from '../rounds/round-sources';
import { closeRows, isClosed } from './close-rows';
import { refuseUnknownRecords } from './unknown-records';
import { refuseUnlikeSeal } from './verify-seals';
import { writeSeals } from './write-seals';

/** `failed` is what the closed round stands without: the sweeps try again. */
export type ClosedRound = {
  readonly roundId: string;
  readonly reports: number;
  readonly more: boolean;
  readonly failed: readonly FailedStep[];
};

/**
 * `{roundId}` → closes an open round now, whatever day it is, and what was opened again of a closed one; seals it. Called again it
 * goes on where the time was up (`more`), and changes nothing where all is sealed.
 */
export function closeRound(office: Office, request: unknown): ClosedRound {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ROUND_TABS);
    const sources = roundSources(snapshot);
    const round = openedRound(sources, textField(request, 'roundId'));
    // The record is the last of it: where there is no room for one, nothing is closed by hand.
    if (round.state !== 'ผนึกแล้ว') requireRoom(office.drive.room(), 1);
    const { sealed, reports, failed } = bringRoundClosed(office, snapshot, round);
    return { roundId: round.id, reports, more: !sealed, failed };
  });
}

/** Closes and seals under the lock; `sealed` is false where the time is up before the record is written. */
export function bringRoundClosed(
  office: Office,
  snapshot: Snapshot,
  round: Round,
): { readonly sealed: boolean; readonly reports: number; readonly failed: readonly FailedStep[] } {
  if (!isClosed(snapshot, roundSources(snapshot), round)) refuseUnknownRecords(office, snapshot, round);
  const { standing, failed: unlaidBefore } = withLostReports(office, snapshot, round);
  const sources = roundSources(standing);
  if (!isClosed(standing, sources, round)) refuseUnlikeSeal(office, standing, sources, round.id);
  const unlaid = closeRows(office, standing, sources, round);
  const after = office.register.read(ROUND_TABS);
  // Before the record: what is put into a folder after it would break the seal.
  const unshared = settleAccessStep(office, after, roundSources(after));
  const reports = sources.reports.filter(({ roundId }) => roundId === round.id).length;
  return { sealed: writeSeals(office), reports, failed: [...unlaidBefore, ...unlaid, ...unshared] };
}

/** A round is closed with every report that it had accepted: rows that somebody deleted are put back first. */
function withLostReports(
  office: Office,
  snapshot: Snapshot,
  round: Round,
): { readonly standing: Snapshot; readonly failed: readonly FailedStep[] } {
  const lost = lostReports(snapshot).filter((id) => readReportId(id)?.roundId === round.id);
  if (lost.length === 0) return { standing: snapshot, failed: [] };
  const { failed } = putReportsBack(office, snapshot, lost);
  return { standing: office.register.read(ROUND_TABS), failed };
}

/** The round of that key; refused where there is none or it was never opened. */
export function openedRound({ rounds, reports }: RoundSources, roundId: string): Round {
  const round = rounds.find(({ id }) => id === roundId);
  if (round === undefined) throw new Refusal({ code: 'not-found', thing: 'round', key: roundId });
  if (!reports.some((report) => report.roundId === roundId))
    throw new Refusal({ code: 'not-found', thing: 'reports-of-round', key: roundId });
  return round;
}
