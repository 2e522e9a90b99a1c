import { pngSize } from '../../documents/filling/png-size';
import { CREST_TAG } from '../../documents/tags/crest-tag';
import { templateBase64 } from '../../documents/templates/template-base64';
import { TEMPLATE_NAMES, type TemplateName } from '../../documents/templates/template-files';
import { Refusal } from '../../domain/refusal';
import { wordOf } from '../../domain/words/word';
import { templateFileName } from '../../messages/documents/folder-names';
import type { DriveFile, Room } from '../../ports/drive';
import { DOCUMENT_TYPE, DOCX_TYPE, FOLDER_TYPE, isGooglesOwn } from '../../ports/file-types';
import type { Snapshot } from '../../register/register-port';
import { folderEntry, SYSTEM, templateEntry } from '../../register/system-names';
import type { Office } from '../office';
import { requireInRoot } from '../year/standing-folders';
import { exportEach, withName } from './export-each';
import { keepBytes, keptBytes } from './kept-bytes';

/** The office's template of a kind and its crest, as they stand in Drive. */
export type OfficeTemplate = {
  readonly docx: Uint8Array;
  /** ตราครุฑ.png of the root folder. */
  readonly crest: Uint8Array | undefined;
  /** Changes whenever staff change the template or the crest. */
  readonly version: string;
};

/** A template by a name of the office's own; where there is none, `base` serves. */
export type OwnTemplate = { readonly name: string; readonly base: TemplateName };

export type OfficeTemplates = {
  /** A template, or that of one of the office's own kinds by its name. */
  of(name: string): OfficeTemplate;
  /** Whether a template by a name of the office's own is there: else its base serves. */
  hasOwn(name: string): boolean;
  /** Why the place of the crest stays empty. */
  readonly lacksCrest: 'absent' | 'no-picture' | undefined;
  /** Names of files in the folder แม่แบบ that are called like a template and cannot be one: shortcuts, PDFs, .doc. */
  readonly unusable: readonly string[];
  /** Files of the folders that were listed along with the templates'. */
  filesIn(folderId: string): readonly DriveFile[];
  /** What the storage of whoever makes documents has left; a shared drive's is nobody's own. */
  readonly room: Room;
};

const CREST_FILE = `${CREST_TAG}.png`;

/**
 * Templates as they stand, with one listing of all folders, one wave of exports and downloads for what the cache does not hold. A .docx
 * with a template's name in the folder แม่แบบ wins over the Google Doc and is used as it is. `optional`: the program's own
 * serves where the office has none yet.
 */
export function officeTemplates(
  office: Office,
  snapshot: Snapshot,
  names: readonly TemplateName[],
  alsoListed: readonly string[],
  optional: readonly TemplateName[] = [],
  own: readonly OwnTemplate[] = [],
): OfficeTemplates {
  const rootId = snapshot.system(SYSTEM.rootFolder);
  const templatesId = snapshot.system(folderEntry('แม่แบบ'));
  if (rootId === '') throw new Refusal({ code: 'register-missing', entry: SYSTEM.rootFolder });
  const { children, room } = office.drive.listManyAndRoom(
    [rootId, templatesId, ...alsoListed].filter((id) => id !== ''),
  );
  const listed = untrashed(children);
  requireInRoot(office, snapshot, listed.get(rootId) ?? []);
  const inTemplates = listed.get(templatesId) ?? [];
  const found = new Map<string, DriveFile | undefined>(
    [...names, ...optional].map((name) => [name, templateFile(office, snapshot, name, inTemplates)] as const),
  );
  for (const { name } of own) found.set(name, ownTemplateFile(name, inTemplates) ?? found.get(name));
  for (const name of names) if (found.get(name) === undefined) throw missing(snapshot, name);
  const files = [...found.values()].filter((file): file is DriveFile => file !== undefined);
  const named = (listed.get(rootId) ?? []).filter((child) => child.name === CREST_FILE);
  const crestFile = named.find(({ mimeType }) => !isGooglesOwn(mimeType));
  const contents = contentsOf(office, crestFile === undefined ? files : [...files, crestFile]);
  const crest = crestFile && pictureOf(contents.get(crestFile.id));
  return {
    of(name) {
      const base = own.find((one) => one.name === name)?.base;
      const file = found.get(name) ?? (base === undefined ? undefined : found.get(base));
      const builtIn = TEMPLATE_NAMES.find((one) => one === (base ?? name));
      const docx =
        file === undefined ? builtIn && office.bytesOfBase64(templateBase64(builtIn)) : contents.get(file.id);
      if (docx === undefined) throw unusable(name, 'unreadable');
      const version =
        file === undefined ? '' : `${file.mimeType === DOCX_TYPE ? file.sha256 : file.modifiedTime}`;
      return { docx, crest, version: `${version} ${crestFile?.sha256 ?? ''}` };
    },
    hasOwn: (name) => found.get(name) !== undefined,
    lacksCrest: crest !== undefined ? undefined : named.length === 0 ? 'absent' : 'no-picture',
    unusable: unusableNames(inTemplates, [...found.keys()]),
    filesIn: (folderId) => listed.get(folderId) ?? [],
    room: (listed.get(rootId) ?? []).some(({ driveOwner }) => driveOwner === '') ? undefined : room,
  };
}

