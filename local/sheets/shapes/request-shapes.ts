import {
  border,
  cellData,
  dataValidationRule,
  dimensionProperties,
  rowData,
  valueRange,
} from './cell-shapes';
import { boolean, int32, list, mask, message, oneOf, struct, type TypeOf, text } from './shape';
import {
  bandedRange,
  basicFilter,
  conditionalFormatRule,
  dimension,
  dimensionGroup,
  dimensionRange,
  embeddedChart,
  embeddedObjectPosition,
  filterView,
  gridCoordinate,
  gridRange,
  namedRange,
  protectedRange,
  sheetProperties,
  sortSpec,
  spreadsheet,
  spreadsheetProperties,
} from './sheet-shapes';

/** The requests that the local workspace takes in `spreadsheets.batchUpdate`, and those of Google that it does not. */

export const request = message(
  'Request',
  {
    updateSpreadsheetProperties: message('UpdateSpreadsheetPropertiesRequest', {
      properties: spreadsheetProperties,
      fields: mask,
    }),
    addSheet: message('AddSheetRequest', { properties: sheetProperties }),
    updateSheetProperties: message('UpdateSheetPropertiesRequest', {
      properties: sheetProperties,
      fields: mask,
    }),
    deleteSheet: message('DeleteSheetRequest', { sheetId: int32 }),
    duplicateSheet: message('DuplicateSheetRequest', {
      sourceSheetId: int32,
      insertSheetIndex: int32,
      newSheetId: int32,
      newSheetName: text,
    }),
    updateCells: message('UpdateCellsRequest', {
      rows: list(rowData),
      fields: mask,
      start: gridCoordinate,
      range: gridRange,
    }),
    appendCells: message('AppendCellsRequest', { sheetId: int32, rows: list(rowData), fields: mask }, [
      'tableId',
    ]),
    repeatCell: message('RepeatCellRequest', { range: gridRange, cell: cellData, fields: mask }),
    setDataValidation: message('SetDataValidationRequest', {
      range: gridRange,
      rule: dataValidationRule,
      filteredRowsIncluded: boolean,
    }),
    addProtectedRange: message('AddProtectedRangeRequest', { protectedRange }),
    updateProtectedRange: message('UpdateProtectedRangeRequest', { protectedRange, fields: mask }),
    deleteProtectedRange: message('DeleteProtectedRangeRequest', { protectedRangeId: int32 }),
    addConditionalFormatRule: message('AddConditionalFormatRuleRequest', {
      rule: conditionalFormatRule,
      index: int32,
    }),
    updateConditionalFormatRule: message('UpdateConditionalFormatRuleRequest', {
      index: int32,
      sheetId: int32,
      rule: conditionalFormatRule,
      newIndex: int32,
    }),
    deleteConditionalFormatRule: message('DeleteConditionalFormatRuleRequest', {
      index: int32,
      sheetId: int32,
    }),
    addFilterView: message('AddFilterViewRequest', { filter: filterView }),
    updateFilterView: message('UpdateFilterViewRequest', { filter: filterView, fields: mask }),
    deleteFilterView: message('DeleteFilterViewRequest', { filterId: int32 }),
    setBasicFilter: message('SetBasicFilterRequest', { filter: basicFilter }),
    clearBasicFilter: message('ClearBasicFilterRequest', { sheetId: int32 }),
    sortRange: message('SortRangeRequest', { range: gridRange, sortSpecs: list(sortSpec) }),
    insertDimension: message('InsertDimensionRequest', { range: dimensionRange, inheritFromBefore: boolean }),
    deleteDimension: message('DeleteDimensionRequest', { range: dimensionRange }),
    appendDimension: message('AppendDimensionRequest', { sheetId: int32, dimension, length: int32 }),
    updateDimensionProperties: message(
      'UpdateDimensionPropertiesRequest',
      { range: dimensionRange, properties: dimensionProperties, fields: mask },
      ['dataSourceSheetRange'],
    ),
    autoResizeDimensions: message('AutoResizeDimensionsRequest', { dimensions: dimensionRange }, [
      'dataSourceSheetDimensions',
    ]),
    addDimensionGroup: message('AddDimensionGroupRequest', { range: dimensionRange }),
    deleteDimensionGroup: message('DeleteDimensionGroupRequest', { range: dimensionRange }),
    updateDimensionGroup: message('UpdateDimensionGroupRequest', { dimensionGroup, fields: mask }),
    mergeCells: message('MergeCellsRequest', {
      range: gridRange,
      mergeType: oneOf('MERGE_ALL', 'MERGE_COLUMNS', 'MERGE_ROWS'),
    }),
    unmergeCells: message('UnmergeCellsRequest', { range: gridRange }),
    addNamedRange: message('AddNamedRangeRequest', { namedRange }),
    updateNamedRange: message('UpdateNamedRangeRequest', { namedRange, fields: mask }),
    deleteNamedRange: message('DeleteNamedRangeRequest', { namedRangeId: text }),
    findReplace: message('FindReplaceRequest', {
      find: text,
      replacement: text,
      matchCase: boolean,
      matchEntireCell: boolean,
      searchByRegex: boolean,
      includeFormulas: boolean,
      range: gridRange,
      sheetId: int32,
      allSheets: boolean,
    }),
    copyPaste: message('CopyPasteRequest', {
      source: gridRange,
      destination: gridRange,
      pasteType: oneOf(
        'PASTE_NORMAL',
        'PASTE_VALUES',
        'PASTE_FORMAT',
        'PASTE_NO_BORDERS',
        'PASTE_FORMULA',
        'PASTE_DATA_VALIDATION',
        'PASTE_CONDITIONAL_FORMATTING',
      ),
      pasteOrientation: oneOf('NORMAL', 'TRANSPOSE'),
    }),
    updateBorders: message('UpdateBordersRequest', {
      range: gridRange,
      top: border,
      bottom: border,
      left: border,
      right: border,
      innerHorizontal: border,
      innerVertical: border,
    }),
    addBanding: message('AddBandingRequest', { bandedRange }),
    updateBanding: message('UpdateBandingRequest', { bandedRange, fields: mask }),
    deleteBanding: message('DeleteBandingRequest', { bandedRangeId: int32 }),
    addChart: message('AddChartRequest', { chart: embeddedChart }),
    updateChartSpec: message('UpdateChartSpecRequest', { chartId: int32, spec: struct }),
    updateEmbeddedObjectPosition: message('UpdateEmbeddedObjectPositionRequest', {
      objectId: int32,
      newPosition: embeddedObjectPosition,
      fields: mask,
    }),
    deleteEmbeddedObject: message('DeleteEmbeddedObjectRequest', { objectId: int32 }),
  },
  [
    'addDataSource',
    'addSlicer',
    'addTable',
    'autoFill',
    'cancelDataSourceRefresh',
    'createDeveloperMetadata',
    'cutPaste',
    'deleteDataSource',
    'deleteDeveloperMetadata',
    'deleteDuplicates',
    'deleteRange',
    'deleteTable',
    'duplicateFilterView',
    'insertRange',
    'moveDimension',
    'pasteData',
    'randomizeRange',
    'refreshDataSource',
    'textToColumns',
    'trimWhitespace',
    'updateDataSource',
    'updateDeveloperMetadata',
    'updateEmbeddedObjectBorder',
    'updateSlicerSpec',
    'updateTable',
  ],
);

