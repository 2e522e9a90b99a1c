import { ARCHIVES_FOLDER } from '../../messages/documents/folder-names';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import type { Office } from '../office';
import { newFolderId } from '../year/added-folder';
import { ARCHIVES_ENTRY } from '../year/past-folders';
import { standingFolder } from '../year/standing-folders';

/**
 * Where registers of years that have passed are kept, whole, with what only operators read. Made with the first of them; its id stands
 * in ระบบ first, so that a run that is killed makes it once. One in another office's root is none of this one's: the Sheet is a copy.
 */
export function archiveFolder(office: Office, snapshot: Snapshot): string {
  const parentId = standingFolder(office, snapshot, SYSTEM.rootFolder);
  const entry = ARCHIVES_ENTRY;
  const known = snapshot.system(entry);
  const [file] = known === '' ? [] : office.drive.files([known]);
  if (file?.parentId === parentId) return standingFolder(office, snapshot, entry);
  const id = known === '' || file !== undefined ? newFolderId(office, snapshot, entry) : known;
  office.drive.createFolders([{ id, name: ARCHIVES_FOLDER, parentId }]);
  // Operators' shares follow with the year's setting up; until then nobody else looks in.
  office.drive.updateAll([id], { inheritedPermissionsDisabled: true });
  return id;
}
