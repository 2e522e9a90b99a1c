import type { PreparedContent } from './conversion';
import { capabilitiesOf, type DriveCall, folderToFill, readableFile } from './drive-call';
import { type DriveFile, SPREADSHEET } from './drive-file';
import {
  badRequest,
  fileNotFound,
  invalidBody,
  noFileRight,
  noOwnSharing,
  noParentRight,
  notOffered,
  secondParent,
} from './drive-refusal';
import { storeContent, withMetadata } from './file-changes';
import type { FileMetadata } from './file-metadata';
import { atLeast } from './rights';
import { requireRoom } from './storage';

const GOOGLE_TYPE = /^application\/vnd\.google-apps\./;

/** Changes a file's metadata, place, trash state and content at once, or nothing of it. */
export function updateFile(
  call: DriveCall,
  fileId: string,
  metadata: FileMetadata,
  content: PreparedContent | null,
): DriveFile {
  const file = readableFile(call, fileId);
  checkRights(call, file, metadata, content);
  const parent = movedParent(call, file);
  const described = withMetadata(call, file, metadata);
  const rewritten = content ? replacedContent(call, described, content) : described;
  if (content !== null) requireRoom(call, rewritten, file.content);
  const edited =
    content !== null || described.name !== file.name || described.description !== file.description;
  const changed: DriveFile = {
    ...rewritten,
    parent,
    mimeType: metadata.mimeType ?? rewritten.mimeType,
    trashed: trashState(call, file, metadata.trashed),
    modifiedAt: metadata.modifiedTime ?? (edited ? call.now : file.modifiedAt),
    modifiedBy: edited ? call.me : file.modifiedBy,
    version: file.version + 1,
  };
  if (changed.mimeType === SPREADSHEET && changed.name !== file.name)
    call.store.sheets.rename(changed.id, changed.name);
  call.store.commit({ put: [changed] });
  return changed;
}

/** A star is the caller's own and needs no right to the file; everything else does. */
function checkRights(
  call: DriveCall,
  file: DriveFile,
  metadata: FileMetadata,
  content: PreparedContent | null,
): void {
  const can = capabilitiesOf(call, file);
  const { starred: _, trashed, restriction, ...fields } = metadata;
  const moves = call.query.has('addParents') || call.query.has('removeParents');
  const writes = atLeast(call.rightTo(file), 'writer');
  if ((Object.keys(fields).length > 0 || content) && !writes) throw noFileRight();
  if (moves && !can.canMoveItemWithinDrive) throw noFileRight();
  if (restriction !== undefined && !can.canModifyContentRestriction) throw noFileRight();
  if (restriction?.ownerRestricted && file.owner !== call.me) throw noFileRight();
  if (trashed !== undefined && trashed !== (file.trashed !== null) && !can.canTrash) throw noFileRight();
  if (metadata.writersCanShare !== undefined && file.drive !== undefined) throw noOwnSharing();
  if (metadata.writersCanShare !== undefined && !can.canShare) throw noFileRight();
  if (metadata.inheritedPermissionsDisabled !== undefined && !can.canDisableInheritedPermissions)
    throw noFileRight();
  // A locked file stays as it is, unless the same call unlocks it.
  const locked = file.restriction !== null && restriction !== null;
  if (locked && (content !== null || (metadata.name !== undefined && metadata.name !== file.name)))
    throw noFileRight();
  if (file.isRoot && (trashed || metadata.name !== undefined)) throw noFileRight();
  const becomes = metadata.mimeType ?? file.mimeType;
  if (becomes !== file.mimeType && (GOOGLE_TYPE.test(becomes) || GOOGLE_TYPE.test(file.mimeType)))
    throw invalidBody(`A file of type ${file.mimeType} cannot become ${becomes}.`);
}

function trashState(call: DriveCall, file: DriveFile, wanted: boolean | undefined): DriveFile['trashed'] {
  if (wanted === undefined || wanted === (file.trashed !== null)) return file.trashed;
  return wanted ? { at: call.now, by: call.me } : null;
}

function ids(value: string | null): readonly string[] {
  return (value ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

/** My Drive keeps one parent: a new one comes only in place of the old one. */
function movedParent(call: DriveCall, file: DriveFile): string | null {
  const { tree } = call.store;
  const added = ids(call.query.get('addParents')).map((id) => folderToFill(call, id));
  const removed = ids(call.query.get('removeParents')).map((id) => readableFile(call, id).id);
  const [target, second] = added;
  if (second) throw secondParent();
  for (const id of removed) {
    if (id !== file.parent) throw fileNotFound(id);
    const old = tree.get(id);
    if (old && !atLeast(call.rightTo(old), 'writer') && file.owner !== call.me) throw noParentRight();
  }
  const left = removed.length > 0 ? null : file.parent;
  if (!target) {
    if (removed.length > 0) throw badRequest('A file must keep a parent: name a new one in addParents.');
    return file.parent;
  }
  if (left !== null && left !== target.id) throw secondParent();
  if (target.drive !== file.drive) throw notOffered('moving a file into or out of a shared drive');
  if (tree.isWithin(target, file.id)) throw badRequest('Bad Request', 'addParents');
  return target.id;
}

function replacedContent(call: DriveCall, file: DriveFile, content: PreparedContent): DriveFile {
  switch (content.kind) {
    case 'document':
      return { ...file, content: storeContent(call.store, content.docx) };
    case 'binary':
      return {
        ...file,
        mimeType: content.mimeType,
        content: storeContent(call.store, content.bytes),
        headRevisionId: call.store.randomId(),
      };
    default:
      throw notOffered('replacing the content of a spreadsheet through Drive');
  }
}
