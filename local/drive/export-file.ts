import { remembered } from '../remembered';
import { docxToHtml } from './docx-html';
import { docxToText } from './docx-text';
import { type DriveCall, readableFile } from './drive-call';
import { DOCUMENT, DOCX, type DriveFile, isEditorsFile, SPREADSHEET, XLSX } from './drive-file';
import { badRequest, DriveRefusal, notOffered } from './drive-refusal';
import { asRead } from './read-content';

const MAX_EXPORT_BYTES = 10 * 1024 * 1024;

const PDF = 'application/pdf';

export const EXPORT_FORMATS: Readonly<Record<string, readonly string[]>> = {
  [DOCUMENT]: [DOCX, PDF, 'text/plain', 'text/html'],
  [SPREADSHEET]: [XLSX, 'text/csv'],
};

/** Formats that Drive exports to and this workspace does not. */
const FORMATS_NOT_OFFERED: readonly string[] = [
  'application/epub+zip',
  'application/pdf',
  'application/rtf',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.text',
  'application/x-vnd.oasis.opendocument.spreadsheet',
  'application/zip',
  'text/markdown',
  'text/tab-separated-values',
  'text/x-markdown',
];

/** Documents are read again and again as they were: at each look at a whole office, in each copy of it. */
const converted = remembered<string>(1000);
const printed = remembered<Promise<Uint8Array>>(200);

/** Exports a Doc or a Sheet; at most 10 MB come out. */
export async function exportFile(call: DriveCall, fileId: string, mimeType: string): Promise<Uint8Array> {
  const file = asRead(call, readableFile(call, fileId));
  if (!isEditorsFile(file))
    throw new DriveRefusal(403, 'fileNotExportable', 'Export only supports Docs Editors files.');
  const bytes = await exported(call, file, mimeType);
  if (bytes.length > MAX_EXPORT_BYTES)
    throw new DriveRefusal(403, 'exportSizeLimitExceeded', 'This file is too large to be exported.');
  return bytes;
}

async function exported(call: DriveCall, file: DriveFile, mimeType: string): Promise<Uint8Array> {
  const { store } = call;
  if (!EXPORT_FORMATS[file.mimeType]?.includes(mimeType)) {
    if (FORMATS_NOT_OFFERED.includes(mimeType)) throw notOffered(`export to ${mimeType}`);
    throw badRequest('The requested conversion is not supported.', 'convertTo');
  }
  if (mimeType === XLSX) return store.sheets.exportXlsx(file.id);
  if (mimeType === 'text/csv') return new TextEncoder().encode(await store.sheets.exportCsv(file.id));
  const docx = file.content ? store.getBlob(file.content.sha256) : new Uint8Array(0);
  if (mimeType === DOCX) return docx;
  if (mimeType === PDF) {
    // What draws is loaded when it is first needed: most workspaces never print.
    const { docxToPdf } = await import('./pdf/docx-pdf');
    return printed(`${file.content?.sha256} ${file.modifiedAt} ${file.name}`, () =>
      docxToPdf(docx, file.name, file.modifiedAt),
    );
  }
  const text = converted(`${mimeType} ${file.content?.sha256}`, () =>
    mimeType === 'text/html' ? docxToHtml(docx) : docxToText(docx),
  );
  return new TextEncoder().encode(text);
}
