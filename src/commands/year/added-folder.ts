import { Refusal } from '../../domain/refusal';
import { YEAR_FOLDERS } from '../../messages/documents/folder-names';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import { folderEntry, SYSTEM } from '../../register/system-names';
import type { Office } from '../office';
import { makeAgain } from './make-again';
import { standingFolder } from './standing-folders';

/**
 * The folder of a kind that a later version of the program brought: made in the year's folder where the office was set up before
 * it. Its id stands in ระบบ first, so that a run that is killed makes it once.
 */
export function addedFolder(office: Office, snapshot: Snapshot, kind: string): string {
  const entry = folderEntry(kind);
  const known = snapshot.system(entry);
  const [standing] = known === '' ? [undefined] : office.drive.files([known]);
  if (standing !== undefined) return standing.trashed ? standingFolder(office, snapshot, entry) : known;
  const parentId = standingFolder(office, snapshot, SYSTEM.yearFolder);
  const name = YEAR_FOLDERS[kind] ?? kind;
  if (known !== '') {
    makeAgain(office, { id: known, name, parentId });
    if (office.drive.files([known])[0] !== undefined) return known;
  }
  const id = newFolderId(office, snapshot, entry);
  office.drive.createFolders([{ id, name, parentId }]);
  return id;
}

/** A new id that stands in ระบบ under this entry before its folder is made. */
export function newFolderId(office: Office, snapshot: Snapshot, entry: string): string {
  const [id] = office.drive.generateIds(1);
  if (id === undefined) throw new Refusal({ code: 'google-unavailable' }, `Drive gave no id for ${entry}`);
  office.register.commit(snapshot, systemChanges(snapshot, { [entry]: id }));
  return id;
}
