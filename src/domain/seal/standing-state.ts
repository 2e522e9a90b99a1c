import type { Report } from '../rounds/report';
import type { Round, RoundState } from '../rounds/round';
import { latestSealOf, type SealEntry } from './seal-entry';

/** What is to be done about a state that somebody typed: carry it out, or put back what stands. */
export type TypedState =
  | { readonly kind: 'stands' }
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'put-back'; readonly state: RoundState };

/**
 * A round's state is what its rows and its record say; สถานะ is the office's mark of it and, typed by an operator, a request: to open a round
 * that has no rows, to close one that is open. Anything else is put back.
 */
export function judgeState(
  round: Pick<Round, 'id' | 'state'>,
  reports: readonly Pick<Report, 'roundId' | 'closedAt'>[],
  chain: readonly SealEntry[],
): TypedState {
  const own = reports.filter(({ roundId }) => roundId === round.id);
  const seal = latestSealOf(chain, round.id);
  const typed = round.state;
  if (own.length === 0) {
    if (seal !== undefined || typed === 'ยังไม่เปิด') return { kind: 'stands' };
    return typed === 'เปิด' || typed === 'กำลังเปิด' ? { kind: 'open' } : putBack('ยังไม่เปิด');
  }
  if (seal === undefined) {
    // Its place in the chain was taken out of ระบบ: verifySeals tells, nothing is closed or sealed over it.
    if (typed === 'ผนึกแล้ว' && own.every(({ closedAt }) => closedAt !== undefined)) return { kind: 'stands' };
    if (typed === 'ปิด') return { kind: 'close' };
    if (typed === 'ผนึกแล้ว') return putBack('เปิด');
    return typed === 'ยังไม่เปิด' ? putBack('กำลังเปิด') : { kind: 'stands' };
  }
  const anyOpen = own.some(({ closedAt }) => closedAt === undefined);
  const stands = anyOpen || seal.sha256 === '' ? 'ปิด' : 'ผนึกแล้ว';
  return typed === stands ? { kind: 'stands' } : putBack(stands);
}

function putBack(state: RoundState): TypedState {
  return { kind: 'put-back', state };
}
