import { matchHeaders } from '../../domain/headers';
import { Refusal } from '../../domain/refusal';
import type { CellValue } from '../../ports/sheets';
import { TABS, type TabName } from '../../register/tabs';
import type { Office } from '../office';
import { csvGrid } from './csv-grid';
import type { FileGrid } from './read-file';
import { textOfBytes } from './text-of-bytes';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An .xlsx is a ZIP archive; anything else is read as CSV. */
function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

export function typeOfFile(bytes: Uint8Array): string {
  return isWorkbook(bytes) ? XLSX_TYPE : 'text/csv';
}

/**
 * The cells of a CSV (read here, so that codes and dates stay as they were typed) or of an .xlsx (through Drive's conversion): of
 * the sheet that is called as the tab, else of the first one with anything in it.
 */
export function gridOfFile(
  office: Office,
  tab: TabName,
  name: string,
  folderId: string,
  bytes: Uint8Array,
): FileGrid {
  if (!isWorkbook(bytes)) {
    const text = textOfBytes(bytes);
    if (text.includes('\u0000')) throw new Refusal({ code: 'file-unreadable', name });
    return csvGrid(text);
  }
  const sheets = office.drive.readAsSheet(name, folderId, bytes);
  return { rows: sheetFor(tab, sheets), brokenRows: [] };
}

type Cells = readonly (readonly CellValue[])[];

function sheetFor(tab: TabName, sheets: ReadonlyMap<string, Cells>): Cells {
  const titles = [...sheets.keys()];
  const named = matchHeaders(titles, [{ header: TABS[tab].title, names: [] }]).findIndex(
    (title) => title !== '',
  );
  const filled = titles.find((title) => (sheets.get(title) ?? []).length > 0);
  return sheets.get(titles[named] ?? filled ?? '') ?? [];
}
