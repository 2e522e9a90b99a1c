import { mergeMasked } from '../field-mask';
import type { RequestBody } from '../shapes/request-shapes';
import { type FilterView, filterView } from '../shapes/sheet-shapes';
import type { Tab } from '../state';
import { guardCells, guardSheet, maskOver, placeOf, type RequestContext, tabOf } from './context';

/** A filter view only looks: every editor of the file may make one, on protected sheets too. */
export function addFilterView(body: RequestBody<'addFilterView'>, context: RequestContext): unknown {
  const { filter = {} } = body;
  const { tab } = placeOf(context, filter.range);
  const { tabs } = context.draft.book;
  const taken = tabs.some((each) =>
    each.filterViews.some((view) => view.filterViewId === filter.filterViewId),
  );
  if (filter.filterViewId !== undefined && taken) {
    throw context.refuse(`A filter view with ID ${filter.filterViewId} already exists.`);
  }
  const count = tab.filterViews.length + 1;
  const added: FilterView = {
    ...filter,
    filterViewId: filter.filterViewId ?? 200_000 + context.draft.takeId(),
    title: filter.title ?? `Filter ${count}`,
    range: { ...filter.range, sheetId: tab.sheetId },
  };
  tab.filterViews = [...tab.filterViews, added];
  return { filter: added };
}

function holderOf(
  context: RequestContext,
  id: number | undefined,
): { readonly tab: Tab; readonly view: FilterView } {
  for (const known of context.draft.book.tabs) {
    const view = known.filterViews.find((each) => each.filterViewId === id);
    if (view !== undefined) return { tab: tabOf(context, known.sheetId), view };
  }
  throw context.refuse(`No filter view with ID: ${id ?? 0}`);
}

export function updateFilterView(body: RequestBody<'updateFilterView'>, context: RequestContext): undefined {
  const mask = maskOver(context, body.fields, filterView);
  const { filter = {} } = body;
  const { tab, view } = holderOf(context, filter.filterViewId);
  const merged = mergeMasked(view, filter, mask);
  const next: FilterView = {
    ...merged,
    ...(view.filterViewId === undefined ? {} : { filterViewId: view.filterViewId }),
  };
  if (placeOf(context, next.range).tab.sheetId !== tab.sheetId) {
    throw context.refuse('A filter view cannot be moved to another sheet.');
  }
  tab.filterViews = tab.filterViews.map((each) => (each === view ? next : each));
}

export function deleteFilterView(body: RequestBody<'deleteFilterView'>, context: RequestContext): undefined {
  const { tab, view } = holderOf(context, body.filterId);
  tab.filterViews = tab.filterViews.filter((each) => each !== view);
}

/** A basic filter hides rows for everybody, so it needs the right to edit what it covers. */
export function setBasicFilter(body: RequestBody<'setBasicFilter'>, context: RequestContext): undefined {
  const { filter = {} } = body;
  const { tab, bounds } = placeOf(context, filter.range);
  guardCells(context, tab, bounds);
  tab.basicFilter = { ...filter, range: { ...filter.range, sheetId: tab.sheetId } };
}

export function clearBasicFilter(body: RequestBody<'clearBasicFilter'>, context: RequestContext): undefined {
  const tab = tabOf(context, body.sheetId);
  guardSheet(context, tab);
  tab.basicFilter = undefined;
}
