import Big from 'big.js';
import type { RoundNumber } from '../../domain/indicator';
import { countingResult, type Report } from '../../domain/rounds/report';
import { type ReportedResult, readResult } from '../../domain/rounds/reported-result';
import type { Round } from '../../domain/rounds/round';
import type { LevelScores } from '../../domain/scores/level-scores';
import { type OfficeScore, scoreOffice } from '../../domain/scores/office-score';
import type { Level } from '../../domain/scores/scale';

/** One round of the year, for what came before the document's own. */
export type RoundOfYear = {
  readonly round: Round;
  readonly reports: readonly Report[];
  readonly levelScores: LevelScores;
};

/** An indicator in one round: accepted result and score, and the score as a share of the best. */
export type TrendPoint = {
  readonly round: RoundNumber;
  readonly result: ReportedResult;
  readonly score: Big | undefined;
  readonly share: number;
};

/** A level's threshold, or the result (no level), as a share of the longest of them. */
export type ThresholdBar = { readonly level: Big | undefined; readonly value: Big; readonly share: number };

/** Score by indicator of each round, earliest first. */
export function trends(rounds: readonly RoundOfYear[]) {
  const scored = rounds.map((one) => ({
    ...one,
    self: scoreOffice(one.reports, 'self', 'accepted', one.levelScores),
  }));
  return (code: string, top: Big): readonly TrendPoint[] =>
    scored.flatMap(({ round, reports, self }): readonly TrendPoint[] => {
      const report = reports.find(({ indicatorCode }) => indicatorCode === code);
      return report === undefined ? [] : [trendPoint(round, report, self, top)];
    });
}

function trendPoint(round: Round, report: Report, self: OfficeScore, top: Big): TrendPoint {
  const { standing, typed } = countingResult(report);
  const score = self.rows.get(report.indicatorCode)?.score;
  return {
    round: round.number,
    result: standing === 'typed' ? { kind: 'blank' } : readResult(typed),
    score,
    share: score === undefined || top.lte(0) ? 0 : Number(score.div(top)),
  };
}

/** Thresholds, lowest level first, and under them the result. None where there is no number to draw. */
export function thresholdBars(levels: readonly Level[], result: ReportedResult): readonly ThresholdBar[] {
  if (result.kind !== 'number' || levels.length === 0) return [];
  const values = [...levels.map(({ threshold }) => threshold), result.value];
  const longest = values.reduce((most, value) => (value.gt(most) ? value : most), new Big(0));
  const share = (value: Big): number => (longest.lte(0) || value.lte(0) ? 0 : Number(value.div(longest)));
  return [
    ...levels.map(({ score, threshold }) => ({ level: score, value: threshold, share: share(threshold) })),
    { level: undefined, value: result.value, share: share(result.value) },
  ];
}
