import type { DriveCall } from './drive-call';
import { type DriveFile, FOLDER } from './drive-file';
import { DriveRefusal } from './drive-refusal';

/** 403 in Google's words where the owner's storage has no room for what a file would hold; a folder takes none. */
export function requireRoom(
  call: DriveCall,
  file: Pick<DriveFile, 'owner' | 'drive' | 'mimeType' | 'content'>,
  before: DriveFile['content'] = null,
): void {
  if (file.mimeType === FOLDER || file.drive !== undefined) return;
  const { tree, storageBytes } = call.store;
  // Where nothing is left, not even an empty file is taken.
  const more = Math.max(1, (file.content?.size ?? 0) - (before?.size ?? 0));
  if (tree.usage(file.owner) + more > storageBytes)
    throw new DriveRefusal(403, 'storageQuotaExceeded', "The user's Drive storage quota has been exceeded.");
}
