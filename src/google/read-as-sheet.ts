import { Refusal } from '../domain/refusal';
import { record } from '../ports/json';
import type { Outcome } from '../ports/outcome';
import { type CellValue, type SheetsApi, sheetsOf } from '../ports/sheets';
import { valueFrom } from '../ports/value-from';
import { driveFileOf, SPREADSHEET_TYPE, TEMPORARY, XLSX_TYPE } from './drive-file';
import type { Http, HttpRequest } from './http';
import type { HttpAnswer } from './http-answer';
import { multipartRelated } from './multipart';

type Ground = { readonly http: Http; readonly sheets: SheetsApi };

const FILES = 'https://www.googleapis.com/drive/v3/files';
const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files';

/**
 * Drive converts an .xlsx or .csv to a Google Sheet, its typed values are read and it goes to the trash, whatever happens.
 * What is no such file is refused as `file-unreadable`.
 */
export function readAsSheet(
  ground: Ground,
  name: string,
  parentId: string,
  bytes: Uint8Array,
): ReadonlyMap<string, readonly (readonly CellValue[])[]> {
  const { http, sheets } = ground;
  const made = send(http, uploadRequest(name, parentId, bytes));
  if (made.kind === 'refused' && made.fault.kind === 'invalid-request')
    throw new Refusal({ code: 'file-unreadable', name });
  const { id } = driveFileOf(valueFrom(made, `convert ${name}`).json());
  try {
    const titles = titlesOf(valueFrom(sheets.get(id, 'sheets.properties(title)'), `read ${name}`));
    const grids = valueFrom(
      sheets.values(
        id,
        titles.map((title) => `'${title.replace(/'/g, "''")}'`),
      ),
      `read ${name}`,
    );
    return new Map(titles.map((title, index) => [title, grids[index] ?? []]));
  } finally {
    send(http, {
      method: 'patch',
      url: `${FILES}/${id}?supportsAllDrives=true&fields=id`,
      json: { trashed: true },
      repeatable: true,
      paced: true,
    });
  }
}

function uploadRequest(name: string, parentId: string, bytes: Uint8Array): HttpRequest {
  const metadata = { name, mimeType: SPREADSHEET_TYPE, parents: [parentId], properties: TEMPORARY };
  return {
    method: 'post',
    url: `${UPLOAD}?uploadType=multipart&supportsAllDrives=true&fields=id`,
    multipart: multipartRelated(metadata, isZip(bytes) ? XLSX_TYPE : 'text/csv', bytes),
    repeatable: false,
    paced: true,
  };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function titlesOf(spreadsheet: unknown): readonly string[] {
  return sheetsOf(spreadsheet).map((sheet) => String(record(sheet.properties).title ?? ''));
}

function send(http: Http, request: HttpRequest): Outcome<HttpAnswer> {
  return http.send([request])[0] ?? { kind: 'unknown', cause: 'never sent' };
}
