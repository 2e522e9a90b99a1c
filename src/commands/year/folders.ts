import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import {
  LASTING_FOLDERS,
  rootFolderName,
  YEAR_FOLDERS,
  yearFolderName,
} from '../../messages/documents/folder-names';
import type { DriveFile, NewFolder } from '../../ports/drive';
import type { Snapshot } from '../../register/register-port';
import { folderEntry, SYSTEM } from '../../register/system-names';
import type { Office } from '../office';
import { makeAgain } from './make-again';

/** A folder of the register: where ระบบ keeps its id, and the entry of the folder that holds it ('' for the root). */
type FolderPlace = { readonly entry: string; readonly parent: string; readonly name: string };

function places(year: FiscalYearBe, rootName: string): readonly FolderPlace[] {
  return [
    { entry: SYSTEM.rootFolder, parent: '', name: rootName },
    { entry: SYSTEM.yearFolder, parent: SYSTEM.rootFolder, name: yearFolderName(year) },
    ...Object.entries(LASTING_FOLDERS).map(([kind, name]) => ({
      entry: folderEntry(kind),
      parent: SYSTEM.rootFolder,
      name,
    })),
    ...Object.entries(YEAR_FOLDERS).map(([kind, name]) => ({
      entry: folderEntry(kind),
      parent: SYSTEM.yearFolder,
      name,
    })),
  ];
}

/** Folder ids by entry in ระบบ, and the folders as Drive has them now (undefined: not made yet). */
export type YearFolders = {
  readonly ids: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, DriveFile | undefined>;
};

/**
 * Ids of all folders: those of ระบบ, new ones for what is missing there. `anew` takes no year folder of ระบบ: another year
 * has other folders; `adopted` none at all. The ids go into ระบบ before any folder is made, so a repeat makes none twice.
 */
export function folderIds(
  office: Office,
  snapshot: Snapshot,
  year: FiscalYearBe,
  fresh: { readonly adopted: boolean; readonly anotherYear: boolean },
): YearFolders {
  const all = places(year, '');
  const isKept = ({ entry, parent }: FolderPlace): boolean =>
    !fresh.adopted &&
    !(fresh.anotherYear && (entry === SYSTEM.yearFolder || parent === SYSTEM.yearFolder)) &&
    snapshot.system(entry) !== '';
  const kept = all.filter(isKept);
  const missing = all.filter((place) => !isKept(place));
  const files = office.drive.files(kept.map(({ entry }) => snapshot.system(entry)));
  const made = office.drive.generateIds(missing.length);
  return {
    ids: Object.fromEntries([
      ...kept.map(({ entry }) => [entry, snapshot.system(entry)]),
      ...missing.map(({ entry }, index) => [entry, made[index] ?? '']),
    ]),
    files: new Map(kept.map(({ entry }, index) => [entry, files[index]])),
  };
}

/**
 * Makes the folders that are not there, level by level, and takes trashed ones back. The root stands beside the Sheet and
 * gets the name of ตั้งค่า as long as it has the name it was made with. Returns the entries of folders that somebody deleted
 * for good: their ids cannot be used again.
 */
export function makeFolders(
  office: Office,
  folders: YearFolders,
  year: FiscalYearBe,
  rootParentId: string,
  rootName: string,
): readonly string[] {
  const all = places(year, rootName);
  const levels = [
    all.filter(({ parent }) => parent === ''),
    all.filter(({ parent }) => parent === SYSTEM.rootFolder),
    all.filter(({ parent }) => parent === SYSTEM.yearFolder),
  ];
  for (const level of levels) {
    const missing = level.filter(({ entry }) => folders.files.get(entry) === undefined);
    const wanted = missing.map(
      ({ entry, parent, name }): NewFolder => ({
        id: folders.ids[entry] ?? '',
        name,
        parentId: parent === '' ? rootParentId : (folders.ids[parent] ?? ''),
      }),
    );
    const known = new Set([...folders.files.keys()].map((entry) => folders.ids[entry]));
    office.drive.createFolders(wanted.filter(({ id }) => !known.has(id)));
    for (const folder of wanted.filter(({ id }) => known.has(id))) makeAgain(office, folder);
  }
  for (const file of folders.files.values()) {
    if (file?.trashed === true) office.drive.update(file.id, { trashed: false });
  }
  const root = folders.files.get(SYSTEM.rootFolder);
  if (root !== undefined && root.name === rootFolderName(year) && root.name !== rootName) {
    office.drive.update(root.id, { name: rootName });
  }
  const known = all.filter(({ entry }) => folders.files.has(entry) && folders.files.get(entry) === undefined);
  const now = office.drive.files(known.map(({ entry }) => folders.ids[entry] ?? ''));
  return known.filter((_, index) => now[index] === undefined).map(({ entry }) => entry);
}
