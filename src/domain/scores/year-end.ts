import { type Indicator, isUsedInRound, weightInRound } from '../indicator';
import type { Report } from '../rounds/report';
import type { Settings } from '../settings';
import { percentWeight } from './frozen-policies';

/**
 * One round's rows as the 12-month round would weigh them if the results stayed as they are: weights of round 12,
 * indicators cancelled by then left out. An indicator that starts later has no row: no result, it leaves both sums.
 */
export function atYearEnd(
  reports: readonly Report[],
  indicators: readonly Indicator[],
  weightBase: Settings['weightBase'],
): readonly Report[] {
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return reports.flatMap((report) => {
    const indicator = byCode.get(report.indicatorCode);
    if (indicator === undefined) return [report];
    if (!isUsedInRound(indicator, 12)) return [];
    const weight = weightInRound(indicator, 12);
    return [{ ...report, weight: weight && percentWeight(weight, weightBase) }];
  });
}
