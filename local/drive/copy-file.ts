import { prepareContent } from './conversion';
import { checkTypeOffered, createFile, newFile, newFileId } from './create-file';
import { capabilitiesOf, type DriveCall, folderToFill, myRoot, readableFile } from './drive-call';
import { type DriveFile, FOLDER, isEditorsFile, SHORTCUT, SPREADSHEET } from './drive-file';
import { DriveRefusal, invalidBody, secondParent } from './drive-refusal';
import { SEARCH_LAG_MS, withMetadata } from './file-changes';
import type { FileMetadata } from './file-metadata';
import { atLeast } from './rights';
import { requireRoom } from './storage';

/** Copies a file; a copy of an uploaded .docx, .xlsx, .csv or text may be converted on the way. Properties come along, shares do not. */
export async function copyFile(call: DriveCall, fileId: string, metadata: FileMetadata): Promise<DriveFile> {
  const { store } = call;
  const source = readableFile(call, fileId);
  if (source.mimeType === FOLDER || source.mimeType === SHORTCUT || !capabilitiesOf(call, source).canCopy)
    throw new DriveRefusal(403, 'cannotCopyFile', 'This file cannot be copied by the user.');
  const mimeType = metadata.mimeType ?? source.mimeType;
  checkTypeOffered(mimeType);
  const name = metadata.name ?? `Copy of ${source.name}`;
  const parent = copyParent(call, source, metadata);
  if (mimeType !== source.mimeType)
    return convertedCopy(call, source, { ...metadata, name, parents: [parent] }, mimeType);

  const id = newFileId(call, metadata.id, mimeType);
  const blank = newFile(call, id, parent, mimeType, metadata);
  const described = withMetadata(
    call,
    {
      ...blank,
      description: source.description,
      properties: source.properties,
      appProperties: source.appProperties,
      originalFilename: source.originalFilename,
      copyRequiresWriterPermission: source.copyRequiresWriterPermission,
      content: source.content,
      headRevisionId: source.headRevisionId === null ? null : store.randomId(),
    },
    { ...metadata, name },
  );
  requireRoom(call, described);
  const copy: DriveFile = { ...described, lag: { until: call.now + SEARCH_LAG_MS, seen: null } };
  if (mimeType === SPREADSHEET) store.sheets.copy(source.id, id, name, call.me);
  store.commit({ put: [copy] });
  return copy;
}

/** Beside its source when the caller may write there, else in the caller's My Drive. */
function copyParent(call: DriveCall, source: DriveFile, metadata: FileMetadata): string {
  const [wanted, second] = metadata.parents ?? [];
  if (second !== undefined) throw secondParent();
  if (wanted !== undefined) return folderToFill(call, wanted).id;
  const beside = source.parent === null ? undefined : call.store.tree.get(source.parent);
  return beside && atLeast(call.rightTo(beside), 'writer') ? beside.id : myRoot(call).id;
}

async function convertedCopy(
  call: DriveCall,
  source: DriveFile,
  metadata: FileMetadata,
  mimeType: string,
): Promise<DriveFile> {
  if (isEditorsFile(source) || !source.content)
    throw invalidBody(`The requested conversion is not supported: ${source.mimeType} to ${mimeType}.`);
  const bytes = call.store.getBlob(source.content.sha256);
  return createFile(call, metadata, mimeType, await prepareContent(bytes, source.mimeType, mimeType));
}
