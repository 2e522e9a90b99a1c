import { Refusal } from '../../domain/refusal';
import type { FileKind } from '../../domain/words/file-kind';
import type { DriveFile } from '../../ports/drive';
import type { AnyTable } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { folderEntry } from '../../register/system-names';
import { TAB_NAMES, type TabName } from '../../register/tabs';
import type { Office } from '../office';
import { standingFolder } from '../year/standing-folders';

const FOLDER = 'นำเข้า';

/** What a stored file remembers of its preview: tab and sheet (0-based), fingerprints of the file and of the tab's header row. */
type Stamp = {
  readonly tab: TabName;
  readonly sheet: string;
  readonly content: string;
  readonly header: string;
};

const TYPES: Partial<Record<FileKind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
};

export function typeOfKind(kind: FileKind): string {
  return TYPES[kind] ?? 'text/csv';
}

export function importFolder(office: Office, snapshot: Snapshot): string {
  return standingFolder(office, snapshot, folderEntry(FOLDER));
}

export function stampOf(
  office: Office,
  table: AnyTable,
  read: { readonly tab: TabName; readonly sheet: number },
  bytes: Uint8Array,
): Stamp {
  return {
    tab: read.tab,
    sheet: String(read.sheet),
    content: office.sha256(bytes),
    header: office.sha256(table.headers.join('\n')),
  };
}

/** Keeps the file in the folder นำเข้า until it is accepted; the same file looked at again is the same file. Gives its id. */
export function storeImport(
  office: Office,
  folderId: string,
  file: { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array },
  stamp: Stamp,
): string {
  const children = office.drive.listChildren(folderId);
  office.drive.trash(children.filter((child) => isLeftOver(office, child)).map(({ id }) => id));
  const known = children.find((child) => child.name === file.name && isStamped(child, stamp));
  if (known !== undefined) return known.id;
  const [id] = office.drive.generateIds(1);
  if (id === undefined) throw new Refusal({ code: 'google-unavailable' }, 'Drive gave no id for the import');
  office.drive.createBinaries([{ id, ...file, parentId: folderId, properties: stamp }]);
  return id;
}

export type StoredImport = { readonly file: DriveFile; readonly tab: TabName; readonly sheet: number };

/** The stored files of imports; refuses ids of anything else, so that nothing outside the folder is ever read. */
export function storedImports(
  office: Office,
  folderId: string,
  importIds: readonly string[],
): readonly StoredImport[] {
  return office.drive.files(importIds).map((file, at) => {
    const tab = TAB_NAMES.find((name) => name === file?.properties.tab);
    if (file === undefined || file.trashed || file.parentId !== folderId || tab === undefined)
      throw new Refusal({ code: 'not-found', thing: 'import', key: importIds[at] ?? '' });
    return { file, tab, sheet: Number(file.properties.sheet ?? 0) };
  });
}

export function isStamped(file: DriveFile, stamp: Stamp): boolean {
  const { tab, sheet, content, header } = file.properties;
  return tab === stamp.tab && sheet === stamp.sheet && content === stamp.content && header === stamp.header;
}

/** An execution lives for six minutes; what it marked as temporary and has not thrown away by then is nobody's. */
const LONGEST_RUN_MS = 600_000;

function isLeftOver(office: Office, file: DriveFile): boolean {
  return file.properties.temporary === 'yes' && office.now() - Date.parse(file.createdTime) > LONGEST_RUN_MS;
}
