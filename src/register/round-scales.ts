import { type LevelScores, readLevelScores } from '../domain/scores/level-scores';
import { SCALE_NAMES } from '../domain/scores/scale-name';

/** The ระบบ entry with the level scores that a round was opened with: a later change of ตั้งค่า must not score it anew. */
export function roundScalesEntry(roundId: string): string {
  return `มาตราคะแนน/${roundId}`;
}

/** `1, 2, 3, 4, 5 | 0, 1, 2, 3, 4, 5 | 50, 75, 100`, in the order of the scales. */
export function roundScalesText(scores: LevelScores): string {
  return SCALE_NAMES.map((scale) => scores[scale].map((score) => score.toFixed()).join(', ')).join(' | ');
}

/** The level scores of a round, `current` where it has not been opened yet. `system` reads ค่า of ระบบ. */
export function levelScoresOfRound(
  system: (name: string) => string,
  roundId: string,
  current: LevelScores,
): LevelScores {
  const texts = system(roundScalesEntry(roundId)).split('|');
  const read = SCALE_NAMES.map(
    (scale, index) => [scale, readLevelScores(scale, texts[index] ?? '')] as const,
  );
  const frozen = Object.fromEntries(read.map(([scale, scores]) => [scale, scores ?? current[scale]]));
  return { ...current, ...frozen };
}
