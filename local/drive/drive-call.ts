import type { Caller } from '../core';
import type { UnknownAddresses } from '../unknown-addresses';
import { type DriveFile, FOLDER } from './drive-file';
import { DriveRefusal, fileNotFound, noParentRight } from './drive-refusal';
import { type FileTree, rootFolder, rootIdOf, type TreeChange } from './file-tree';
import { atLeast, createRightsView, type Right } from './rights';
import type { SharingUnderWay } from './sharing-under-way';

/** The spreadsheets behind Drive's files: their id is the file's. */
export type SheetsGate = {
  create(id: string, title: string, caller: { readonly email: string; readonly now: number }): void;
  /** `by` is who copies: the copy's protected ranges stay open to no one else. */
  copy(fromId: string, toId: string, title: string, by: string): void;
  remove(id: string): void;
  rename(id: string, title: string): void;
  importXlsx(id: string, title: string, bytes: Uint8Array): Promise<void> | void;
  importCsv(id: string, title: string, text: string): void;
  exportXlsx(id: string): Promise<Uint8Array>;
  exportCsv(id: string): string | Promise<string>;
};

export type DriveStore = {
  readonly tree: FileTree;
  readonly sheets: SheetsGate;
  readonly randomId: () => string;
  readonly putBlob: (bytes: Uint8Array) => string;
  readonly getBlob: (sha256: string) => Uint8Array;
  /** Journals the change and applies it. */
  readonly commit: (change: TreeChange) => void;
  readonly sharing: SharingUnderWay;
  readonly unknown: UnknownAddresses;
  /** What each account may keep. */
  readonly storageBytes: number;
};

/** One REST call being served: who calls, when, for which Cloud project, and what they may see. */
export type DriveCall = {
  readonly store: DriveStore;
  readonly me: string;
  readonly now: number;
  /** When the call will have ended. */
  readonly until: number;
  readonly project: string;
  readonly query: URLSearchParams;
  /** The caller has said that it knows shared drives: to others what lies there does not exist. */
  readonly drives: boolean;
  readonly rightTo: (file: DriveFile, email?: string) => Right;
};

export function createDriveCall(
  store: DriveStore,
  caller: Caller,
  project: string,
  query: URLSearchParams,
  drives: boolean,
): DriveCall {
  const view = createRightsView(store.tree);
  return {
    store,
    me: caller.email,
    now: caller.now,
    // A call that takes no time still overlaps with those of its own moment.
    until: Math.max(caller.until ?? 0, caller.now + 1),
    project,
    query,
    drives,
    rightTo: (file, email = caller.email) => view(file, email),
  };
}

/** The caller's My Drive root, made on first use as Google makes it with the account. */
export function myRoot(call: DriveCall): DriveFile {
  const id = rootIdOf(call.me);
  const found = call.store.tree.get(id);
  if (found) return found;
  const root = rootFolder(call.me, call.now);
  call.store.commit({ put: [root] });
  return root;
}

/** The file if the caller may read it; to everyone else it does not exist. */
export function readableFile(call: DriveCall, fileId: string): DriveFile {
  const file = fileId === 'root' ? myRoot(call) : call.store.tree.get(fileId);
  if (!file || !atLeast(call.rightTo(file), 'reader') || !isInSight(call, file)) throw fileNotFound(fileId);
  return file;
}

function isInSight({ drives }: DriveCall, { drive }: DriveFile): boolean {
  return drives || drive === undefined;
}

/** The folder that a file may be put into. */
export function folderToFill(call: DriveCall, folderId: string): DriveFile {
  const folder = readableFile(call, folderId);
  if (folder.mimeType !== FOLDER)
    throw new DriveRefusal(403, 'parentNotAFolder', 'The specified parent is not a folder.');
  if (!atLeast(call.rightTo(folder), 'writer')) throw noParentRight();
  return folder;
}

/** `writersCanShare` is the file's own: a folder's setting does not reach what lies in it. In a shared drive folders are its managers' to share. */
export function canShare(call: DriveCall, file: DriveFile): boolean {
  const right = call.rightTo(file);
  if (right === 'owner' || right === 'organizer') return true;
  return right === 'writer' && (file.drive === undefined ? file.writersCanShare : file.mimeType !== FOLDER);
}

export function capabilitiesOf(call: DriveCall, file: DriveFile) {
  const right = call.rightTo(file);
  const writes = atLeast(right, 'writer');
  const unlocked = file.restriction === null;
  const folder = file.mimeType === FOLDER;
  const manages = right === 'owner' || right === 'organizer';
  const owns = manages && !file.isRoot;
  const mayRestrict = !folder && writes && (manages || file.restriction?.ownerRestricted !== true);
  return {
    canAddChildren: folder && writes,
    canComment: atLeast(right, 'commenter') && !folder,
    canDisableInheritedPermissions: owns,
    canEnableInheritedPermissions: owns,
    canCopy: !folder && (writes || !file.copyRequiresWriterPermission),
    canDelete: owns,
    canDownload: !folder && (writes || !file.copyRequiresWriterPermission),
    canEdit: writes && unlocked,
    canListChildren: folder,
    canModifyContent: !folder && writes && unlocked,
    canModifyContentRestriction: mayRestrict,
    canModifyEditorContentRestriction: mayRestrict,
    canModifyOwnerContentRestriction: !folder && manages,
    canRemoveContentRestriction: mayRestrict && !unlocked,
    canMoveItemWithinDrive: writes && !file.isRoot,
    canRemoveChildren: folder && writes,
    canRename: writes && unlocked && !file.isRoot,
    canShare: canShare(call, file),
    canTrash: owns,
    canUntrash: owns,
  };
}
