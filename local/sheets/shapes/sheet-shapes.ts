import { booleanCondition, cellFormat, color, colorStyle, gridData } from './cell-shapes';
import { boolean, int32, list, mapOf, message, oneOf, struct, type TypeOf, text } from './shape';

/** The messages of a sheet and of a whole spreadsheet. Names and fields are those of Sheets v4. */

export const gridRange = message('GridRange', {
  sheetId: int32,
  startRowIndex: int32,
  endRowIndex: int32,
  startColumnIndex: int32,
  endColumnIndex: int32,
});
export const gridCoordinate = message('GridCoordinate', {
  sheetId: int32,
  rowIndex: int32,
  columnIndex: int32,
});
export const dimension = oneOf('DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS');
export const dimensionRange = message('DimensionRange', {
  sheetId: int32,
  dimension,
  startIndex: int32,
  endIndex: int32,
});

export const dimensionGroup = message('DimensionGroup', {
  range: dimensionRange,
  depth: int32,
  collapsed: boolean,
});

const gridProperties = message('GridProperties', {
  rowCount: int32,
  columnCount: int32,
  frozenRowCount: int32,
  frozenColumnCount: int32,
  hideGridlines: boolean,
  rowGroupControlAfter: boolean,
  columnGroupControlAfter: boolean,
});
export const sheetProperties = message(
  'SheetProperties',
  {
    sheetId: int32,
    title: text,
    index: int32,
    sheetType: oneOf('SHEET_TYPE_UNSPECIFIED', 'GRID', 'OBJECT', 'DATA_SOURCE'),
    gridProperties,
    hidden: boolean,
    tabColor: color,
    tabColorStyle: colorStyle,
    rightToLeft: boolean,
  },
  ['dataSourceSheetProperties'],
);

const editors = message('Editors', {
  users: list(text),
  groups: list(text),
  domainUsersCanEdit: boolean,
});
export const protectedRange = message(
  'ProtectedRange',
  {
    protectedRangeId: int32,
    range: gridRange,
    description: text,
    warningOnly: boolean,
    requestingUserCanEdit: boolean,
    unprotectedRanges: list(gridRange),
    editors,
  },
  ['namedRangeId', 'tableId'],
);

const interpolationPoint = message('InterpolationPoint', {
  color,
  colorStyle,
  type: oneOf('INTERPOLATION_POINT_TYPE_UNSPECIFIED', 'MIN', 'MAX', 'NUMBER', 'PERCENT', 'PERCENTILE'),
  value: text,
});
export const conditionalFormatRule = message('ConditionalFormatRule', {
  ranges: list(gridRange),
  booleanRule: message('BooleanRule', { condition: booleanCondition, format: cellFormat }),
  gradientRule: message('GradientRule', {
    minpoint: interpolationPoint,
    midpoint: interpolationPoint,
    maxpoint: interpolationPoint,
  }),
});

export const sortSpec = message(
  'SortSpec',
  {
    dimensionIndex: int32,
    sortOrder: oneOf('SORT_ORDER_UNSPECIFIED', 'ASCENDING', 'DESCENDING'),
    foregroundColor: color,
    foregroundColorStyle: colorStyle,
    backgroundColor: color,
    backgroundColorStyle: colorStyle,
  },
  ['dataSourceColumnReference'],
);
const filterCriteria = message('FilterCriteria', {
  hiddenValues: list(text),
  condition: booleanCondition,
  visibleBackgroundColor: color,
  visibleBackgroundColorStyle: colorStyle,
  visibleForegroundColor: color,
  visibleForegroundColorStyle: colorStyle,
});
const filterSpec = message('FilterSpec', { filterCriteria, columnIndex: int32 }, [
  'dataSourceColumnReference',
]);
export const filterView = message(
  'FilterView',
  {
    filterViewId: int32,
    title: text,
    range: gridRange,
    sortSpecs: list(sortSpec),
    criteria: mapOf(filterCriteria),
    filterSpecs: list(filterSpec),
  },
  ['namedRangeId', 'tableId'],
);
export const basicFilter = message(
  'BasicFilter',
  {
    range: gridRange,
    sortSpecs: list(sortSpec),
    criteria: mapOf(filterCriteria),
    filterSpecs: list(filterSpec),
  },
  ['tableId'],
);

