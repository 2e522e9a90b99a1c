import type { IsoDate } from '../../domain/dates/dates';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import { isOfYear } from '../../domain/rounds/round-dates';
import type { SealEntry } from '../../domain/seal/seal-entry';
import { latestSealOf } from '../../domain/seal/seal-entry';

/**
 * Rounds that a sweep has to close or to seal, oldest first: open ones whose day (ปิด) has come, those where an operator typed ปิด,
 * closed ones where a reopened report's own day has passed, and those whose record was never written.
 */
export function dueClosings(
  rounds: readonly Round[],
  reports: () => readonly Report[],
  chain: readonly SealEntry[],
  today: IsoDate,
): readonly Round[] {
  return rounds
    .filter((round) => {
      if (round.state === 'เปิด') return round.closesOn <= today && isOfYear(round.closesOn, round);
      const own = round.state === 'ปิด' ? reports().filter(({ roundId }) => roundId === round.id) : [];
      if (own.length === 0) return false;
      const seal = latestSealOf(chain, round.id);
      if (seal === undefined || seal.sha256 === '') return true;
      const open = own.filter(({ closedAt }) => closedAt === undefined);
      return open.length > 0 && open.every((report) => (report.dueOn ?? round.dueOn) < today);
    })
    .sort((left, right) => (left.closesOn < right.closesOn ? -1 : 1));
}
