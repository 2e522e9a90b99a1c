import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import type { Snapshot } from '../../register/register-port';
import { folderEntry, pastFolderEntry, pastYearFolderEntry, SYSTEM } from '../../register/system-names';
import { PRIVATE_FOLDERS } from '../access/wanted-access';

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
