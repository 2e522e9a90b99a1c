import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import { ARCHIVES_FOLDER } from '../../messages/documents/folder-names';
import type { Snapshot } from '../../register/register-port';
import { folderEntry, pastFolderEntry, pastYearFolderEntry, SYSTEM } from '../../register/system-names';
import { PRIVATE_FOLDERS } from '../access/wanted-access';

export const ARCHIVES_ENTRY = folderEntry(ARCHIVES_FOLDER);

/**
 * Entries of ระบบ for the folders of the year that `next` takes the place of: its late rounds and summaries go there, and its
 * agreements stay as closed as they were. None where the register is of that year already.
 */
export function pastFolders(snapshot: Snapshot, next: FiscalYearBe): Readonly<Record<string, string>> {
  const year = Number(snapshot.system(SYSTEM.year));
  if (year === 0 || year === next) return {};
  const known = PRIVATE_FOLDERS.filter((kind) => snapshot.system(folderEntry(kind)) !== '');
  return {
    [pastYearFolderEntry(year)]: snapshot.system(SYSTEM.yearFolder),
    ...Object.fromEntries(
      known.map((kind) => [pastFolderEntry(kind, year), snapshot.system(folderEntry(kind))]),
    ),
  };
}

/** The folder of registers of years that have passed; a copy of the Sheet has none of its own. */
export function pastRegisters(snapshot: Snapshot): Readonly<Record<string, string>> {
  return { [ARCHIVES_ENTRY]: snapshot.system(ARCHIVES_ENTRY) };
}
