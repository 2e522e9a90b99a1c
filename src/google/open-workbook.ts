import { asSeen } from '../documents/workbook-values';
import { Refusal } from '../domain/refusal';
import { SPREADSHEET_TYPE, XLSX_TYPE } from '../ports/file-types';
import { record } from '../ports/json';
import type { Outcome } from '../ports/outcome';
import { type SheetsApi, sheetsOf } from '../ports/sheets';
import { valueFrom } from '../ports/value-from';
import type { OpenedWorkbook, SheetOfFile } from '../ports/workbook';
import { columnLetters } from '../register/a1';
import { driveFileOf, TEMPORARY } from './drive-file';
import { SHARED, trashRequest, UPLOAD } from './drive-requests';
import type { Http, HttpRequest } from './http';
import type { HttpAnswer } from './http-answer';
import { multipartRelated } from './multipart';
import { sendOne } from './send-one';

type WorkbookFile = { readonly name: string; readonly parentId: string; readonly bytes: Uint8Array };

type Connections = { readonly http: Http; readonly sheets: SheetsApi };

const STRUCTURE =
  'sheets(properties(title,hidden,sheetType,gridProperties(rowCount,columnCount)),merges,data(rowMetadata(hiddenByUser,hiddenByFilter),columnMetadata(hiddenByUser)))';

/**
 * Drive converts an .xlsx to a Google Sheet, `work` reads of it what it needs and it goes to the trash, whatever happens. Where
 * formulas stand, the results go that whoever saved the file has seen: nothing is worked out anew, and links to other workbooks
 * do not break. What is no such file is refused as `file-unreadable`.
 */
export function withWorkbook<T>(
  connections: Connections,
  file: WorkbookFile,
  work: (workbook: OpenedWorkbook) => T,
): T {
  const { http, sheets } = connections;
  const made = converted(http, file);
  const { id } = driveFileOf(valueFrom(made, `convert ${file.name}`).json());
  const what = `read ${file.name}`;
  try {
    const structure = sheetsOf(valueFrom(sheets.get(id, STRUCTURE), what));
    return work({
      sheets: structure.filter(isGrid).map(sheetOfFile),
      heads: (parts) => valueFrom(sheets.values(id, parts.map(rangeOf)), what),
      cells(parts) {
        const read = valueFrom(sheets.valuesAndTexts(id, parts.map(rangeOf)), what);
        return read.map(({ values, texts }) => ({ values, shown: texts.map((row) => row.map(String)) }));
      },
    });
  } finally {
    sendOne(http, trashRequest(id));
  }
}

/** From so many bytes on a workbook that Drive refuses is too much for it rather than damaged. */
const LARGE_BYTES = 1_000_000;

function converted(http: Http, file: WorkbookFile): Outcome<HttpAnswer> {
  const made = sendOne(http, uploadRequest({ ...file, bytes: plainWorkbook(file.bytes) }));
  if (made.kind !== 'refused' || made.fault.kind !== 'invalid-request') return made;
  throw new Refusal(
    file.bytes.length < LARGE_BYTES
      ? { code: 'file-unreadable', name: file.name, kind: 'xlsx' }
      : { code: 'too-large', name: file.name, limit: { kind: 'workbook' } },
  );
}

/** Results instead of formulas; what is no archive goes as it is, for Drive to say so. */
function plainWorkbook(bytes: Uint8Array): Uint8Array {
  try {
    return asSeen(bytes) ?? bytes;
  } catch {
    return bytes;
  }
}

function uploadRequest({ name, parentId, bytes }: WorkbookFile): HttpRequest {
  const metadata = { name, mimeType: SPREADSHEET_TYPE, parents: [parentId], properties: TEMPORARY };
  return {
    method: 'post',
    url: `${UPLOAD}?uploadType=multipart&${SHARED}&fields=id`,
    multipart: multipartRelated(metadata, XLSX_TYPE, bytes),
    repeatable: false,
    paced: true,
  };
}

/** Charts may stand on sheets of their own, which have no cells. */
function isGrid(sheet: Readonly<Record<string, unknown>>): boolean {
  return (record(sheet.properties).sheetType ?? 'GRID') === 'GRID';
}

function sheetOfFile(sheet: Readonly<Record<string, unknown>>): SheetOfFile {
  const properties = record(sheet.properties);
  const grid = record(properties.gridProperties);
  const data = record(records(sheet.data)[0]);
  return {
    title: String(properties.title ?? ''),
    hidden: properties.hidden === true,
    rowCount: Number(grid.rowCount ?? 0),
    columnCount: Number(grid.columnCount ?? 0),
    merges: records(sheet.merges).map((merge) => ({
      top: Number(merge.startRowIndex ?? 0),
      left: Number(merge.startColumnIndex ?? 0),
      bottom: Number(merge.endRowIndex ?? 0),
      right: Number(merge.endColumnIndex ?? 0),
    })),
    hiddenRows: hiddenAt(records(data.rowMetadata)),
    hiddenColumns: hiddenAt(records(data.columnMetadata)),
  };
}

function hiddenAt(dimensions: readonly Readonly<Record<string, unknown>>[]): readonly number[] {
  return dimensions.flatMap((one, at) =>
    one.hiddenByUser === true || one.hiddenByFilter === true ? [at] : [],
  );
}

/** The first rows and columns of a sheet, never beyond its grid: Google refuses that. */
function rangeOf({ sheet, rows, columns }: Parameters<OpenedWorkbook['heads']>[0][number]): string {
  const last = `${columnLetters(Math.min(columns, sheet.columnCount) - 1)}${Math.min(rows, sheet.rowCount)}`;
  return `'${sheet.title.replace(/'/g, "''")}'!A1:${last}`;
}

function records(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(record) : [];
}
