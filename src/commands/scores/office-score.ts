import { fixed } from '../../domain/decimal';
import { type ScoreSet, scoreOffice } from '../../domain/scores/office-score';
import type { Office } from '../office';
import { choiceField, textField } from '../request';
import { scoreField } from './score-answer';
import { reportsOfRound, scoreSources, withRound } from './score-sources';

export type OfficeScoreAnswer = {
  readonly score: string;
  readonly weightUsed: string;
  /** Reports with a certified result. */
  readonly certified: number;
  /** Reports with a submitted or certified result. */
  readonly accepted: number;
  /** Reports without an accepted result. */
  readonly missing: number;
  /** Accepted as N/A and left out of both sums. */
  readonly leftOut: number;
  readonly dimensions: readonly {
    readonly name: string;
    readonly score: string;
    readonly weightUsed: string;
  }[];
};

const SETS: readonly ScoreSet[] = ['self', 'committee'];

/** `{roundId, set}` → the office's score of accepted results only; scores and weights with four decimals, '' for none. */
export function officeScore(office: Office, request: unknown): OfficeScoreAnswer {
  const standing = scoreSources(office);
  const roundId = textField(request, 'roundId');
  const set = choiceField(request, 'set', SETS);
  const sources = withRound(office, standing, roundId);
  const scored = scoreOffice(
    reportsOfRound(sources, roundId),
    set,
    'accepted',
    sources.levelScoresOf(roundId),
  );
  return {
    score: scoreField(scored.office.score),
    weightUsed: fixed(scored.office.weightUsed),
    certified: scored.certified,
    accepted: scored.accepted,
    missing: scored.missing,
    leftOut: scored.leftOut,
    dimensions: scored.dimensions.map(({ name, score, weightUsed }) => ({
      name,
      score: scoreField(score),
      weightUsed: fixed(weightUsed),
    })),
  };
}
