import type { Caller, Journal, JournaledPart, RestAnswer, RestRequest } from '../core';
import { type UnknownAddresses, unknownAddresses } from '../unknown-addresses';
import { newFile } from './create-file';
import {
  createDriveCall,
  type DriveCall,
  type DriveStore,
  folderToFill,
  myRoot,
  type SheetsGate,
} from './drive-call';
import { type DriveFile, SPREADSHEET } from './drive-file';
import { DriveRefusal, loginRequired, refusalAnswer } from './drive-refusal';
import { withMetadata } from './file-changes';
import { createFileTree, sharedDrive, type TreeChange, type TreeState } from './file-tree';
import { findMethod } from './find-method';
import { type MirrorOptions, mirrorTree } from './mirror';
import { ownerPermission } from './people';
import { createRightsView } from './rights';
import { serveCall } from './serve-call';
import { createSharingUnderWay } from './sharing-under-way';

export type DriveRight = 'owner' | 'writer' | 'reader' | 'none';

export type DrivePart = JournaledPart & {
  /** Serves /drive/v3/** and /upload/drive/v3/**. */
  handle(request: RestRequest, caller: Caller): Promise<RestAnswer>;
  /** What a person may do with a file, folders above it included. A commenter is a reader here. */
  rights(fileId: string, email: string): DriveRight;
  /** Makes the office owner's My Drive, or the office's shared drive, and says which folder it is. */
  bootstrap(owner: Caller): { readonly rootFolderId: string };
  /** Enters a spreadsheet that was made through Sheets, in the caller's My Drive or in `parentId`. */
  adoptSpreadsheet(
    file: { readonly id: string; readonly title: string; readonly parentId?: string },
    caller: Caller,
  ): void;
  /** A spreadsheet got another title through Sheets: Drive shows it. */
  renamedInSheets(id: string, title: string, caller: Caller): void;
  /** A spreadsheet's cells were written. */
  touch(id: string, caller: Caller): void;
  /** Writes the tree as folders and files under `dir`. */
  mirror(dir: string, options?: MirrorOptions): Promise<void>;
};

export type DriveDeps = {
  readonly journal: Journal;
  readonly sheets: SheetsGate;
  /** Addresses that nothing can be shared with; none when absent. */
  readonly unknown?: UnknownAddresses;
  /** What each account may keep; any amount when absent. */
  readonly storageBytes?: number;
  /** The office keeps its files in a shared drive, not in its owner's My Drive. */
  readonly isShared?: boolean;
  /** A new Drive file id: 33 or so letters, digits, `-` and `_`. */
  randomId(): string;
};

/** Google Drive in this process: state in memory, every change in the journal before it is answered. */
export function createDrive(deps: DriveDeps): DrivePart {
  const { journal } = deps;
  const tree = createFileTree();
  const store: DriveStore = {
    tree,
    sheets: deps.sheets,
    randomId: () => deps.randomId(),
    putBlob: (bytes) => journal.putBlob(bytes),
    getBlob: (sha256) => journal.getBlob(sha256),
    commit: (change) => {
      journal.append({ part: 'drive', payload: change });
      tree.apply(change);
    },
    sharing: createSharingUnderWay(),
    unknown: deps.unknown ?? unknownAddresses([]),
    storageBytes: deps.storageBytes ?? Number.MAX_SAFE_INTEGER,
  };
  const callOf = (caller: Caller, request?: RestRequest): DriveCall => {
    const query = request?.query ?? new URLSearchParams();
    // Export has no such parameter.
    const drives =
      request === undefined || request.path.endsWith('/export') || query.get('supportsAllDrives') === 'true';
    return createDriveCall(
      store,
      { ...caller, email: caller.email.toLowerCase() },
      request?.headers['x-goog-user-project'] ?? 'office',
      query,
      drives,
    );
  };
  const officeRoot = (call: DriveCall): DriveFile => {
    if (deps.isShared !== true) return myRoot(call);
    const made = sharedDrive({ ...ownerPermission(call.me), role: 'organizer' }, call.now);
    const known = tree.get(made.id);
    if (known === undefined) store.commit({ put: [made] });
    return known ?? made;
  };

  return {
    name: 'drive',
    apply: (payload) => tree.apply(payload as TreeChange),
    checkpoint: () => tree.state(),
    restore: (state) => tree.restore(state as TreeState),
    handle: async (request, caller) => {
      try {
        if (caller.email === '') throw loginRequired();
        const method = findMethod(request.method, request.path);
        return await serveCall(callOf(caller, request), method, request);
      } catch (fault) {
        if (fault instanceof DriveRefusal) return refusalAnswer(fault);
        throw fault;
      }
    },
    rights: (fileId, email) => {
      const file = tree.get(fileId);
      if (!file) return 'none';
      const right = createRightsView(tree)(file, email.toLowerCase());
      // What is locked is read by everyone and written by nobody, its owner included.
      if (file.restriction !== null && right !== 'none') return 'reader';
      if (right === 'organizer') return 'writer';
      return right === 'commenter' ? 'reader' : right;
    },
    bootstrap: (owner) => {
      const call = callOf(owner);
      const root = officeRoot(call);
      if (tree.officeOwner() === null) store.commit({ officeOwner: call.me });
      return { rootFolderId: root.id };
    },
    adoptSpreadsheet: (file, caller) => {
      const call = callOf(caller);
      const parent = file.parentId === undefined ? myRoot(call) : folderToFill(call, file.parentId);
      const blank = newFile(call, file.id, parent.id, SPREADSHEET, {});
      store.commit({ put: [{ ...blank, name: file.title }] });
    },
    renamedInSheets: (id, title, caller) => {
      const file = tree.get(id);
      if (!file || file.name === title) return;
      const call = callOf(caller);
      const renamed: DriveFile = withMetadata(call, file, { name: title });
      store.commit({
        put: [{ ...renamed, modifiedAt: call.now, modifiedBy: call.me, version: file.version + 1 }],
      });
    },
    touch: (id, caller) => store.commit({ touch: { id, by: caller.email.toLowerCase(), at: caller.now } }),
    mirror: (dir, options) => mirrorTree(store, dir, options),
  };
}
