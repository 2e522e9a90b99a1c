import { capabilitiesOf, type DriveCall, readableFile } from './drive-call';
import { type DriveFile, SPREADSHEET } from './drive-file';
import { noFileRight } from './drive-refusal';
import { rootFolder, rootIdOf } from './file-tree';

/** Deletes a file of the caller's for good, with everything of the caller's below it. */
export function deleteFile(call: DriveCall, fileId: string): void {
  const file = readableFile(call, fileId);
  if (!capabilitiesOf(call, file).canDelete) throw noFileRight();
  removeAll(call, [file]);
}

/** Deletes what the caller has put into the trash. */
export function emptyTrash(call: DriveCall): void {
  removeAll(
    call,
    [...call.store.tree.all()].filter((file) => file.owner === call.me && file.trashed !== null),
  );
}

/** What others own inside a deleted folder goes to the root of their own My Drive. */
function removeAll(call: DriveCall, files: readonly DriveFile[]): void {
  const { tree, sheets, commit } = call.store;
  const removed = new Map<string, DriveFile>();
  const rescued = new Map<string, DriveFile>();
  const visit = (file: DriveFile) => {
    if (removed.has(file.id)) return;
    removed.set(file.id, file);
    for (const child of tree.children(file.id)) {
      if (child.owner === call.me || child.drive !== undefined) visit(child);
      else rescued.set(child.id, child);
    }
  };
  for (const file of files) visit(file);
  if (removed.size === 0) return;
  const roots = [...rescued.values()].flatMap((file): readonly DriveFile[] =>
    tree.get(rootIdOf(file.owner)) ? [] : [rootFolder(file.owner, call.now)],
  );
  const moved = [...rescued.values()].map((file) => ({
    ...file,
    parent: rootIdOf(file.owner),
    version: file.version + 1,
  }));
  commit({ remove: [...removed.keys()], put: [...roots, ...moved] });
  for (const file of removed.values()) if (file.mimeType === SPREADSHEET) sheets.remove(file.id);
}
