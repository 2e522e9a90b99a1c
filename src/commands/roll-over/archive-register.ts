import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import { fileLink, folderLink } from '../../domain/links';
import { partsByWeight } from '../../domain/parts-by-weight';
import { Refusal } from '../../domain/refusal';
import { archiveFileName } from '../../messages/documents/folder-names';
import type { DriveFile } from '../../ports/drive';
import { XLSX_TYPE } from '../../ports/file-types';
import type { CellValue } from '../../ports/sheets';
import { cellAt } from '../../register/cells';
import { columnFormat } from '../../register/formats';
import type { Snapshot } from '../../register/register-port';
import { columnsOf, TABS, type TabName } from '../../register/tabs';
import type { Office } from '../office';

/** Of one part: the request that fills it holds 10 MB, as does the file that comes out. */
const BYTES_A_PART = 8_000_000;
/** What a cell weighs in the request besides its text, and a letter of Thai in it. */
const BYTES_A_CELL = 180;
const BYTES_A_LETTER = 3;

export type Archive = {
  readonly year: FiscalYearBe;
  /** The closed rounds whose rows leave the register with it. */
  readonly roundIds: readonly string[];
  readonly folderId: string;
};

/**
 * The whole register as an .xlsx in its folder, before rows leave it. One that an earlier run left for the same rows serves
 * again while the register is still what it holds; else it makes way. A register that passes the 10 MB that Google exports is split
 * by tab and rows; parts that an earlier run left serve again too. Gives the link of the file, of the folder where there are parts.
 */
export function archiveRegister(
  office: Office,
  snapshot: Snapshot,
  tabs: readonly TabName[],
  { year, roundIds, folderId }: Archive,
): string {
  const archive = [year, ...roundIds.map((id) => id.slice(-2))].join(' ');
  const content = office.sha256(JSON.stringify(tabs.map((tab) => snapshot.table(tab).rows)));
  const earlier = office.drive.listChildren(folderId).filter((file) => file.properties.archive === archive);
  const same = earlier.filter((file) => file.properties.content === content);
  office.drive.trash(earlier.filter((file) => !same.includes(file)).map(({ id }) => id));
  const whole = same.find((file) => file.properties.part === undefined);
  if (whole !== undefined) return fileLink(whole.id);
  const store = (name: string, bytes: Uint8Array, part: Readonly<Record<string, string>>): string => {
    const [id] = office.drive.generateIds(1);
    if (id === undefined)
      throw new Refusal({ code: 'google-unavailable' }, 'Drive gave no id for the archive');
    const properties = { archive, content, ...part };
    office.drive.createBinaries([{ id, name, parentId: folderId, mimeType: XLSX_TYPE, bytes, properties }]);
    return id;
  };
  const bytes = wholeWorkbook(office);
  if (bytes !== undefined) return fileLink(store(archiveFileName(archive), bytes, {}));
  storeParts(office, snapshot, tabs, { archive, folderId, same, store });
  return folderLink(folderId);
}

/** undefined where the workbook is larger than Google exports. */
function wholeWorkbook(office: Office): Uint8Array | undefined {
  try {
    return office.drive.exportXlsx(office.register.spreadsheetId);
  } catch (cause) {
    if (cause instanceof Refusal && cause.reason.code === 'too-large') return undefined;
    throw cause;
  }
}

type Parts = {
  readonly archive: string;
  readonly folderId: string;
  /** Parts of this state that stand already. */
  readonly same: readonly DriveFile[];
  store(name: string, bytes: Uint8Array, part: Readonly<Record<string, string>>): string;
};

/** Each tab in workbooks of its own, as its cells stood in the snapshot. */
function storeParts(
  office: Office,
  snapshot: Snapshot,
  tabs: readonly TabName[],
  { archive, folderId, same, store }: Parts,
): void {
  for (const tab of tabs) {
    const { headers, rows } = snapshot.table(tab);
    const kinds = new Map(columnsOf(tab).map((column) => [String(column.header), column]));
    const columns = headers.flatMap((header) => {
      const column = kinds.get(header);
      return column === undefined
        ? []
        : [{ header: column.header, width: column.width, format: columnFormat(column) }];
    });
    const table = rows.map((row) => columns.map(({ header }) => cellAt(row, header)));
    for (const [index, cells] of partsOf(table).entries()) {
      const part = `${tab} ${index + 1}`;
      if (same.some((file) => file.properties.part === part)) continue;
      const title = TABS[tab].title;
      const name = archiveFileName(`${archive} ${title} ${index + 1}`);
      store(name, office.drive.makeWorkbook({ name, parentId: folderId, title, columns, rows: cells }), {
        part,
      });
    }
  }
}

type Cells = readonly CellValue[];

/** Rows in parts that Google takes and gives back, by what their texts weigh. */
export function partsOf(rows: readonly Cells[]): readonly (readonly Cells[])[] {
  return partsByWeight(rows, BYTES_A_PART, (cells) =>
    cells.reduce((sum: number, value) => sum + BYTES_A_CELL + BYTES_A_LETTER * String(value).length, 0),
  );
}
