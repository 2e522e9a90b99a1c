import { mergeMasked } from '../field-mask';
import type { RequestBody } from '../shapes/request-shapes';
import { type DimensionGroup, type DimensionRange, dimensionGroup } from '../shapes/sheet-shapes';
import type { Tab } from '../state';
import { guardSheet, maskOver, type RequestContext, tabOf } from './context';

type Dimension = 'ROWS' | 'COLUMNS';
type Stretch = {
  readonly tab: Tab;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
};

/** Google nests groups no deeper. */
const DEEPEST = 8;

function stretchOf(context: RequestContext, range: DimensionRange | undefined): Stretch {
  const tab = tabOf(context, range?.sheetId);
  const dimension = range?.dimension;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') {
    throw context.refuse('A dimension of ROWS or COLUMNS must be set.');
  }
  const size = dimension === 'ROWS' ? tab.rowCount : tab.columnCount;
  const start = range?.startIndex ?? 0;
  const end = range?.endIndex ?? size;
  if (start < 0 || end <= start || end > size) {
    throw context.refuse(`range [${start}, ${end}) is not within the ${size} ${dimension.toLowerCase()}.`);
  }
  guardSheet(context, tab);
  return { tab, dimension, start, end };
}

function groupsOf(tab: Tab, dimension: Dimension): readonly DimensionGroup[] {
  return dimension === 'ROWS' ? tab.rowGroups : tab.columnGroups;
}

function keep(tab: Tab, dimension: Dimension, groups: readonly DimensionGroup[]): void {
  if (dimension === 'ROWS') tab.rowGroups = groups;
  else tab.columnGroups = groups;
}

/**
 * Groups as Google describes them: how deep each row or column lies says which groups there are, a group of depth d being
 * a longest stretch that lies d deep or deeper. So `by` 1 adds a group over the stretch and −1 takes one away.
 */
function shiftDepths(
  context: RequestContext,
  { tab, dimension, start, end }: Stretch,
  by: 1 | -1,
): readonly DimensionGroup[] {
  const before = groupsOf(tab, dimension);
  const depths: number[] = Array.from(
    { length: dimension === 'ROWS' ? tab.rowCount : tab.columnCount },
    () => 0,
  );
  for (const { range, depth = 1 } of before) {
    for (let index = range?.startIndex ?? 0; index < (range?.endIndex ?? 0); index += 1) {
      depths[index] = Math.max(depths[index] ?? 0, depth);
    }
  }
  for (let index = start; index < end; index += 1) depths[index] = Math.max((depths[index] ?? 0) + by, 0);
  if (Math.max(...depths) > DEEPEST) throw context.refuse(`Groups cannot be nested deeper than ${DEEPEST}.`);
  const groups: DimensionGroup[] = [];
  for (let depth = 1; depth <= DEEPEST; depth += 1) {
    for (const stretch of stretchesOf(depths, depth)) {
      const known = before.find((group) => group.depth === depth && overlaps(group.range, stretch));
      const range = { sheetId: tab.sheetId, dimension, ...stretch };
      groups.push({ range, depth, ...(known?.collapsed === true ? { collapsed: true } : {}) });
    }
  }
  keep(tab, dimension, groups);
  return groups;
}

type Ends = { readonly startIndex: number; readonly endIndex: number };

function stretchesOf(depths: readonly number[], depth: number): readonly Ends[] {
  const stretches: { startIndex: number; endIndex: number }[] = [];
  depths.forEach((deep, index) => {
    if (deep < depth) return;
    const last = stretches[stretches.length - 1];
    if (last?.endIndex === index) last.endIndex += 1;
    else stretches.push({ startIndex: index, endIndex: index + 1 });
  });
  return stretches;
}

function overlaps(range: DimensionRange | undefined, { startIndex, endIndex }: Ends): boolean {
  return (range?.startIndex ?? 0) < endIndex && startIndex < (range?.endIndex ?? 0);
}

export function addDimensionGroup(body: RequestBody<'addDimensionGroup'>, context: RequestContext): unknown {
  return { dimensionGroups: shiftDepths(context, stretchOf(context, body.range), 1) };
}

export function deleteDimensionGroup(
  body: RequestBody<'deleteDimensionGroup'>,
  context: RequestContext,
): unknown {
  const stretch = stretchOf(context, body.range);
  const known = groupsOf(stretch.tab, stretch.dimension).some((group) =>
    overlaps(group.range, { startIndex: stretch.start, endIndex: stretch.end }),
  );
  if (!known) throw context.refuse('No dimension group over the specified range.');
  return { dimensionGroups: shiftDepths(context, stretch, -1) };
}

/** Collapsing hides what the group holds, opening shows it. */
export function updateDimensionGroup(
  body: RequestBody<'updateDimensionGroup'>,
  context: RequestContext,
): undefined {
  const mask = maskOver(context, body.fields, dimensionGroup);
  const wanted = body.dimensionGroup ?? {};
  const { tab, dimension, start, end } = stretchOf(context, wanted.range);
  const groups = groupsOf(tab, dimension);
  const known = groups.find(
    ({ range, depth }) =>
      range?.startIndex === start && range.endIndex === end && depth === (wanted.depth ?? 0),
  );
  if (known === undefined) throw context.refuse('No dimension group with the specified range and depth.');
  const hiddenByUser = mergeMasked(known, wanted, mask).collapsed === true;
  const next: DimensionGroup = { ...known, collapsed: hiddenByUser };
  keep(
    tab,
    dimension,
    groups.map((group) => (group === known ? next : group)),
  );
  for (let index = start; index < end; index += 1) {
    if (dimension === 'ROWS') {
      const row = context.draft.row(tab, index);
      row.p = { ...row.p, hiddenByUser };
    } else {
      while (tab.columns.length <= index) tab.columns.push(undefined);
      tab.columns[index] = { ...tab.columns[index], hiddenByUser };
    }
  }
}
