import { momentOfSerial } from '../../domain/dates/moments';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import { judgeState } from '../../domain/seal/standing-state';
import { LOG_EVENT } from '../../messages/log-event';
import { roundStateNote } from '../../messages/reports/round-state-note';
import type { Change, LogLine } from '../../register/change';
import { textOf } from '../../register/decode/row-reader';
import type { Snapshot } from '../../register/register-port';
import { keyText } from '../../register/texts';
import type { RoundSources } from '../rounds/round-sources';
import { isReopened } from './reopening';
import { sealChain } from './seal-chain';
import { restoredDates } from './sealed-dates';

/** States of รอบรายงาน that somebody typed and that have not happened: put back, with a note that says what would. */
export function restoredStates(
  snapshot: Snapshot,
  { rounds }: RoundSources,
): { readonly changes: readonly Change[]; readonly log: readonly LogLine[] } {
  const chain = sealChain(snapshot);
  const reports = closedMarks(snapshot);
  const typed = new Map(
    snapshot.table('rounds').rows.map(({ key, cells }) => [key, textOf(cells.สถานะ ?? '').trim()]),
  );
  const restored = rounds.flatMap((round) => {
    const judged = judgeState(round, reports, chain);
    return judged.kind === 'put-back'
      ? [{ round, state: judged.state, typed: typed.get(round.id) ?? '' }]
      : [];
  });
  const dates = restoredDates(snapshot);
  return {
    changes: [
      ...dates.changes,
      ...restored.flatMap(({ round, state, typed: word }): readonly Change[] => [
        { kind: 'set', tab: 'rounds', key: round.id, cells: { สถานะ: state } },
        {
          kind: 'note',
          tab: 'rounds',
          key: round.id,
          header: 'สถานะ',
          note: roundStateNote(word, state),
        },
      ]),
    ],
    log: [
      ...dates.log,
      ...restored.map(({ round, state, typed: word }) => ({
        event: LOG_EVENT.roundStateRestored,
        subject: round.id,
        before: word,
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
  const sealed = new Set(sealChain(snapshot).map(({ roundId }) => roundId));
  return snapshot.table('reports').rows.map(({ key, cells }) => {
    const roundId = keyText(cells.รหัสรอบ ?? '');
    if (typeof cells.ปิดเมื่อ === 'number') return { roundId, closedAt: momentOfSerial(cells.ปิดเมื่อ) };
    // One whose ปิดเมื่อ was emptied by hand is closed all the same.
    const isOpen = !sealed.has(roundId) || isReopened(snapshot, { id: key, roundId, closedAt: undefined });
    return { roundId, closedAt: isOpen ? undefined : 0 };
  });
}
