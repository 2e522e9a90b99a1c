import Big from 'big.js';
import { quotient, sum } from '../../domain/decimal';
import type { ReportOverview } from '../report-overview';
import { scoreField } from '../scores/score-answer';

/** A group's or a person's reports of a round, and the plain mean of their accepted scores ('' for none). */
export type PartStanding = {
  readonly name: string;
  readonly reports: number;
  readonly accepted: number;
  readonly late: readonly Pick<ReportOverview, 'indicator' | 'name' | 'cell'>[];
  readonly score: string;
};

type Scored = { readonly seen: ReportOverview; readonly score: Big | undefined };

/** By a name of the report: who is latest first, then who has most reports. */
export function partStandings(
  scored: readonly Scored[],
  nameOf: (seen: ReportOverview) => string,
): readonly PartStanding[] {
  const byName = new Map<string, Scored[]>();
  for (const one of scored) {
    const name = nameOf(one.seen);
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  return [...byName]
    .map(([name, own]): PartStanding => {
      const scores = own.flatMap(({ score }) => (score === undefined ? [] : [score]));
      return {
        name,
        reports: own.length,
        accepted: own.filter(({ seen }) => seen.accepted).length,
        late: own
          .filter(({ seen }) => seen.late)
          .map(({ seen: { indicator, name: title, cell } }) => ({ indicator, name: title, cell })),
        score: scoreField(scores.length === 0 ? undefined : quotient(sum(scores), new Big(scores.length))),
      };
    })
    .sort((left, right) => right.late.length - left.late.length || right.reports - left.reports);
}
