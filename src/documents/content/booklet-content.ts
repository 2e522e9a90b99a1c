import type Big from 'big.js';
import { printedWeights, totalPrintedWeight } from '../agreement/agreement-weights';
import { inCodeOrder, indicatorForest, walkForest } from './indicator-forest';
import { type KpiContent, type KpiSources, kpiContent } from './kpi-content';

/** All KPI Templates of the year in the order of their codes, by dimension. */
export type BookletContent = {
  readonly dimensions: readonly {
    readonly name: string;
    readonly weight: Big;
    readonly details: readonly KpiContent[];
  }[];
  /** The scored indicators. */
  readonly indicatorCount: number;
  readonly totalWeight: Big;
};

export function bookletContent(sources: KpiSources): BookletContent {
  const forest = indicatorForest(sources.indicators, new Set(sources.indicators.map(({ code }) => code)));
  const weights = printedWeights(forest, 'ตามทะเบียน');
  const sorted = inCodeOrder(forest);
  const names = [...new Set(sorted.map(({ indicator }) => indicator.dimension))];
  return {
    dimensions: names.map((name) => {
      const roots = sorted.filter(({ indicator }) => indicator.dimension === name);
      return {
        name,
        weight: totalPrintedWeight(roots, weights),
        details: walkForest(roots).map(({ indicator }) =>
          kpiContent(indicator, weights.get(indicator.code), sources),
        ),
      };
    }),
    indicatorCount: walkForest(forest).filter(({ subs }) => subs.length === 0).length,
    totalWeight: totalPrintedWeight(forest, weights),
  };
}
