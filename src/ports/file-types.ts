/** What Drive calls the kinds of files (mimeType). */
export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const SHORTCUT_TYPE = 'application/vnd.google-apps.shortcut';
export const DOCUMENT_TYPE = 'application/vnd.google-apps.document';
export const SPREADSHEET_TYPE = 'application/vnd.google-apps.spreadsheet';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF_TYPE = 'application/pdf';
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Documents, Sheets, shortcuts, folders: they have no bytes to download. */
export function isGooglesOwn(mimeType: string): boolean {
  return mimeType.startsWith('application/vnd.google-apps.');
}
