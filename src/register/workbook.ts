import { count, list, record, text } from '../ports/json';
import { type SheetJson, sheetsOf } from '../ports/sheets';

export type GridRange = {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
};

export type ProtectedRange = {
  readonly id: number;
  readonly description: string;
  readonly range: GridRange;
  readonly unprotected: readonly GridRange[];
  readonly editors: readonly string[];
  readonly domainMayEdit: boolean;
  readonly warningOnly: boolean;
};

export type FilterView = { readonly id: number; readonly title: string; readonly json: SheetJson };

export type SheetShape = {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly protectedRanges: readonly ProtectedRange[];
  readonly conditionalFormats: readonly SheetJson[];
  readonly filterViews: readonly FilterView[];
  readonly chartIds: readonly number[];
};

/** The workbook's structure without its cells. */
export type Workbook = {
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetShape[];
};

export const WORKBOOK_FIELDS =
  'properties(locale,timeZone),sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount,frozenRowCount,frozenColumnCount)),protectedRanges(protectedRangeId,description,range,unprotectedRanges,warningOnly,editors(users,domainUsersCanEdit)),conditionalFormats,filterViews(filterViewId,title,filterSpecs),charts(chartId))';

export function workbookOf(json: unknown): Workbook {
  const properties = record(record(json).properties);
  return {
    locale: text(properties.locale),
    timeZone: text(properties.timeZone),
    sheets: sheetsOf(json).map(shapeOf),
  };
}

function shapeOf(sheet: SheetJson): SheetShape {
  const properties = record(sheet.properties);
  const grid = record(properties.gridProperties);
  return {
    sheetId: count(properties.sheetId),
    title: text(properties.title),
    hidden: properties.hidden === true,
    rowCount: count(grid.rowCount),
    columnCount: count(grid.columnCount),
    frozenRows: count(grid.frozenRowCount),
    frozenColumns: count(grid.frozenColumnCount),
    protectedRanges: list(sheet.protectedRanges).map(protectedRangeOf),
    conditionalFormats: list(sheet.conditionalFormats).map(record),
    chartIds: list(sheet.charts).map((chart) => count(record(chart).chartId)),
    filterViews: list(sheet.filterViews).map((view) => ({
      id: count(record(view).filterViewId),
      title: text(record(view).title),
      json: record(view),
    })),
  };
}

function protectedRangeOf(json: unknown): ProtectedRange {
  const range = record(json);
  const editors = record(range.editors);
  return {
    id: count(range.protectedRangeId),
    description: text(range.description),
    range: gridRangeOf(range.range),
    unprotected: list(range.unprotectedRanges).map(gridRangeOf),
    editors: list(editors.users).map(String),
    domainMayEdit: editors.domainUsersCanEdit === true,
    warningOnly: range.warningOnly === true,
  };
}

/** Sheets leaves out a sheetId of 0 and open ends. */
function gridRangeOf(json: unknown): GridRange {
  const range = record(json);
  const ends = ['startRowIndex', 'endRowIndex', 'startColumnIndex', 'endColumnIndex'] as const;
  const given = ends.flatMap((end) => (typeof range[end] === 'number' ? [[end, range[end]] as const] : []));
  return { sheetId: count(range.sheetId), ...Object.fromEntries(given) };
}