export const batchUpdateRequest = message('BatchUpdateSpreadsheetRequest', {
  requests: list(request),
  includeSpreadsheetInResponse: boolean,
  responseRanges: list(text),
  responseIncludeGridData: boolean,
});

const valueInputOption = oneOf('INPUT_VALUE_OPTION_UNSPECIFIED', 'RAW', 'USER_ENTERED');
export const valueRenderOption = oneOf('FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA');
export const dateTimeRenderOption = oneOf('SERIAL_NUMBER', 'FORMATTED_STRING');

export const batchUpdateValuesRequest = message('BatchUpdateValuesRequest', {
  valueInputOption,
  data: list(valueRange),
  includeValuesInResponse: boolean,
  responseValueRenderOption: valueRenderOption,
  responseDateTimeRenderOption: dateTimeRenderOption,
});
export const batchClearValuesRequest = message('BatchClearValuesRequest', { ranges: list(text) });
export const clearValuesRequest = message('ClearValuesRequest', {});
export const createRequest = spreadsheet;

export type Request = TypeOf<typeof request>;
export type RequestKind = keyof Request;
export type RequestBody<K extends RequestKind> = NonNullable<Request[K]>;
export type ValueRender = TypeOf<typeof valueRenderOption>;
export type DateTimeRender = TypeOf<typeof dateTimeRenderOption>;
