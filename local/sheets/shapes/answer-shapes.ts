import { valueRange } from './cell-shapes';
import { int32, list, message, struct, text } from './shape';
import { spreadsheet } from './sheet-shapes';

/** The answers' messages, against which a `fields` mask is checked. */

export const updateValuesAnswer = message('UpdateValuesResponse', {
  spreadsheetId: text,
  updatedRange: text,
  updatedRows: int32,
  updatedColumns: int32,
  updatedCells: int32,
  updatedData: valueRange,
});

export const appendValuesAnswer = message('AppendValuesResponse', {
  spreadsheetId: text,
  tableRange: text,
  updates: updateValuesAnswer,
});

export const batchUpdateValuesAnswer = message('BatchUpdateValuesResponse', {
  spreadsheetId: text,
  totalUpdatedRows: int32,
  totalUpdatedColumns: int32,
  totalUpdatedCells: int32,
  totalUpdatedSheets: int32,
  responses: list(updateValuesAnswer),
});

export const batchGetValuesAnswer = message('BatchGetValuesResponse', {
  spreadsheetId: text,
  valueRanges: list(valueRange),
});

export const clearValuesAnswer = message('ClearValuesResponse', { spreadsheetId: text, clearedRange: text });

export const batchClearValuesAnswer = message('BatchClearValuesResponse', {
  spreadsheetId: text,
  clearedRanges: list(text),
});

/** A reply's own fields are not looked into: a mask may name replies as a whole or any field below. */
export const batchUpdateAnswer = message('BatchUpdateSpreadsheetResponse', {
  spreadsheetId: text,
  replies: list(struct),
  updatedSpreadsheet: spreadsheet,
});
