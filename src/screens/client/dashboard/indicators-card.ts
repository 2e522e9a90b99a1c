import type { IndicatorStanding, RoundStanding } from '../../../commands/dashboard/round-standing';
import { DASHBOARD_SCREEN } from '../../../messages/screens/screen-dashboard-text';
import { element, fileLink } from '../element';
import { scoreBar } from './score-bar';
import { trendLine } from './trend-line';

/** The best score that there is, and the year that the last result is of. */
type Scale = Pick<RoundStanding, 'top' | 'fiscalYearBe'>;

/** Every indicator by dimension: score against the target's, result against thresholds, and the years before. Below target first. */
export function indicatorsCard(scale: RoundStanding): HTMLElement {
  const { indicators, dimensions } = scale;
  const below = indicators.filter(({ reached, accepted }) => reached === 'below' && accepted);
  return element(
    'section',
    { class: 'card wide' },
    element('h2', {}, DASHBOARD_SCREEN.byIndicator),
    group(DASHBOARD_SCREEN.below(below.length), below, scale, below.length > 0),
    ...dimensions.map(({ name }) => {
      const own = indicators.filter((one) => one.dimension === name);
      return group(DASHBOARD_SCREEN.ofDimension(name, own.length), own, scale, false);
    }),
  );
}

function group(
  title: string,
  indicators: readonly IndicatorStanding[],
  scale: Scale,
  open: boolean,
): HTMLElement {
  if (indicators.length === 0) return element('p', { class: 'soft' }, title);
  return element(
    'details',
    { open },
    element('summary', {}, title),
    element('div', { class: 'columns' }, ...indicators.map((one) => indicatorLine(one, scale))),
  );
}

function indicatorLine(one: IndicatorStanding, { top, fiscalYearBe }: Scale): HTMLElement {
  const results = [...one.baselines, one.accepted ? one.result : ''];
  const told = results
    .map((result, index) => ({ result, year: fiscalYearBe - results.length + 1 + index }))
    .filter(({ result }) => result.trim() !== '');
  const name = `${one.code} ${one.name}`;
  return scoreBar(
    one.cell === '' ? name : fileLink(name, one.cell),
    one,
    top,
    one.calculated
      ? undefined
      : element('div', { class: 'soft' }, DASHBOARD_SCREEN.against(one.result, one.wanted, one.unit)),
    one.thresholds.length === 0
      ? undefined
      : element('div', { class: 'soft' }, DASHBOARD_SCREEN.thresholds(one.thresholds)),
    told.length < 2
      ? undefined
      : element('div', { class: 'soft trend-line' }, trendLine(results), DASHBOARD_SCREEN.years(told)),
  );
}
