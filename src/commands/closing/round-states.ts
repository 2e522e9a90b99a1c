import { momentOfSerial } from '../../domain/dates/moments';
import { readRoundId } from '../../domain/keys';
import type { Report } from '../../domain/rounds/report';
import { ROUND_STATES, type Round, type RoundState } from '../../domain/rounds/round';
import { judgeState, type TypedState } from '../../domain/seal/standing-state';
import { LOG_EVENT } from '../../messages/log-event';
import { NO_DATES, roundStateNote, unopenedNote } from '../../messages/reports/round-state-note';
import type { Change, LogLine } from '../../register/change';
import { codeOf, textOf } from '../../register/decode/row-reader';
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
  const readable = new Set(rounds.map(({ id }) => id));
  const restored = judgedRounds(snapshot).flatMap(({ id, typed, judged }) => {
    if (judged.kind === 'put-back')
      return [{ id, state: judged.state, typed, note: roundStateNote(typed, judged.state) }];
    return judged.kind === 'open' && !readable.has(id)
      ? [{ id, state: 'ยังไม่เปิด' as const, typed, note: unopenedNote(typed, NO_DATES) }]
      : [];
  });
  const dates = restoredDates(snapshot);
  return {
    changes: [...dates.changes, ...restored.flatMap(stateChanges)],
    log: [...dates.log, ...restored.map(stateLine)],
  };
}

/** Rounds that an operator asked to open by typing เปิด into a round without rows. */
export function roundsAskedToOpen(snapshot: Snapshot, { rounds }: RoundSources): readonly Round[] {
  const asked = new Set(
    judgedRounds(snapshot)
      .filter(({ judged }) => judged.kind === 'open')
      .map(({ id }) => id),
  );
  return rounds.filter(({ id }) => asked.has(id));
}

/** What a typed เปิด leaves where the round's opening is refused: the word goes, the note says why. */
export function refusedOpening(
  snapshot: Snapshot,
  roundId: string,
  why: string,
): { readonly changes: readonly Change[]; readonly log: readonly LogLine[] } {
  const restored = judgedRounds(snapshot)
    .filter(({ id, judged }) => id === roundId && judged.kind === 'open')
    .map(({ id, typed }) => ({ id, state: 'ยังไม่เปิด' as const, typed, note: unopenedNote(typed, why) }));
  return { changes: restored.flatMap(stateChanges), log: restored.map(stateLine) };
}

type Restored = {
  readonly id: string;
  readonly state: RoundState;
  readonly typed: string;
  readonly note: string;
};

function stateChanges({ id, state, note }: Restored): readonly Change[] {
  return [
    { kind: 'set', tab: 'rounds', key: id, cells: { สถานะ: state } },
    { kind: 'note', tab: 'rounds', key: id, header: 'สถานะ', note },
  ];
}

function stateLine({ id, state, typed }: Restored): LogLine {
  return { event: LOG_EVENT.roundStateRestored, subject: id, before: typed, after: state };
}

/** Every row of รอบรายงาน that is a round's, one whose dates cannot be read too. */
function judgedRounds(
  snapshot: Snapshot,
): readonly { readonly id: string; readonly typed: string; readonly judged: TypedState }[] {
  const chain = sealChain(snapshot);
  const reports = closedMarks(snapshot);
  return snapshot
    .table('rounds')
    .rows.map(({ key, cells }) => ({
      id: codeOf(key),
      typed: textOf(cells.สถานะ ?? '').trim(),
      hasFingerprint: textOf(cells.ลายนิ้วมือ ?? '').trim() !== '',
    }))
    .filter(({ id }) => readRoundId(id) !== undefined)
    .map(({ id, typed, hasFingerprint }) => {
      const word = codeOf(typed);
      const state = ROUND_STATES.find((one) => one === word);
      return { id, typed, judged: judgeState({ id, typed: state, hasFingerprint }, reports, chain) };
    });
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
