import type { RequestBody, RequestKind } from '../shapes/request-shapes';
import { updateBorders } from './borders';
import { appendCells, repeatCell, setDataValidation, updateCells } from './cells';
import { addChart, deleteEmbeddedObject, updateChartSpec, updateEmbeddedObjectPosition } from './charts';
import {
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  updateConditionalFormatRule,
} from './conditional-formats';
import type { RequestContext } from './context';
import { copyPaste } from './copy-paste';
import { addDimensionGroup, deleteDimensionGroup, updateDimensionGroup } from './dimension-groups';
import {
  appendDimension,
  autoResizeDimensions,
  deleteDimension,
  insertDimension,
  updateDimensionProperties,
} from './dimensions';
import {
  addFilterView,
  clearBasicFilter,
  deleteFilterView,
  setBasicFilter,
  updateFilterView,
} from './filters';
import { findReplace } from './find-replace';
import { addProtectedRange, deleteProtectedRange, updateProtectedRange } from './protected-ranges';
import {
  addBanding,
  addNamedRange,
  deleteBanding,
  deleteNamedRange,
  mergeCells,
  unmergeCells,
  updateBanding,
  updateNamedRange,
} from './ranges';
import {
  addSheet,
  deleteSheet,
  duplicateSheet,
  updateSheetProperties,
  updateSpreadsheetProperties,
} from './sheets';
import { sortRange } from './sort-range';

/** Each kind of request: it writes into the draft and gives its reply's content, if it has one. */
export const handlers: {
  readonly [K in RequestKind]: (body: RequestBody<K>, context: RequestContext) => unknown;
} = {
  updateSpreadsheetProperties,
  addSheet,
  updateSheetProperties,
  deleteSheet,
  duplicateSheet,
  updateCells,
  appendCells,
  repeatCell,
  setDataValidation,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  addConditionalFormatRule,
  updateConditionalFormatRule,
  deleteConditionalFormatRule,
  addFilterView,
  updateFilterView,
  deleteFilterView,
  setBasicFilter,
  clearBasicFilter,
  sortRange,
  insertDimension,
  deleteDimension,
  appendDimension,
  updateDimensionProperties,
  autoResizeDimensions,
  addDimensionGroup,
  deleteDimensionGroup,
  updateDimensionGroup,
  mergeCells,
  unmergeCells,
  addNamedRange,
  updateNamedRange,
  deleteNamedRange,
  findReplace,
  copyPaste,
  updateBorders,
  addBanding,
  updateBanding,
  deleteBanding,
  addChart,
  updateChartSpec,
  updateEmbeddedObjectPosition,
  deleteEmbeddedObject,
};