export const namedRange = message('NamedRange', { namedRangeId: text, name: text, range: gridRange });

const bandingProperties = message('BandingProperties', {
  headerColor: color,
  headerColorStyle: colorStyle,
  firstBandColor: color,
  firstBandColorStyle: colorStyle,
  secondBandColor: color,
  secondBandColorStyle: colorStyle,
  footerColor: color,
  footerColorStyle: colorStyle,
});
export const bandedRange = message('BandedRange', {
  bandedRangeId: int32,
  bandedRangeReference: text,
  range: gridRange,
  rowProperties: bandingProperties,
  columnProperties: bandingProperties,
});

export const overlayPosition = message('OverlayPosition', {
  anchorCell: gridCoordinate,
  offsetXPixels: int32,
  offsetYPixels: int32,
  widthPixels: int32,
  heightPixels: int32,
});
export const embeddedObjectPosition = message('EmbeddedObjectPosition', {
  sheetId: int32,
  overlayPosition,
  newSheet: boolean,
});
/** A chart is kept and given back as it came; chart-views.ts reads what the page draws of it. */
export const embeddedChart = message('EmbeddedChart', {
  chartId: int32,
  spec: struct,
  position: embeddedObjectPosition,
  border: struct,
});

export const sheet = message(
  'Sheet',
  {
    properties: sheetProperties,
    data: list(gridData),
    merges: list(gridRange),
    conditionalFormats: list(conditionalFormatRule),
    filterViews: list(filterView),
    protectedRanges: list(protectedRange),
    basicFilter,
    charts: list(embeddedChart),
    bandedRanges: list(bandedRange),
    rowGroups: list(dimensionGroup),
    columnGroups: list(dimensionGroup),
  },
  ['developerMetadata', 'slicers', 'tables'],
);

export const spreadsheetProperties = message(
  'SpreadsheetProperties',
  {
    title: text,
    locale: text,
    timeZone: text,
    autoRecalc: oneOf('RECALCULATION_INTERVAL_UNSPECIFIED', 'ON_CHANGE', 'MINUTE', 'HOUR'),
    defaultFormat: cellFormat,
  },
  ['iterativeCalculationSettings', 'spreadsheetTheme', 'importFunctionsExternalUrlAccessAllowed'],
);

export const spreadsheet = message(
  'Spreadsheet',
  {
    spreadsheetId: text,
    properties: spreadsheetProperties,
    sheets: list(sheet),
    namedRanges: list(namedRange),
    spreadsheetUrl: text,
  },
  ['developerMetadata', 'dataSources', 'dataSourceSchedules'],
);

export type GridRange = TypeOf<typeof gridRange>;
export type DimensionRange = TypeOf<typeof dimensionRange>;
export type DimensionGroup = TypeOf<typeof dimensionGroup>;
export type SheetProperties = TypeOf<typeof sheetProperties>;
export type ProtectedRange = TypeOf<typeof protectedRange>;
export type ConditionalFormatRule = TypeOf<typeof conditionalFormatRule>;
export type SortSpec = TypeOf<typeof sortSpec>;
export type FilterView = TypeOf<typeof filterView>;
export type BasicFilter = TypeOf<typeof basicFilter>;
export type NamedRange = TypeOf<typeof namedRange>;
export type BandedRange = TypeOf<typeof bandedRange>;
export type EmbeddedChart = TypeOf<typeof embeddedChart>;
export type SheetJson = TypeOf<typeof sheet>;
export type SpreadsheetJson = TypeOf<typeof spreadsheet>;
