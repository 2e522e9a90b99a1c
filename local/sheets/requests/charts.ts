import { mergeMasked } from '../field-mask';
import type { RequestBody } from '../shapes/request-shapes';
import { type EmbeddedChart, overlayPosition } from '../shapes/sheet-shapes';
import { emptyTab, type Tab } from '../state';
import { guardSheet, maskOver, type RequestContext, tabOf } from './context';

/** Charts are kept and given back; the page draws bars and columns of them. */

function positionTab(context: RequestContext, chart: EmbeddedChart, chartId: number): Tab {
  const { position = {} } = chart;
  if (position.newSheet === true) {
    const sheetId = position.sheetId ?? 1_000_000_000 + context.draft.takeId();
    context.draft.addTab(emptyTab(sheetId, `Chart${chartId}`), context.draft.book.tabs.length);
    return tabOf(context, sheetId);
  }
  return tabOf(context, position.overlayPosition?.anchorCell?.sheetId ?? position.sheetId);
}

export function addChart(body: RequestBody<'addChart'>, context: RequestContext): unknown {
  const { chart = {} } = body;
  if (typeof chart.spec !== 'object') throw context.refuse('chart.spec is required.');
  const chartId = chart.chartId ?? 400_000 + context.draft.takeId();
  const taken = context.draft.book.tabs.some((tab) => tab.charts.some((each) => each.chartId === chartId));
  if (taken) throw context.refuse(`An embedded object with ID ${chartId} already exists.`);
  const tab = positionTab(context, chart, chartId);
  guardSheet(context, tab);
  const added: EmbeddedChart = { ...chart, chartId };
  tab.charts = [...tab.charts, added];
  return { chart: added };
}

function chartOf(
  context: RequestContext,
  id: number | undefined,
): { readonly tab: Tab; readonly chart: EmbeddedChart } {
  for (const known of context.draft.book.tabs) {
    const chart = known.charts.find((each) => each.chartId === id);
    if (chart === undefined) continue;
    const tab = tabOf(context, known.sheetId);
    guardSheet(context, tab);
    return { tab, chart };
  }
  throw context.refuse(`No embedded object with ID: ${id ?? 0}`);
}

function replace(tab: Tab, chart: EmbeddedChart, next: EmbeddedChart): void {
  tab.charts = tab.charts.map((each) => (each === chart ? next : each));
}

export function updateChartSpec(body: RequestBody<'updateChartSpec'>, context: RequestContext): undefined {
  const { tab, chart } = chartOf(context, body.chartId);
  replace(tab, chart, { ...chart, spec: body.spec });
}

export function updateEmbeddedObjectPosition(
  body: RequestBody<'updateEmbeddedObjectPosition'>,
  context: RequestContext,
): unknown {
  const mask = maskOver(context, body.fields, overlayPosition);
  const { tab, chart } = chartOf(context, body.objectId);
  const position = chart.position ?? {};
  const overlay = mergeMasked(position.overlayPosition ?? {}, body.newPosition?.overlayPosition ?? {}, mask);
  const next = { ...position, overlayPosition: overlay };
  replace(tab, chart, { ...chart, position: next });
  return { position: next };
}

export function deleteEmbeddedObject(
  body: RequestBody<'deleteEmbeddedObject'>,
  context: RequestContext,
): undefined {
  const { tab, chart } = chartOf(context, body.objectId);
  tab.charts = tab.charts.filter((each) => each !== chart);
}
