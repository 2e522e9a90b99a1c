/** Charts of the tab in view, under its cells: drawn as bars, each with its figure in words. */
import type { ChartView } from '../protocol';
import { element } from './element';

export type ChartStrip = {
  readonly element: HTMLElement;
  readonly show: (charts: readonly ChartView[]) => void;
};

const usual = '#1d3b5c';

export function createChartStrip(): ChartStrip {
  const strip = element('section', {
    class: 'chart-strip',
    'aria-label': 'แผนภูมิของแท็บนี้',
    tabindex: 0,
    hidden: true,
  });
  return {
    element: strip,
    show: (charts) => {
      const drawn = charts.filter(({ series }) =>
        series.some(({ values }) => values.some((value) => value !== undefined)),
      );
      strip.hidden = drawn.length === 0;
      strip.replaceChildren(...drawn.map(figureOf));
    },
  };
}

function figureOf(chart: ChartView): HTMLElement {
  const lines = chart.categories.map((category, at) =>
    element(
      'div',
      { class: 'chart-line' },
      element('span', { class: 'chart-name' }, category),
      element('div', { class: chart.stacked ? 'chart-bars stacked' : 'chart-bars' }, ...barsOf(chart, at)),
    ),
  );
  const legend = chart.series.map(({ name, color }) =>
    element(
      'span',
      {},
      element('span', { class: 'chart-sign', style: `background: ${color ?? usual}`, 'aria-hidden': 'true' }),
      name,
    ),
  );
  return element(
    'figure',
    {},
    element('figcaption', {}, chart.title),
    ...lines,
    element('p', { class: 'chart-legend' }, ...legend),
  );
}

function barsOf({ series, stacked, categories }: ChartView, at: number): readonly HTMLElement[] {
  const totals = categories.map((_, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  const most = stacked
    ? Math.max(...totals, 1)
    : Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), 1);
  return series.flatMap(({ name, color, values, texts }) => {
    const value = values[at];
    if (value === undefined || value === 0) return [];
    const bar = element('span', {
      class: 'chart-bar',
      style: `width: ${(100 * value) / most}%; background: ${color ?? usual}`,
      title: `${name} ${texts[at] ?? ''}`,
    });
    return stacked ? [bar] : [element('div', {}, bar, element('small', {}, texts[at] ?? ''))];
  });
}
