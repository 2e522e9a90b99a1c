import { createHash } from 'node:crypto';
import { type DriveFile, FOLDER, type Permission } from './drive-file';

/** One change of the Drive's state, as it stands in the journal. */
export type TreeChange = {
  readonly put?: readonly DriveFile[];
  readonly remove?: readonly string[];
  /** Ids given out by generateIds. */
  readonly issue?: readonly string[];
  /** Whose My Drive holds the office's root folder. */
  readonly officeOwner?: string;
  /** A spreadsheet's cells were written: its modification time moves on. */
  readonly touch?: { readonly id: string; readonly by: string; readonly at: number };
};

export type TreeState = {
  readonly files: readonly DriveFile[];
  readonly issued: readonly string[];
  readonly officeOwner: string | null;
};

export type FileTree = {
  readonly get: (id: string) => DriveFile | undefined;
  readonly children: (id: string) => readonly DriveFile[];
  readonly all: () => Iterable<DriveFile>;
  /** Bytes that an account's files take; what lies in the trash counts. */
  readonly usage: (owner: string) => number;
  readonly isIssued: (id: string) => boolean;
  readonly officeOwner: () => string | null;
  /** The file or a folder above it is in the trash. */
  readonly isTrashed: (file: DriveFile) => boolean;
  /** The folder is the file or lies above it. */
  readonly isWithin: (file: DriveFile, folderId: string) => boolean;
  readonly apply: (change: TreeChange) => void;
  readonly state: () => TreeState;
  readonly restore: (state: TreeState) => void;
};

/** A My Drive root has the same id in every replay. */
export function rootIdOf(email: string): string {
  return `0A${createHash('sha256').update(email).digest('base64url').slice(0, 11)}Uk9PVA`;
}

export function rootFolder(email: string, now: number): DriveFile {
  return {
    id: rootIdOf(email),
    name: 'My Drive',
    mimeType: FOLDER,
    parent: null,
    isRoot: true,
    owner: email,
    permissions: [],
    writersCanShare: true,
    copyRequiresWriterPermission: false,
    createdAt: now,
    modifiedAt: now,
    modifiedBy: email,
    trashed: null,
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

/** The root folder of the office's shared drive, which `manager` may do anything in. */
export function sharedDrive(manager: Permission, now: number): DriveFile {
  const id = rootIdOf('shared drive');
  return { ...rootFolder('', now), id, name: 'Shared drive', drive: id, permissions: [manager] };
}

export function createFileTree(): FileTree {
  const files = new Map<string, DriveFile>();
  const childIds = new Map<string, Set<string>>();
  const issued = new Set<string>();
  const usage = new Map<string, number>();
  let officeOwner: string | null = null;

  const unlink = (file: DriveFile) => {
    if (file.parent !== null) childIds.get(file.parent)?.delete(file.id);
  };
  const count = ({ owner, content }: DriveFile, sign: 1 | -1) => {
    if (content) usage.set(owner, (usage.get(owner) ?? 0) + sign * content.size);
  };
  const put = (file: DriveFile) => {
    const before = files.get(file.id);
    if (before) count(before, -1);
    count(file, 1);
    if (before?.parent !== file.parent) {
      if (before) unlink(before);
      if (file.parent !== null) {
        const siblings = childIds.get(file.parent) ?? new Set<string>();
        childIds.set(file.parent, siblings.add(file.id));
      }
    }
    files.set(file.id, file);
    issued.delete(file.id);
  };
  const remove = (id: string) => {
    const file = files.get(id);
    if (file) {
      unlink(file);
      count(file, -1);
    }
    files.delete(id);
    childIds.delete(id);
  };
  const ancestry = function* (file: DriveFile): Generator<DriveFile> {
    for (let at: DriveFile | undefined = file; at; at = at.parent === null ? undefined : files.get(at.parent))
      yield at;
  };

  return {
    get: (id) => files.get(id),
    children: (id) =>
      [...(childIds.get(id) ?? [])].flatMap((childId): readonly DriveFile[] => {
        const child = files.get(childId);
        return child ? [child] : [];
      }),
    all: () => files.values(),
    usage: (owner) => usage.get(owner) ?? 0,
    isIssued: (id) => issued.has(id),
    officeOwner: () => officeOwner,
    isTrashed: (file) => {
      for (const at of ancestry(file)) if (at.trashed) return true;
      return false;
    },
    isWithin: (file, folderId) => {
      for (const at of ancestry(file)) if (at.id === folderId) return true;
      return false;
    },
    apply: (change) => {
      for (const id of change.remove ?? []) remove(id);
      for (const file of change.put ?? []) put(file);
      for (const id of change.issue ?? []) issued.add(id);
      if (change.officeOwner !== undefined) officeOwner = change.officeOwner;
      const touched = change.touch && files.get(change.touch.id);
      if (change.touch && touched)
        put({
          ...touched,
          modifiedAt: change.touch.at,
          modifiedBy: change.touch.by,
          version: touched.version + 1,
        });
    },
    state: () => ({ files: [...files.values()], issued: [...issued], officeOwner }),
    restore: (state) => {
      files.clear();
      childIds.clear();
      issued.clear();
      usage.clear();
      for (const file of state.files) put(file);
      for (const id of state.issued) issued.add(id);
      officeOwner = state.officeOwner;
    },
  };
}
