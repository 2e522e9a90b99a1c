import type { SheetsRequest } from '../../ports/sheets';
import { encodeCell } from '../encode-cell';
import { PALETTE } from '../layout/palette';
import {
  DASHBOARD_WIDTH,
  type DashboardSource,
  dashboardBlockHeight,
  dashboardCells,
} from './dashboard-cells';
import { dashboardCharts } from './dashboard-charts';

const FIELDS =
  'userEnteredValue,userEnteredFormat(textFormat(bold,fontSize),numberFormat,wrapStrategy,horizontalAlignment,verticalAlignment,backgroundColor)';

/** Columns of weights and of scores, counted from 0; counts follow. */
const WEIGHT_COLUMNS = [1, 3];
const SCORE_COLUMNS = [2, 4];
const DIMENSION_WIDTH = 280;
const FIGURE_WIDTH = 110;
const HEADER_HEIGHT = 60;

type RowKind = 'title' | 'headers' | 'dimension' | 'office' | 'blank';

function rowKind(row: number, height: number): RowKind {
  switch (row % height) {
    case 0:
      return 'title';
    case 1:
      return 'headers';
    case height - 2:
      return 'office';
    case height - 1:
      return 'blank';
    default:
      return 'dimension';
  }
}

/** `charts`: ids of those that the tab has. Requests that write แดชบอร์ด anew from A1: cells beside and below the blocks stay the office's own. */
export function dashboardRequests(
  sheetId: number,
  source: DashboardSource,
  charts: readonly number[],
): readonly SheetsRequest[] {
  const height = dashboardBlockHeight(source.dimensions.length);
  const rows = dashboardCells(source).map((cells, row) => ({
    values: cells.map((input, column) => ({
      ...encodeCell(input),
      userEnteredFormat: formatOf(rowKind(row, height), column),
    })),
  }));
  return [
    { updateCells: { rows, fields: FIELDS, start: { sheetId, rowIndex: 0, columnIndex: 0 } } },
    sizeRequest(sheetId, 'COLUMNS', 0, 1, DIMENSION_WIDTH),
    sizeRequest(sheetId, 'COLUMNS', 1, DASHBOARD_WIDTH, FIGURE_WIDTH),
    ...source.rounds.map((_, block) => {
      const headers = block * height + 1;
      return sizeRequest(sheetId, 'ROWS', headers, headers + 1, HEADER_HEIGHT);
    }),
    ...dashboardCharts(
      sheetId,
      { rounds: source.rounds.length, dimensions: source.dimensions.length },
      charts,
    ),
  ];
}

/** Takes away that many blocks from A1 on; cells beside them stay. */
export function clearedDashboard(sheetId: number, blocks: number, dimensions: number): SheetsRequest {
  const range = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: blocks * dashboardBlockHeight(dimensions),
    startColumnIndex: 0,
    endColumnIndex: DASHBOARD_WIDTH,
  };
  return { updateCells: { range, fields: FIELDS } };
}

function formatOf(kind: RowKind, column: number): Readonly<Record<string, unknown>> {
  switch (kind) {
    case 'title':
      return { textFormat: { bold: true, fontSize: 12 } };
    case 'headers':
      return {
        textFormat: { bold: true },
        wrapStrategy: 'WRAP',
        horizontalAlignment: column === 0 ? 'LEFT' : 'CENTER',
        verticalAlignment: 'MIDDLE',
        backgroundColor: PALETTE.operatorHeader,
      };
    case 'dimension':
      return numberFormat(column);
    case 'office':
      return { ...numberFormat(column), textFormat: { bold: true }, backgroundColor: PALETTE.quiet };
    case 'blank':
      return {};
  }
}

function numberFormat(column: number): Readonly<Record<string, unknown>> {
  if (SCORE_COLUMNS.includes(column)) return { numberFormat: { type: 'NUMBER', pattern: '0.0000' } };
  if (WEIGHT_COLUMNS.includes(column)) return { numberFormat: { type: 'NUMBER', pattern: '0.00' } };
  return {};
}

function sizeRequest(
  sheetId: number,
  dimension: 'COLUMNS' | 'ROWS',
  startIndex: number,
  endIndex: number,
  pixelSize: number,
): SheetsRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex, endIndex },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  };
}
