import { type FOLDER_NAME_TAGS, filledName, safeFileName } from '../../documents/agreement/document-name';
import type { KindDefinition } from '../../documents/kinds/kind-definition';
import { Refusal } from '../../domain/refusal';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import { folderEntry, SYSTEM } from '../../register/system-names';
import type { Office } from '../office';
import { addedFolder } from './added-folder';
import { standingFolder } from './standing-folders';

/** The year's folder in which kinds of the office's own have theirs: what is closed to others there is closed in them. */
export const OWN_KINDS_FOLDER = 'ประเภทอื่น';

/** By name the folder of each kind of the office's own among `kinds`; '' where it has none in this year yet. */
export function ownKindFolders(
  office: Office,
  snapshot: Snapshot,
  kinds: readonly KindDefinition[],
): ReadonlyMap<string, string> {
  const own = kinds.filter(({ folder }) => folder !== undefined);
  const ids = own.map(({ name }) => snapshot.system(folderEntry(name)));
  const known = ids.filter((id) => id !== '');
  const files = known.length === 0 ? [] : office.drive.files(known);
  const parent = snapshot.system(folderEntry(OWN_KINDS_FOLDER));
  return new Map(
    own.map(({ name }, at) => {
      const file = files.find((one) => one?.id === ids[at]);
      if (file === undefined || file.parentId !== parent) return [name, ''];
      if (file.trashed) throw new Refusal({ code: 'not-found', thing: 'trashed-folder', key: file.name });
      return [name, file.id];
    }),
  );
}

/** The folder of any kind, for something to be put into it; '' where a kind of the office's own has none yet. */
export function kindFolder(office: Office, snapshot: Snapshot, kind: KindDefinition): string {
  if (kind.folder === undefined) return standingFolder(office, snapshot, folderEntry(kind.name));
  return ownKindFolders(office, snapshot, [kind]).get(kind.name) ?? '';
}

/**
 * Makes the folders that kinds of the office's own lack in this year; true where one was made: a snapshot taken before must be
 * taken again. Ids stand in ระบบ first, so that a run that is killed makes each once.
 */
export function layKindFolders(
  office: Office,
  snapshot: Snapshot,
  kinds: readonly KindDefinition[],
): boolean {
  const folders = ownKindFolders(office, snapshot, kinds);
  const missing = kinds.filter(({ name }) => folders.get(name) === '');
  if (missing.length === 0) return false;
  const isNew = snapshot.system(folderEntry(OWN_KINDS_FOLDER)) === '';
  const parentId = addedFolder(office, snapshot, OWN_KINDS_FOLDER);
  // Shares follow with the next sweep; until then nobody else looks in.
  if (isNew) office.drive.updateAll([parentId], { inheritedPermissionsDisabled: true });
  const fresh = office.register.read([]);
  const known = missing.map(({ name }) => fresh.system(folderEntry(name)));
  const files = office.drive.files(known.filter((id) => id !== ''));
  const reusable = (id: string) => id !== '' && !files.some((file) => file?.id === id);
  const made = office.drive.generateIds(missing.length);
  const ids = missing.map((_, at) => {
    const id = known[at] ?? '';
    return reusable(id) ? id : (made[at] ?? '');
  });
  office.register.commit(
    fresh,
    systemChanges(
      fresh,
      Object.fromEntries(missing.map(({ name }, at) => [folderEntry(name), ids[at] ?? ''])),
    ),
  );
  office.drive.createFolders(
    missing.map((kind, at) => ({ id: ids[at] ?? '', name: folderName(kind, snapshot), parentId })),
  );
  return true;
}

function folderName({ name, folder = '' }: KindDefinition, snapshot: Snapshot): string {
  const texts: Readonly<Record<(typeof FOLDER_NAME_TAGS)[number], string>> = {
    ประเภท: name,
    ปีงบประมาณ: snapshot.system(SYSTEM.year),
  };
  return safeFileName(filledName(folder, texts)) || safeFileName(name);
}
