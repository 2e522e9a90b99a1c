import { mergeMasked } from '../field-mask';
import { mapReferences } from '../formula-text';
import { ProtectedCellRefusal } from '../google-refusal';
import { closedRanges } from '../protection';
import type { RequestBody } from '../shapes/request-shapes';
import {
  type GridRange,
  type SheetProperties,
  sheetProperties,
  spreadsheetProperties,
} from '../shapes/sheet-shapes';
import { sheetJson } from '../sheet-json';
import { emptyTab, isFormula, type Tab } from '../state';
import { checkGrowth, guardSheet, maskOver, type RequestContext, tabOf } from './context';

function checkTitle(context: RequestContext, title: string, except?: Tab): void {
  if (title === '' || title.length > 100) throw context.refuse('Sheet titles have 1 to 100 characters.');
  const taken = context.draft.book.tabs.some(
    (tab) => tab.sheetId !== except?.sheetId && tab.title.toLowerCase() === title.toLowerCase(),
  );
  if (taken) {
    throw context.refuse(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

function checkSize(context: RequestContext, tab: Tab): void {
  if (tab.rowCount < 1 || tab.columnCount < 1)
    throw context.refuse('A sheet must have at least one row and one column.');
  checkGrowth(context, tab);
}

/** Puts the properties that are given into the tab. */
function writeProperties(context: RequestContext, tab: Tab, properties: SheetProperties): void {
  const { gridProperties: grid = {} } = properties;
  tab.title = properties.title ?? tab.title;
  tab.hidden = properties.hidden ?? false;
  tab.rightToLeft = properties.rightToLeft ?? false;
  tab.tabColor = properties.tabColorStyle?.rgbColor ?? properties.tabColor;
  tab.rowCount = grid.rowCount ?? 1000;
  tab.columnCount = grid.columnCount ?? 26;
  tab.frozenRowCount = grid.frozenRowCount ?? 0;
  tab.frozenColumnCount = grid.frozenColumnCount ?? 0;
  tab.hideGridlines = grid.hideGridlines ?? false;
  if (tab.frozenRowCount >= tab.rowCount || tab.frozenColumnCount >= tab.columnCount) {
    throw context.refuse("You can't freeze all the rows or columns of a sheet.");
  }
  if (tab.rows.length > tab.rowCount) tab.rows = tab.rows.slice(0, tab.rowCount);
  for (let row = 0; row < tab.rows.length; row += 1) {
    if ((tab.rows[row]?.v.length ?? 0) <= tab.columnCount) continue;
    const own = context.draft.row(tab, row);
    own.v.length = tab.columnCount;
    own.s.length = Math.min(own.s.length, tab.columnCount);
    own.d.length = Math.min(own.d.length, tab.columnCount);
  }
}

function freeSheetId(context: RequestContext): number {
  const used = new Set(context.draft.book.tabs.map((tab) => tab.sheetId));
  for (;;) {
    const id = 1_000_000_000 + context.draft.takeId();
    if (!used.has(id)) return id;
  }
}

function claimSheetId(context: RequestContext, wanted: number | undefined): number {
  if (wanted === undefined) return freeSheetId(context);
  if (wanted < 0) throw context.refuse('sheetId must not be negative.');
  if (context.draft.book.tabs.some((tab) => tab.sheetId === wanted)) {
    throw context.refuse(`A sheet with the ID ${wanted} already exists. Please enter another ID.`);
  }
  return wanted;
}

function defaultTitle(context: RequestContext): string {
  const titles = new Set(context.draft.book.tabs.map((tab) => tab.title));
  for (let number = context.draft.book.tabs.length + 1; ; number += 1) {
    if (!titles.has(`Sheet${number}`)) return `Sheet${number}`;
  }
}

export function addSheet(body: RequestBody<'addSheet'>, context: RequestContext): unknown {
  const { properties = {} } = body;
  const { tabs } = context.draft.book;
  const title = properties.title ?? defaultTitle(context);
  checkTitle(context, title);
  const tab = emptyTab(claimSheetId(context, properties.sheetId), title);
  writeProperties(context, tab, { ...properties, title });
  const index = properties.index ?? tabs.length;
  if (index < 0 || index > tabs.length) throw context.refuse(`Invalid index: ${index}`);
  context.draft.addTab(tab, index);
  checkSize(context, tab);
  return { properties: sheetJson(context.draft.book, tab).properties };
}

/** Formulas that name the tab follow its new name; those that name a deleted tab become `#REF!`. */
function retitle(context: RequestContext, from: string, to: string | undefined): void {
  const { draft } = context;
  for (const { sheetId } of [...draft.book.tabs]) {
    const known = draft.book.tabs.find((each) => each.sheetId === sheetId);
    const names = known?.rows.some((row) =>
      row?.v.some((content) => isFormula(content) && content.f.includes(from)),
    );
    const tab = names === true ? draft.tab(sheetId) : undefined;
    tab?.rows.forEach((row, index) => {
      row?.v.forEach((content, column) => {
        if (!isFormula(content) || !content.f.includes(from)) return;
        const f = mapReferences(content.f, (ref) =>
          ref.title !== from ? ref : to === undefined ? undefined : { ...ref, title: to },
        );
        if (f !== content.f) draft.setContent(tab, index, column, { f });
      });
    });
  }
}

export function updateSheetProperties(
  body: RequestBody<'updateSheetProperties'>,
  context: RequestContext,
): undefined {
  const mask = maskOver(context, body.fields, sheetProperties);
  const { properties = {} } = body;
  const tab = tabOf(context, properties.sheetId);
  guardSheet(context, tab);
  const before = sheetJson(context.draft.book, tab).properties ?? {};
  const next = mergeMasked(before, properties, mask);
  const title = next.title ?? '';
  checkTitle(context, title, tab);
  const oldTitle = tab.title;
  writeProperties(context, tab, next);
  checkSize(context, tab);
  if (title !== oldTitle) retitle(context, oldTitle, title);
  const { tabs } = context.draft.book;
  const at = tabs.indexOf(tab);
  const wanted = mask === 'all' || mask.has('index') ? (properties.index ?? at) : at;
  if (wanted < 0 || wanted > tabs.length) throw context.refuse(`Invalid index: ${wanted}`);
  if (wanted !== at) {
    tabs.splice(at, 1);
    tabs.splice(wanted > at ? wanted - 1 : wanted, 0, tab);
  }
  if (tabs.every((each) => each.hidden)) {
    throw context.refuse("You can't hide all the sheets in a document.");
  }
}

export function deleteSheet(body: RequestBody<'deleteSheet'>, context: RequestContext): undefined {
  const tab = tabOf(context, body.sheetId);
  if (context.guarded && closedRanges(tab, context.email).length > 0) throw new ProtectedCellRefusal();
  const { book } = context.draft;
  if (book.tabs.filter((each) => !each.hidden && each !== tab).length === 0) {
    throw context.refuse("You can't remove all the visible sheets in a document.");
  }
  book.tabs.splice(book.tabs.indexOf(tab), 1);
  book.namedRanges = book.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== tab.sheetId);
  retitle(context, tab.title, undefined);
}

export function duplicateSheet(body: RequestBody<'duplicateSheet'>, context: RequestContext): unknown {
  const source = tabOf(context, body.sourceSheetId);
  const title = body.newSheetName ?? `Copy of ${source.title}`;
  checkTitle(context, title);
  const sheetId = claimSheetId(context, body.newSheetId);
  const moved = <T extends { readonly range?: GridRange }>(entries: readonly T[], id: (entry: T) => T): T[] =>
    entries.map((entry) => id({ ...entry, range: { ...entry.range, sheetId } }));
  const grouped = (groups: Tab['rowGroups']): Tab['rowGroups'] =>
    groups.map((group) => ({ ...group, range: { ...group.range, sheetId } }));
  context.draft.snapshot();
  const copy: Tab = {
    ...source,
    sheetId,
    title,
    rows: [...source.rows],
    columns: [...source.columns],
    protectedRanges: [],
    charts: [],
    merges: source.merges.map((range) => ({ ...range, sheetId })),
    conditionalFormats: source.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: (rule.ranges ?? []).map((range) => ({ ...range, sheetId })),
    })),
    filterViews: moved(source.filterViews, (view) => ({ ...view, filterViewId: context.draft.takeId() })),
    rowGroups: grouped(source.rowGroups),
    columnGroups: grouped(source.columnGroups),
    bandedRanges: moved(source.bandedRanges, (band) => ({ ...band, bandedRangeId: context.draft.takeId() })),
    basicFilter:
      source.basicFilter === undefined
        ? undefined
        : { ...source.basicFilter, range: { ...source.basicFilter.range, sheetId } },
  };
  context.draft.addTab(copy, body.insertSheetIndex ?? context.draft.book.tabs.length);
  checkSize(context, copy);
  return { properties: sheetJson(context.draft.book, copy).properties };
}

const localePattern = /^[a-z]{2,3}(?:_[A-Z]{2})?$/;

export function updateSpreadsheetProperties(
  body: RequestBody<'updateSpreadsheetProperties'>,
  context: RequestContext,
): undefined {
  const mask = maskOver(context, body.fields, spreadsheetProperties);
  const { book } = context.draft;
  const before = {
    title: book.title,
    locale: book.locale,
    timeZone: book.timeZone,
    autoRecalc: book.autoRecalc,
  };
  const next = mergeMasked(before, { ...body.properties } as typeof before, mask);
  if (!localePattern.test(next.locale ?? '')) throw context.refuse(`Unsupported locale: ${next.locale}`);
  try {
    new Intl.DateTimeFormat('en', { timeZone: next.timeZone });
  } catch {
    throw context.refuse(`Invalid time zone: ${next.timeZone}`);
  }
  book.title = next.title ?? '';
  book.locale = next.locale;
  book.timeZone = next.timeZone;
  book.autoRecalc = next.autoRecalc ?? 'ON_CHANGE';
}
