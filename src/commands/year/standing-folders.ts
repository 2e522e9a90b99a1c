import { TEMPLATE_NAMES } from '../../documents/templates/template-files';
import { Refusal } from '../../domain/refusal';
import { templateFileName, YEAR_FOLDERS } from '../../messages/documents/folder-names';
import type { DriveFile } from '../../ports/drive';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import { folderEntry, SYSTEM, templateEntry } from '../../register/system-names';
import type { Office } from '../office';

/**
 * The folder that ระบบ names, for something to be made in it: never in the trash, nor where somebody moved it out of the
 * office's. Drive counts what lies in a trashed folder as trashed too.
 */
export function standingFolder(office: Office, snapshot: Snapshot, entry: string): string {
  return standingFolders(office, snapshot, [entry])[0] ?? '';
}

/** Several, in their order, in one wave of calls. */
export function standingFolders(
  office: Office,
  snapshot: Snapshot,
  entries: readonly string[],
): readonly string[] {
  const ids = entries.map((entry) => snapshot.system(entry));
  const missing = entries.find((_, index) => ids[index] === '');
  if (missing !== undefined) throw new Refusal({ code: 'register-missing', entry: missing });
  const files = office.drive.files(ids);
  entries.forEach((entry, index) => {
    refuseGone(files[index], entry);
    refuseMoved(files[index], parentOf(snapshot, entry), entry);
  });
  return ids;
}

const TEMPLATES = folderEntry('แม่แบบ');

/** What everything else stands in, looked for among what a listing of the root gave: nothing more is asked while it is there. */
export function requireInRoot(office: Office, snapshot: Snapshot, inRoot: readonly DriveFile[]): void {
  const standing = new Set(inRoot.filter(({ trashed }) => !trashed).map(({ id }) => id));
  const absent = [SYSTEM.yearFolder, TEMPLATES].filter((entry) => {
    const id = snapshot.system(entry);
    return id !== '' && !standing.has(id);
  });
  if (absent.length > 0) standingFolders(office, snapshot, [SYSTEM.rootFolder, ...absent]);
}

/** Folders of the year, looked for among what a listing of its folder gave: nothing more is asked while they are there. */
export function requireInYear(
  office: Office,
  snapshot: Snapshot,
  entries: readonly string[],
  inYear: readonly DriveFile[],
): void {
  const standing = new Set(inYear.filter(({ trashed }) => !trashed).map(({ id }) => id));
  const absent = entries.filter((entry) => !standing.has(snapshot.system(entry)));
  if (absent.length > 0) standingFolders(office, snapshot, absent);
}

/** The same for a folder that a row of the register links; `key` names it for people. */
export function linkedFolder(office: Office, id: string, key: string): string {
  const [file] = office.drive.files([id]);
  refuseGone(file, key);
  return id;
}

/** What lies in the folders that everything stands in, and in those of `besides`, in one call. */
export function listPlaces(
  office: Office,
  snapshot: Snapshot,
  besides: Iterable<string>,
): ReadonlyMap<string, readonly DriveFile[]> {
  const places = [snapshot.system(SYSTEM.rootFolder), snapshot.system(TEMPLATES), ...besides];
  return office.drive.listManyFolders(places.filter((id) => id !== ''));
}

/**
 * Refuses where one of the folders that everything stands in, or a template, is gone, in the trash, or was moved out of its
 * place: one call more than what was `listed` while all is well.
 */
export function requireStandingFolders(
  office: Office,
  snapshot: Snapshot,
  listed: ReadonlyMap<string, readonly DriveFile[]>,
): void {
  const [root, folder] = [snapshot.system(SYSTEM.rootFolder), snapshot.system(TEMPLATES)];
  requireInRoot(office, snapshot, listed.get(root) ?? []);
  requireRootInPlace(office, snapshot);
  const inFolder = listed.get(folder) ?? [];
  const standing = new Set(inFolder.filter(({ trashed }) => !trashed).map(({ id }) => id));
  const absent = TEMPLATE_NAMES.map(templateEntry).filter((entry) => {
    const id = snapshot.system(entry);
    return id !== '' && !standing.has(id);
  });
  if (absent.length === 0) return;
  const files = office.drive.files(absent.map((entry) => snapshot.system(entry)));
  absent.forEach((entry, index) => {
    const file = files[index];
    if (file !== undefined && !file.trashed) refuseMoved(file, folder, entry);
  });
  const own = inFolder.filter(({ trashed }) => !trashed).map(({ name }) => name);
  const gone = absent.map(nameOfTemplate).filter((name) => !hasOwnFile(own, name));
  if (gone.length > 0) throw new Refusal({ code: 'not-found', thing: 'template', key: gone.join(', ') });
}

/**
 * A moved root folder goes on working, for its id stays; but it inherits the shares of where it stands now. Setting up the year
 * accepts the new place; a register that knows none remembers where the root stands now.
 */
function requireRootInPlace(office: Office, snapshot: Snapshot): void {
  const id = snapshot.system(SYSTEM.rootFolder);
  const [root] = id === '' ? [] : office.drive.files([id]);
  // Drive tells nobody a folder that he may not open.
  if (root === undefined || root.parentId === '') return;
  const known = snapshot.system(SYSTEM.rootPlace);
  if (known === '')
    office.register.commit(snapshot, systemChanges(snapshot, { [SYSTEM.rootPlace]: root.parentId }));
  else if (known !== root.parentId) throw new Refusal({ code: 'not-found', thing: 'moved-root', key: '' });
}

function nameOfTemplate(entry: string): string {
  return entry.slice(entry.indexOf('/') + 1);
}

/** An office that put a .docx of the template's name into the folder needs no Google Doc. */
function hasOwnFile(names: readonly string[], template: string): boolean {
  return names.includes(`${template}.docx`) || names.includes(`${templateFileName(template)}.docx`);
}

/** '' where it may stand anywhere. */
function parentOf(snapshot: Snapshot, entry: string): string {
  if (entry === SYSTEM.rootFolder) return '';
  return snapshot.system(isOfYear(entry) ? SYSTEM.yearFolder : SYSTEM.rootFolder);
}

function isOfYear(entry: string): boolean {
  return Object.keys(YEAR_FOLDERS).some((kind) => folderEntry(kind) === entry);
}

function refuseGone(file: DriveFile | undefined, key: string): void {
  if (file === undefined) throw new Refusal({ code: 'not-found', thing: 'folder', key });
  if (file.trashed) throw new Refusal({ code: 'not-found', thing: 'trashed-folder', key });
}

function refuseMoved(file: DriveFile | undefined, parentId: string, key: string): void {
  if (parentId !== '' && file?.parentId !== parentId)
    throw new Refusal({ code: 'not-found', thing: 'moved-folder', key });
}
