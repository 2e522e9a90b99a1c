import { Refusal } from '../../domain/refusal';
import type { DriveFile } from '../../ports/drive';
import type { AnyTable } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { folderEntry } from '../../register/system-names';
import type { TabName } from '../../register/tabs';
import type { Office } from '../office';

const FOLDER = 'นำเข้า';

/** What a stored file remembers of its preview: the tab, and fingerprints of the file and of the tab's header row. */
type Stamp = { readonly tab: TabName; readonly content: string; readonly header: string };

export function importFolder(snapshot: Snapshot): string {
  const id = snapshot.system(folderEntry(FOLDER));
  if (id === '') throw new Refusal({ code: 'register-missing', entry: folderEntry(FOLDER) });
  return id;
}

export function stampOf(office: Office, table: AnyTable, tab: TabName, bytes: Uint8Array): Stamp {
  return { tab, content: office.sha256(bytes), header: office.sha256(table.headers.join('\n')) };
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

/** The stored file of an import; refuses ids of anything else, so that nothing outside the folder is ever read. */
export function storedImport(office: Office, folderId: string, importId: string): DriveFile {
  const [file] = office.drive.files([importId]);
  if (file === undefined || file.trashed || file.parentId !== folderId)
    throw new Refusal({ code: 'not-found', thing: 'import', key: importId });
  return file;
}

export function isStamped(file: DriveFile, stamp: Stamp): boolean {
  const { tab, content, header } = file.properties;
  return tab === stamp.tab && content === stamp.content && header === stamp.header;
}

/** An execution lives for six minutes; what it marked as temporary and has not thrown away by then is nobody's. */
const LONGEST_RUN_MS = 600_000;

function isLeftOver(office: Office, file: DriveFile): boolean {
  return file.properties.temporary === 'yes' && office.now() - Date.parse(file.createdTime) > LONGEST_RUN_MS;
}
