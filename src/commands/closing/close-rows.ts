import { serialOfMoment } from '../../domain/dates/moments';
import type { Round } from '../../domain/rounds/round';
import { nextSealEntry, type SealEntry, sealEntryName, sealEntryText } from '../../domain/seal/seal-entry';
import { LOG_EVENT } from '../../messages/log-event';
import type { Change } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import type { FailedStep } from '../failed-step';
import { commitWithProtection } from '../lay-protection';
import type { Office } from '../office';
import { answerMarks } from '../rounds/answer-marks';
import type { RoundSources } from '../rounds/round-sources';
import { sealChain } from './seal-chain';
import { keepDates } from './sealed-dates';

/**
 * Closes the rows of a round (all that are open, or the given reports of a round that was closed before): ticks that wait are
 * answered first, then every row gets its ปิดเมื่อ, and the place of the record in the chain is taken, in one commit. Nothing is
 * written where every row is closed and its record has a place. Gives what of the protection could not be laid.
 */
export function closeRows(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
  round: Round,
): readonly FailedStep[] {
  if (isClosed(snapshot, sources, round)) return [];
  const open = openReports(sources, round);
  const chain = sealChain(snapshot);
  const marks = answerMarks(office, snapshot, open, sources);
  const closedAt = serialOfMoment(office.now());
  const [fileId = ''] = office.drive.generateIds(1);
  const entry = nextSealEntry(chain, round.id, fileId);
  const changes: readonly Change[] = [
    ...marks.changes,
    ...open.map(({ id }): Change => ({ kind: 'set', tab: 'reports', key: id, cells: { ปิดเมื่อ: closedAt } })),
    { kind: 'set', tab: 'rounds', key: round.id, cells: { สถานะ: 'ปิด' } },
    { kind: 'note', tab: 'rounds', key: round.id, header: 'สถานะ', note: '' },
    ...placeInChain(snapshot, entry),
    ...keepDates(snapshot, round.id),
  ];
  const closedReports = sources.reports.map((report) =>
    report.roundId === round.id ? { ...report, closedAt: office.now() } : report,
  );
  const rounds = sources.rounds.map((one) => (one.id === round.id ? { ...one, state: 'ปิด' as const } : one));
  const closed = { event: LOG_EVENT.roundClosed, subject: round.id, after: `${open.length} รายงาน` };
  return commitWithProtection(
    office,
    snapshot,
    office.register.workbook(),
    { ...sources, rounds, reports: closedReports },
    changes,
    [...marks.log, closed],
  );
}

/** Every row is closed, and its record has a place in the chain. */
export function isClosed(snapshot: Snapshot, sources: RoundSources, round: Round): boolean {
  const hasPlace = sealChain(snapshot).some((entry) => entry.roundId === round.id);
  return hasPlace && openReports(sources, round).length === 0;
}

function openReports({ reports }: RoundSources, round: Round): RoundSources['reports'] {
  return reports.filter((report) => report.roundId === round.id && report.closedAt === undefined);
}

function placeInChain(snapshot: Snapshot, entry: SealEntry): readonly Change[] {
  return systemChanges(snapshot, { [sealEntryName(entry)]: sealEntryText(entry) });
}
