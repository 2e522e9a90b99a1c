import { Refusal } from '../../domain/refusal';
import type { Snapshot } from '../../register/register-port';
import { folderEntry, SYSTEM } from '../../register/system-names';
import type { Office } from '../office';

/**
 * The folder that ระบบ names, for something to be made in it: never in the trash. Drive counts what lies in a trashed folder as
 * trashed too.
 */
export function standingFolder(office: Office, snapshot: Snapshot, entry: string): string {
  const id = snapshot.system(entry);
  if (id === '') throw new Refusal({ code: 'register-missing', entry });
  const [file] = office.drive.files([id]);
  if (file === undefined) throw new Refusal({ code: 'not-found', thing: 'folder', key: entry });
  if (file.trashed) throw new Refusal({ code: 'not-found', thing: 'trashed-folder', key: entry });
  return id;
}

const TEMPLATES = folderEntry('แม่แบบ');

/** Refuses where one of the folders that everything stands in is gone, in the trash, or was moved out of the root. */
export function requireStandingFolders(office: Office, snapshot: Snapshot): void {
  const entries = [SYSTEM.rootFolder, SYSTEM.yearFolder, TEMPLATES].filter(
    (entry) => snapshot.system(entry) !== '',
  );
  const root = snapshot.system(SYSTEM.rootFolder);
  const files = office.drive.files(entries.map((entry) => snapshot.system(entry)));
  entries.forEach((key, index) => {
    const file = files[index];
    if (file === undefined) throw new Refusal({ code: 'not-found', thing: 'folder', key });
    if (file.trashed) throw new Refusal({ code: 'not-found', thing: 'trashed-folder', key });
    if (file.id !== root && file.parentId !== root)
      throw new Refusal({ code: 'not-found', thing: 'moved-folder', key });
  });
}
