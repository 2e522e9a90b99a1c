import { ToldFault } from '../told-fault';
import { blankDocx, type PreparedContent } from './conversion';
import { type DriveCall, folderToFill, myRoot, readableFile } from './drive-call';
import { DOCUMENT, type DriveFile, FOLDER, SHORTCUT, SPREADSHEET } from './drive-file';
import { badRequest, DriveRefusal, noOwnSharing, notOffered, secondParent } from './drive-refusal';
import { SEARCH_LAG_MS, storeContent, withMetadata } from './file-changes';
import type { FileMetadata } from './file-metadata';
import { requireRoom } from './storage';

const EDITORS_TYPE = /^application\/vnd\.google-apps\./;
const EDITORS_TYPES_OFFERED: readonly string[] = [FOLDER, DOCUMENT, SPREADSHEET, SHORTCUT];

/** Refuses the Google types that this Drive cannot hold. */
export function checkTypeOffered(mimeType: string): void {
  if (EDITORS_TYPE.test(mimeType) && !EDITORS_TYPES_OFFERED.includes(mimeType))
    throw notOffered(`files of type ${mimeType}`);
}

/** Makes a file of `mimeType` from the metadata and, when there is one, its content. */
export async function createFile(
  call: DriveCall,
  metadata: FileMetadata,
  mimeType: string,
  content: PreparedContent | null,
): Promise<DriveFile> {
  const id = newFileId(call, metadata.id, mimeType);
  newFile(call, id, newParent(call, metadata), mimeType, metadata);
  const named = { ...metadata, name: metadata.name ?? 'Untitled' };
  const kept = await keepContent(call, id, named.name, mimeType, content);
  const parent = checkedAgain(call, id, metadata, mimeType);
  const target = shortcutTarget(call, metadata, mimeType);
  const file = { ...newFile(call, id, parent, mimeType, metadata), ...target, content: kept };
  roomOrGone(call, file);
  const described = withMetadata(call, file, named);
  const made: DriveFile = {
    ...described,
    headRevisionId: content?.kind === 'binary' ? call.store.randomId() : null,
    lag: { until: call.now + SEARCH_LAG_MS, seen: null },
  };
  call.store.commit({ put: [made] });
  return made;
}

/** A shortcut is made to a file that is there; none to another shortcut. */
function shortcutTarget(
  call: DriveCall,
  { targetId }: FileMetadata,
  mimeType: string,
): Pick<DriveFile, 'target'> {
  if (mimeType !== SHORTCUT) return {};
  if (targetId === undefined) throw badRequest('Bad Request', 'shortcutDetails.targetId');
  const target = readableFile(call, targetId);
  if (target.mimeType === SHORTCUT)
    throw new DriveRefusal(403, 'shortcutTargetInvalid', 'The shortcut target is invalid.');
  return { target: { id: target.id, mimeType: target.mimeType } };
}

/** Keeping content takes a while: by now the folder may have gone, or another call have used the id. */
function checkedAgain(call: DriveCall, id: string, metadata: FileMetadata, mimeType: string): string {
  try {
    if (metadata.id !== undefined) newFileId(call, metadata.id, mimeType);
    return newParent(call, metadata);
  } catch (refusal) {
    if (mimeType === SPREADSHEET) call.store.sheets.remove(id);
    throw refusal;
  }
}

/** A workbook behind the gate goes again where Drive has no room for its file. */
function roomOrGone(call: DriveCall, file: DriveFile): void {
  try {
    requireRoom(call, file);
  } catch (refusal) {
    if (file.mimeType === SPREADSHEET) call.store.sheets.remove(file.id);
    throw refusal;
  }
}

/** A given id must come from generateIds, is good once, and never for Docs and Sheets. */
export function newFileId(call: DriveCall, wanted: string | undefined, mimeType: string): string {
  const { tree, randomId } = call.store;
  if (wanted === undefined) return randomId();
  if (EDITORS_TYPE.test(mimeType) && mimeType !== FOLDER)
    throw new DriveRefusal(
      400,
      'invalid',
      'Generated IDs are not supported for Google Docs formats or for conversion.',
      {
        location: 'file.id',
        locationType: 'other',
      },
    );
  if (tree.get(wanted))
    throw new DriveRefusal(409, 'fileIdInUse', 'A file already exists with the provided ID.', {
      location: 'file.id',
      locationType: 'other',
    });
  if (!tree.isIssued(wanted))
    throw new DriveRefusal(400, 'invalid', 'The provided file ID is not usable.', {
      location: 'file.id',
      locationType: 'other',
    });
  return wanted;
}

function newParent(call: DriveCall, metadata: FileMetadata): string {
  const [parent, second] = metadata.parents ?? [];
  if (second !== undefined) throw secondParent();
  return parent === undefined ? myRoot(call).id : folderToFill(call, parent).id;
}

export function newFile(
  call: DriveCall,
  id: string,
  parent: string,
  mimeType: string,
  metadata: FileMetadata,
): DriveFile {
  const drive = call.store.tree.get(parent)?.drive;
  if (drive !== undefined && metadata.writersCanShare !== undefined) throw noOwnSharing();
  return {
    id,
    name: '',
    mimeType,
    parent,
    isRoot: false,
    ...(drive === undefined ? { owner: call.me } : { owner: '', drive }),
    permissions: [],
    writersCanShare: true,
    copyRequiresWriterPermission: false,
    createdAt: metadata.createdTime ?? call.now,
    modifiedAt: metadata.modifiedTime ?? call.now,
    modifiedBy: call.me,
    trashed: metadata.trashed === true ? { at: call.now, by: call.me } : null,
    starredBy: [],
    description: null,
    folderColorRgb: null,
    originalFilename: null,
    properties: {},
    appProperties: {},
    content: null,
    headRevisionId: null,
    restriction: null,
    version: 1,
    lag: null,
  };
}

/** Stores what a new file holds: a blob, a Doc's .docx, or a workbook behind the gate (which keeps its own). */
async function keepContent(
  call: DriveCall,
  id: string,
  title: string,
  mimeType: string,
  content: PreparedContent | null,
): Promise<DriveFile['content']> {
  const { store } = call;
  if (mimeType === SPREADSHEET) {
    await fillSpreadsheet(call, id, title, content);
    return null;
  }
  if (content?.kind === 'document') return storeContent(store, content.docx);
  if (mimeType === SHORTCUT) return null;
  if (content?.kind === 'binary') return storeContent(store, content.bytes);
  if (mimeType === DOCUMENT) return storeContent(store, await blankDocx());
  return mimeType === FOLDER ? null : storeContent(store, new Uint8Array(0));
}

async function fillSpreadsheet(
  call: DriveCall,
  id: string,
  title: string,
  content: PreparedContent | null,
): Promise<void> {
  const { sheets } = call.store;
  if (content?.kind === 'csv' || content?.kind === 'xlsx')
    try {
      if (content.kind === 'csv') sheets.importCsv(id, title, content.text);
      else await sheets.importXlsx(id, title, content.bytes);
    } catch (cause) {
      if (cause instanceof ToldFault) throw cause;
      const why = cause instanceof Error ? cause.message : String(cause);
      throw badRequest(`Bad Request: the workbook cannot be converted (${why}).`);
    }
  else sheets.create(id, title, { email: call.me, now: call.now });
}
