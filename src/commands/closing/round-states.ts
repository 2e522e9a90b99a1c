import { momentOfSerial } from '../../domain/moments';
import type { Report } from '../../domain/report';
import type { Round } from '../../domain/round';
import { judgeState } from '../../domain/seal/standing-state';
import { LOG_EVENT } from '../../messages/log-event';
import { roundStateNote } from '../../messages/round-state-note';
import type { Change, LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { keyText } from '../../register/texts';
import type { RoundSources } from '../rounds/round-sources';
import { sealChain } from './seal-chain';
import { restoredDates } from './sealed-dates';

/** States of รอบรายงาน that somebody typed and that have not happened: put back, with a note that says what would. */
export function restoredStates(
  snapshot: Snapshot,
  { rounds }: RoundSources,
): { readonly changes: readonly Change[]; readonly log: readonly LogLine[] } {
  const chain = sealChain(snapshot);
  const reports = closedMarks(snapshot);
  const restored = rounds.flatMap((round) => {
    const judged = judgeState(round, reports, chain);
    return judged.kind === 'put-back' ? [{ round, state: judged.state }] : [];
  });
  const dates = restoredDates(snapshot, rounds);
  return {
    changes: [
      ...dates.changes,
      ...restored.flatMap(({ round, state }): readonly Change[] => [
        { kind: 'set', tab: 'rounds', key: round.id, cells: { สถานะ: state } },
        {
          kind: 'note',
          tab: 'rounds',
          key: round.id,
          header: 'สถานะ',
          note: roundStateNote(round.state, state),
        },
      ]),
    ],
    log: [
      ...dates.log,
      ...restored.map(({ round, state }) => ({
        event: LOG_EVENT.roundStateRestored,
        subject: round.id,
        before: round.state,
        after: state,
      })),
    ],
  };
}

/** Rounds that an operator asked to open by typing เปิด into a round without rows. */
export function roundsAskedToOpen(snapshot: Snapshot, { rounds }: RoundSources): readonly Round[] {
  const chain = sealChain(snapshot);
  const reports = closedMarks(snapshot);
  return rounds.filter((round) => judgeState(round, reports, chain).kind === 'open');
}

/** Which round a row is of and whether it is closed: all that a state hangs on, so that no sweep decodes รายงานผล for it. */
function closedMarks(snapshot: Snapshot): readonly Pick<Report, 'roundId' | 'closedAt'>[] {
  return snapshot.table('reports').rows.map(({ cells }) => ({
    roundId: keyText(cells.รหัสรอบ ?? ''),
    closedAt: typeof cells.ปิดเมื่อ === 'number' ? momentOfSerial(cells.ปิดเมื่อ) : undefined,
  }));
}
