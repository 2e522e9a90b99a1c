import type { SheetsRequest } from '../change';
import { encodeCell } from '../encode-cell';
import {
  DASHBOARD_WIDTH,
  type DashboardSource,
  dashboardBlockHeight,
  dashboardCells,
} from './dashboard-cells';

const SCORE_FORMAT = { type: 'NUMBER', pattern: '0.0000' };
const FIELDS = 'userEnteredValue,userEnteredFormat(textFormat.bold,numberFormat,wrapStrategy)';

/** Columns of scores and weights, counted from 0. */
const DECIMAL_COLUMNS = [1, 2, 3, 4];
const DIMENSION_WIDTH = 280;
const FIGURE_WIDTH = 110;

/** Requests that write แดชบอร์ด anew from A1: cells beside and below the blocks stay the office's own. */
export function dashboardRequests(sheetId: number, source: DashboardSource): readonly SheetsRequest[] {
  const height = dashboardBlockHeight(source.dimensions.length);
  const rows = dashboardCells(source).map((cells, row) => {
    const isHeading = row % height < 2;
    return {
      values: cells.map((input, column) => {
        const isDecimal = !isHeading && DECIMAL_COLUMNS.includes(column);
        return {
          ...encodeCell(input),
          userEnteredFormat: {
            textFormat: { bold: isHeading || row % height === height - 2 },
            wrapStrategy: row % height === 1 ? 'WRAP' : 'OVERFLOW_CELL',
            ...(isDecimal ? { numberFormat: SCORE_FORMAT } : {}),
          },
        };
      }),
    };
  });
  return [
    { updateCells: { rows, fields: FIELDS, start: { sheetId, rowIndex: 0, columnIndex: 0 } } },
    widthRequest(sheetId, 0, 1, DIMENSION_WIDTH),
    widthRequest(sheetId, 1, DASHBOARD_WIDTH, FIGURE_WIDTH),
  ];
}

function widthRequest(
  sheetId: number,
  startIndex: number,
  endIndex: number,
  pixelSize: number,
): SheetsRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  };
}