function untrashed(
  listed: ReadonlyMap<string, readonly DriveFile[]>,
): ReadonlyMap<string, readonly DriveFile[]> {
  return new Map([...listed].map(([id, files]) => [id, files.filter(({ trashed }) => !trashed)] as const));
}

/** A template that the office put into the folder for a kind of its own: a .docx or a Google Doc of the name. */
function ownTemplateFile(name: string, inTemplates: readonly DriveFile[]): DriveFile | undefined {
  const names = [name, templateFileName(name)].map(fileWord);
  const dropped = inTemplates.find((file) => isDropped(file, names));
  return (
    dropped ??
    inTemplates.find((file) => file.mimeType === DOCUMENT_TYPE && names.includes(fileWord(file.name)))
  );
}

/** A .docx that staff put there: its name is read as a word, for a Mac and a hurried hand spell it in their own way. */
function isDropped({ mimeType, name }: DriveFile, names: readonly string[]): boolean {
  return mimeType === DOCX_TYPE && names.includes(fileWord(name.replace(/\.docx\s*$/i, '')));
}

/** What is put in the place of the crest must be a PNG: a shortcut, a folder, a photo with that name is none. */
function pictureOf(bytes: Uint8Array | undefined): Uint8Array | undefined {
  return bytes !== undefined && pngSize(bytes) !== undefined ? bytes : undefined;
}

function unusableNames(inTemplates: readonly DriveFile[], templates: readonly string[]): readonly string[] {
  const names = new Set(templates.flatMap((name) => [name, templateFileName(name)]).map(fileWord));
  return inTemplates
    .filter(({ mimeType }) => ![DOCX_TYPE, DOCUMENT_TYPE, FOLDER_TYPE].includes(mimeType))
    .map(({ name }) => name)
    .filter((name) => names.has(fileWord(name.replace(/\.[a-z]{3,4}\s*$/i, ''))));
}

/** A file's name as a word; Windows takes the dot of กพฐ. away, and nobody types it twice before .docx. */
function fileWord(name: string): string {
  return wordOf(name).replace(/[.\s]+$/, '');
}

function templateFile(
  office: Office,
  snapshot: Snapshot,
  name: TemplateName,
  inTemplates: readonly DriveFile[],
): DriveFile | undefined {
  const id = snapshot.system(templateEntry(name));
  const document =
    inTemplates.find((file) => file.id === id) ?? (id === '' ? undefined : office.drive.files([id])[0]);
  const own = [name, templateFileName(name), document?.name ?? name].map(fileWord);
  const dropped = inTemplates.filter((file) => isDropped(file, own));
  const [newest] = [...dropped].sort((a, b) => (a.modifiedTime < b.modifiedTime ? 1 : -1));
  if (newest !== undefined) return newest;
  if (document === undefined || document.trashed) return undefined;
  // Out of the folder it is nobody's to answer for: who may change it there is not the office's say.
  if (!inTemplates.includes(document))
    throw new Refusal({ code: 'not-found', thing: 'moved-folder', key: document.name });
  return document;
}

/** Bytes by file id: from the cache where the file has not changed since, else exported or downloaded. */
function contentsOf(office: Office, files: readonly DriveFile[]): ReadonlyMap<string, Uint8Array> {
  const kept = keptBytes(office, files.map(cacheKey));
  const contents = new Map<string, Uint8Array>();
  const fetched = new Map<string, Uint8Array>();
  const wanted = files.filter((file) => {
    const bytes = kept.get(cacheKey(file));
    if (bytes !== undefined) contents.set(file.id, bytes);
    return bytes === undefined;
  });
  const documents = wanted.filter(({ mimeType }) => mimeType === DOCUMENT_TYPE);
  const exported =
    documents.length === 0
      ? []
      : exportEach(
          documents.map(({ id }) => id),
          office.drive.exportDocx,
        );
  for (const file of wanted) {
    const at = documents.indexOf(file);
    const bytes = at === -1 ? office.drive.download(file.id) : exported[at];
    if (bytes === undefined) continue;
    if (bytes instanceof Refusal) throw withName(file.name, bytes);
    contents.set(file.id, bytes);
    fetched.set(cacheKey(file), bytes);
  }
  keepBytes(office, fetched);
  return contents;
}

function cacheKey({ id, modifiedTime }: DriveFile): string {
  return `template/${id}/${modifiedTime}`;
}

function missing(snapshot: Snapshot, name: TemplateName): Refusal {
  return snapshot.system(templateEntry(name)) === ''
    ? new Refusal({ code: 'register-missing', entry: templateEntry(name) })
    : unusable(name, 'file-missing');
}

function unusable(template: string, code: 'file-missing' | 'unreadable'): Refusal {
  return new Refusal({ code: 'template-fault', template, faults: [{ code, tag: '', suggestion: '' }] });
}
