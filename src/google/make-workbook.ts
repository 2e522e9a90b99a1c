import type { NewWorkbook } from '../ports/drive';
import { XLSX_TYPE } from '../ports/file-types';
import { record } from '../ports/json';
import { type SheetsApi, sheetsOf } from '../ports/sheets';
import { valueFrom } from '../ports/value-from';
import { encodeCell } from '../register/encode-cell';
import { driveFileOf } from './drive-file';
import { exportRequest, newSheetRequest, trashRequest } from './drive-requests';
import type { Http } from './http';
import { sendOne } from './send-one';

type Apis = { readonly http: Http; readonly sheets: SheetsApi };

const LOCALE = 'th_TH';
const TIME_ZONE = 'Asia/Bangkok';

/** A table as an .xlsx: a Google Sheet that lives for four calls, is exported and goes to the trash, whatever happens. */
export function makeWorkbook({ http, sheets }: Apis, workbook: NewWorkbook): Uint8Array {
  const { name, parentId } = workbook;
  const id = driveFileOf(valueFrom(sendOne(http, newSheetRequest(name, parentId)), `make ${name}`).json()).id;
  try {
    const [sheet] = sheetsOf(valueFrom(sheets.get(id, 'sheets.properties(sheetId)'), `read ${name}`));
    const sheetId = Number(record(sheet?.properties).sheetId ?? 0);
    const requests = fillRequests(sheetId, workbook);
    valueFrom(sheets.update(id, { requests, repeatable: true }), `fill ${name}`);
    return valueFrom(sendOne(http, exportRequest(id, XLSX_TYPE)), `export ${name}`).bytes();
  } finally {
    sendOne(http, trashRequest(id));
  }
}

function fillRequests(sheetId: number, { title, columns, rows }: NewWorkbook) {
  const header = columns.map((column) => ({
    ...encodeCell(column.header),
    userEnteredFormat: { textFormat: { bold: true }, wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
  }));
  const body = rows.map((row) => ({
    values: columns.map(({ format }, at) => ({
      ...encodeCell(row[at] ?? ''),
      userEnteredFormat: {
        wrapStrategy: 'WRAP',
        verticalAlignment: 'TOP',
        ...(format ? { numberFormat: format } : {}),
      },
    })),
  }));
  const gridProperties = { frozenRowCount: 1, rowCount: rows.length + 1, columnCount: columns.length };
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: LOCALE, timeZone: TIME_ZONE },
        fields: 'locale,timeZone',
      },
    },
    {
      updateSheetProperties: {
        properties: { sheetId, title, gridProperties },
        fields: 'title,gridProperties(frozenRowCount,rowCount,columnCount)',
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: header }, ...body],
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    ...columns.map(({ width }, at) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        properties: { pixelSize: width },
        fields: 'pixelSize',
      },
    })),
  ];
}
