import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import { LOG_EVENT } from '../../messages/log-event';
import { systemChanges } from '../../register/system-changes';
import type { Office } from '../office';
import { makeFolders, type YearFolders } from './folders';

/** Where a year's root folder stands, and what it is called. */
export type RootFolder = { readonly year: FiscalYearBe; readonly parentId: string; readonly name: string };

/** Makes the folders that are not there; gives all of them as they stand now. */
export function putUpFolders(office: Office, found: YearFolders, root: RootFolder): YearFolders {
  const make = (wanted: YearFolders) => makeFolders(office, wanted, root.year, root.parentId, root.name);
  const lost = make(found);
  if (lost.length === 0) return found;
  const replaced = replacedFolders(office, found, lost);
  make(replaced);
  return replaced;
}

/** Folders that were deleted for good get new ids, which stand in ระบบ before they are made in their place. */
function replacedFolders(office: Office, { ids, files }: YearFolders, lost: readonly string[]): YearFolders {
  const snapshot = office.register.read([]);
  const made = office.drive.generateIds(lost.length);
  const fresh = Object.fromEntries(lost.map((entry, at) => [entry, made[at] ?? '']));
  office.register.commit(
    snapshot,
    systemChanges(snapshot, fresh),
    lost.map((entry) => ({
      event: LOG_EVENT.folderLost,
      subject: entry,
      before: ids[entry] ?? '',
      after: fresh[entry] ?? '',
    })),
  );
  return {
    ids: { ...ids, ...fresh },
    files: new Map([...files].filter(([entry]) => fresh[entry] === undefined)),
  };
}
