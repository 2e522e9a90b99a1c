import type { Report } from '../rounds/report';
import type { RoundState } from '../rounds/round';
import { latestSealOf, type SealEntry } from './seal-entry';

/** What is to be done about a state that somebody typed: carry it out, or put back what stands. */
export type TypedState =
  | { readonly kind: 'stands' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'put-back'; readonly state: RoundState };

/** A round as its row of รอบรายงาน and ระบบ tell of it. */
export type StatedRound = {
  readonly id: string;
  /** undefined for a blank cell or a word that is no state. */
  readonly typed: RoundState | undefined;
  /** Its row holds a record's SHA-256. */
  readonly hasFingerprint: boolean;
};

/**
 * A round's state is what its rows and its record say; สถานะ is the office's mark of it and, typed by an operator, a request: เปิด opens a
 * round that has no rows, ปิด closes one that is open. Anything else is put back: กำลังเปิด and ผนึกแล้ว are the office's own words.
 */
export function judgeState(
  round: StatedRound,
  reports: readonly Pick<Report, 'roundId' | 'closedAt'>[],
  chain: readonly SealEntry[],
): TypedState {
  const own = reports.filter(({ roundId }) => roundId === round.id);
  const seal = latestSealOf(chain, round.id);
  const anyOpen = own.some(({ closedAt }) => closedAt === undefined);
  if (seal !== undefined) return held(round, anyOpen || seal.sha256 === '' ? 'ปิด' : 'ผนึกแล้ว');
  // Its place in the chain was taken out of ระบบ: verifySeals tells, nothing is opened, closed or sealed over it.
  if (!anyOpen && round.hasFingerprint) return held(round, 'ผนึกแล้ว');
  if (own.length === 0) return round.typed === 'เปิด' ? { kind: 'open' } : held(round, 'ยังไม่เปิด');
  if (!anyOpen && round.typed === 'ผนึกแล้ว') return { kind: 'stands' };
  if (round.typed === 'ปิด') return { kind: 'close' };
  if (round.typed === 'ผนึกแล้ว') return held(round, 'เปิด');
  // Opening is gone on with wherever it was cut short, and ends in เปิด.
  return round.typed === 'เปิด' ? { kind: 'stands' } : held(round, 'กำลังเปิด');
}

function held({ typed }: StatedRound, state: RoundState): TypedState {
  return typed === state ? { kind: 'stands' } : { kind: 'put-back', state };
}
