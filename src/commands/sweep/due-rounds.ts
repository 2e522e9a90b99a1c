import type { IsoDate } from '../../domain/dates/dates';
import type { Round } from '../../domain/rounds/round';
import { isOfYear } from '../../domain/rounds/round-dates';
import type { Snapshot } from '../../register/register-port';
import { roundsAskedToOpen } from '../closing/round-states';
import { waitsForFolders } from '../rounds/make-round-folders';
import type { RoundSources } from '../rounds/round-sources';

/** Rounds whose day has come on that date, and those whose opening was cut short, oldest first. */
export function dueRounds(snapshot: Snapshot, sources: RoundSources, date: IsoDate): readonly Round[] {
  const asked = new Set(roundsAskedToOpen(snapshot, sources));
  return sources.rounds
    .filter(
      (round) =>
        asked.has(round) ||
        round.state === 'กำลังเปิด' ||
        waitsForFolders(snapshot, round) ||
        (round.state === 'ยังไม่เปิด' && round.opensOn <= date && isOfYear(round.opensOn, round)),
    )
    .sort((left, right) => (left.opensOn < right.opensOn ? -1 : 1));
}
