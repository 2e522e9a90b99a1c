/** Plain links as they stand in the register's cells. */

export function folderLink(folderId: string): string {
  return `https://drive.google.com/drive/folders/${folderId}`;
}

/** A file that is no Google Doc or Sheet. */
export function fileLink(fileId: string): string {
  return `https://drive.google.com/file/d/${fileId}/view`;
}

export function workbookLink(spreadsheetId: string): string {
  return `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
}

/** A tab's filter view, or the tab itself; `cell` (A1) is where the reader lands. */
export function sheetLink(
  spreadsheetId: string,
  sheetId: number,
  filterViewId?: number,
  cell?: string,
): string {
  const view = filterViewId === undefined ? '' : `&fvid=${filterViewId}`;
  const range = cell === undefined ? '' : `&range=${cell}`;
  return `${workbookLink(spreadsheetId)}#gid=${sheetId}${view}${range}`;
}

const FILE_ID = /\/(?:folders|d)\/([A-Za-z0-9_-]{10,})/;

/** The file id that a link contains; undefined for anything else. */
export function idOfLink(link: string): string | undefined {
  return FILE_ID.exec(link)?.[1];
}
