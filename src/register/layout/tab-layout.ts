import type { SheetsRequest } from '../../ports/sheets';
import type { Column, ColumnWriter, Tab } from '../column';
import { columnFormat } from '../formats';
import { columnsOf, TAB_NAMES, TABS, type TabName } from '../tabs';
import { colourRequests, wantedColours } from './colours';
import { foldingRequests } from './folding';
import { type Colour, PALETTE } from './palette';
import { type ValidationRule, validationOf } from './validation';

/** Rows of a new tab; more come by themselves when rows are appended. */
const ROWS: Partial<Record<TabName, number>> = { reports: 500, log: 500, evidence: 500, indicators: 300 };
const USUAL_ROWS = 200;
const DASHBOARD_COLUMNS = 20;
const HEADER_PIXELS = 60;

const HEADER_COLOURS: Readonly<Record<ColumnWriter, Colour>> = {
  operator: PALETTE.operatorHeader,
  script: PALETTE.scriptHeader,
  owner: PALETTE.ownerHeader,
  supervisor: PALETTE.supervisorHeader,
  formula: PALETTE.formulaHeader,
};

/** Rows of a tab that have formats and rules from the beginning, the header included. */
export function laidRows(tab: TabName): number {
  return ROWS[tab] ?? USUAL_ROWS;
}

/** Everything that makes a tab that the workbook lacks, protection excepted. */
export function newTabRequests(tab: TabName, sheetId: number): readonly SheetsRequest[] {
  const { title, frozenColumns, columns, ...rest }: Tab = TABS[tab];
  const rowCount = laidRows(tab);
  const columnCount = columns.length === 0 ? DASHBOARD_COLUMNS : columns.length;
  const add: SheetsRequest = {
    addSheet: {
      properties: {
        sheetId,
        title,
        index: TAB_NAMES.indexOf(tab),
        hidden: rest.hidden === true,
        gridProperties: {
          rowCount,
          columnCount,
          frozenRowCount: columns.length === 0 ? 0 : 1,
          frozenColumnCount: frozenColumns,
        },
      },
    },
  };
  if (columns.length === 0) return [add];
  const headers = columnsOf(tab).map((column) => column.header);
  return [
    add,
    headerRequest(sheetId, 0, columns),
    rowHeightRequest(sheetId),
    ...widthRequests(sheetId, columns),
    ...foldingRequests(sheetId, columns),
    ...hidingRequests(sheetId, columns.map(withoutFolded)),
    ...columns.flatMap((column, position) =>
      columnRequests(sheetId, column, position, { from: 1, to: rowCount }),
    ),
    ...colourRequests(wantedColours(tab, sheetId, headers), undefined),
  ];
}

/** Header cells from `start` on: the text, and a colour that tells who writes below it. */
export function headerRequest(sheetId: number, start: number, columns: readonly Column[]): SheetsRequest {
  const values = columns.map((column) => ({
    userEnteredValue: { stringValue: column.header },
    userEnteredFormat: {
      backgroundColor: HEADER_COLOURS[column.writer],
      textFormat: { bold: true, foregroundColor: PALETTE.ink },
      horizontalAlignment: 'CENTER',
      verticalAlignment: 'MIDDLE',
      wrapStrategy: 'WRAP',
    },
  }));
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: start },
      rows: [{ values }],
      fields: 'userEnteredValue,userEnteredFormat',
    },
  };
}

function rowHeightRequest(sheetId: number): SheetsRequest {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 },
      properties: { pixelSize: HEADER_PIXELS },
      fields: 'pixelSize',
    },
  };
}

/** Neighbouring columns of one width in one request. */
export function widthRequests(
  sheetId: number,
  columns: readonly Column[],
  start = 0,
): readonly SheetsRequest[] {
  const runs: { from: number; to: number; width: number }[] = [];
  columns.forEach(({ width }, index) => {
    const last = runs[runs.length - 1];
    if (last && last.width === width) last.to = start + index + 1;
    else runs.push({ from: start + index, to: start + index + 1, width });
  });
  return runs.map(({ from, to, width }) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: to },
      properties: { pixelSize: width },
      fields: 'pixelSize',
    },
  }));
}

/** A step between formulas that is folded away needs no hiding. */
function withoutFolded(column: Column): Column {
  return column.folded === true ? { ...column, helper: false } : column;
}

/** Hides the steps between formulas that a tab is given later, neighbours in one request. */
export function hidingRequests(
  sheetId: number,
  columns: readonly Column[],
  start = 0,
): readonly SheetsRequest[] {
  const runs: { from: number; to: number }[] = [];
  columns.forEach(({ helper = false }, index) => {
    if (!helper) return;
    const last = runs[runs.length - 1];
    if (last?.to === start + index) last.to += 1;
    else runs.push({ from: start + index, to: start + index + 1 });
  });
  return runs.map(({ from, to }) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: to },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  }));
}

/** Rows from (inclusive) and to (exclusive), counted from 0. */
export type RowSpan = { readonly from: number; readonly to: number };

/** How the cells of one column look and what may be typed into them. */
export function columnRequests(
  sheetId: number,
  column: Column,
  position: number,
  rows: RowSpan,
): readonly SheetsRequest[] {
  const range = {
    sheetId,
    startRowIndex: rows.from,
    endRowIndex: rows.to,
    startColumnIndex: position,
    endColumnIndex: position + 1,
  };
  const format = columnFormat(column);
  const rule = validationOf(column, position, rows.from + 1);
  const look: SheetsRequest = {
    repeatCell: {
      range,
      cell: {
        userEnteredFormat: {
          ...(format ? { numberFormat: format } : {}),
          verticalAlignment: 'TOP',
          // A link is for clicking; wrapped it would only make its row tall.
          wrapStrategy: column.kind === 'link' || column.clipped === true ? 'CLIP' : 'WRAP',
        },
      },
      fields: 'userEnteredFormat(numberFormat,verticalAlignment,wrapStrategy)',
    },
  };
  return rule ? [look, validationRequest(range, rule)] : [look];
}

function validationRequest(range: unknown, rule: ValidationRule): SheetsRequest {
  return { setDataValidation: { range, rule } };
}
