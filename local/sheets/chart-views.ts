import type { ChartView } from '../page/protocol';
import type { ReadEffective } from './effective';
import { formattedText } from './format-value';
import type { Color } from './shapes/cell-shapes';
import type { EmbeddedChart } from './shapes/sheet-shapes';
import { type Book, styleAt, type Tab } from './state';

type Json = Readonly<Record<string, unknown>>;

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}
function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** The tab's bar and column charts as the page draws them, with the figures that stand in their ranges now. */
export function chartViews(
  book: Book,
  tab: Tab,
  read: ReadEffective,
  css: (color: Color | undefined) => string | undefined,
): readonly ChartView[] {
  return tab.charts.flatMap((chart) => chartView(book, chart, read, css));
}

function chartView(
  book: Book,
  { spec }: EmbeddedChart,
  read: ReadEffective,
  css: (color: Color | undefined) => string | undefined,
): readonly ChartView[] {
  const { title, basicChart } = record(spec);
  const basic = record(basicChart);
  if (basic.chartType !== 'BAR' && basic.chartType !== 'COLUMN') return [];
  const headers = count(basic.headerCount);
  const cellsOf = (source: unknown) =>
    list(record(record(source).sourceRange).sources).flatMap((range) => {
      const { sheetId, startRowIndex, endRowIndex, startColumnIndex } = record(range);
      const from = book.tabs.find((each) => each.sheetId === count(sheetId));
      if (from === undefined) return [];
      const column = count(startColumnIndex);
      return Array.from({ length: count(endRowIndex) - count(startRowIndex) }, (_, index) => {
        const row = count(startRowIndex) + index;
        const value = read(from, row, column);
        return { value, text: formattedText(value, styleAt(book, from, row, column), book.locale) };
      });
    });
  const domain = cellsOf(record(list(basic.domains)[0]).domain);
  return [
    {
      title: typeof title === 'string' ? title : '',
      stacked: basic.stackedType === 'STACKED',
      categories: domain.slice(headers).map(({ text }) => text),
      series: list(basic.series).map((one) => {
        const cells = cellsOf(record(one).series);
        const color = css(record(record(one).colorStyle).rgbColor as Color | undefined);
        return {
          name: cells
            .slice(0, headers)
            .map(({ text }) => text)
            .join(' '),
          ...(color === undefined ? {} : { color }),
          values: cells.slice(headers).map(({ value }) => (typeof value === 'number' ? value : undefined)),
          texts: cells.slice(headers).map(({ text }) => text),
        };
      }),
    },
  ];
}
