import type { GoogleFault, Outcome } from './outcome';
import type { CellValue } from './sheets';
import type { OpenedWorkbook } from './workbook';

export type DriveFile = {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly parentId: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly webViewLink: string;
  readonly createdTime: string;
  readonly modifiedTime: string;
  readonly size: number;
  readonly sha256: string;
  readonly trashed: boolean;
  readonly writersCanShare: boolean;
  /** E-mails; the last person who changed the content. */
  readonly driveOwner: string;
  readonly lastModifiedBy: string;
  /** Counts up with every change of content or metadata. */
  readonly version: string;
};

export type NewFolder = {
  /** From `generateIds`: a repeat answers "exists" and counts as done. */
  readonly id: string;
  readonly name: string;
  readonly parentId: string;
  readonly properties?: Readonly<Record<string, string>>;
};

export type NewDocument = {
  readonly name: string;
  readonly parentId: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly docx: Uint8Array;
  /** Where nobody but operators may write: each of them may let others in, whoever made it. */
  readonly writersCanShare?: boolean;
};

export type ReplacedDocument = {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly docx: Uint8Array;
};

export type NewBinary = {
  readonly id: string;
  readonly name: string;
  readonly parentId: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  readonly properties?: Readonly<Record<string, string>>;
};

/** One table: typed cells in the order of `columns` (text stays text), widths in pixels. */
export type NewWorkbook = {
  readonly name: string;
  readonly parentId: string;
  readonly title: string;
  readonly columns: readonly {
    readonly header: string;
    readonly width: number;
    readonly format: { readonly type: string; readonly pattern: string } | undefined;
  }[];
  readonly rows: readonly (readonly CellValue[])[];
};

export type Share = {
  readonly fileId: string;
  /** Of a person or a group; the name of a domain. */
  readonly email: string;
  readonly role: 'reader' | 'writer';
  /** A person when absent. */
  readonly type?: 'group' | 'domain';
};

/** Bytes that an account may still keep in Drive; undefined where Google sets or tells no limit. */
export type Room = number | undefined;

/** Folders and what lies in them; every list is one wave of parallel calls. */
export type DriveFolders = {
  generateIds(count: number): readonly string[];
  createFolders(folders: readonly NewFolder[]): void;
  /** All pages, untrashed unless asked, oldest first. */
  listChildren(parentId: string, options?: { readonly trashedToo?: boolean }): readonly DriveFile[];
  /** Children of many folders, trashed ones too, many folders a call; a folder that is gone has none. */
  listManyFolders(parentIds: readonly string[]): ReadonlyMap<string, readonly DriveFile[]>;
  /** Children of several folders, in parallel. */
  listChildrenOf(parentIds: readonly string[]): ReadonlyMap<string, readonly DriveFile[]>;
  /** Children of many folders, trashed ones too, and in the same wave the room that the caller's storage has left. */
  listManyAndRoom(parentIds: readonly string[]): {
    readonly children: ReadonlyMap<string, readonly DriveFile[]>;
    readonly room: Room;
  };
  room(): Room;
};

/** Files by id, without their content. */
export type DriveFiles = {
  /** undefined where the file is gone or out of sight. */
  files(ids: readonly string[]): readonly (DriveFile | undefined)[];
  update(id: string, metadata: Readonly<Record<string, unknown>>): void;
  /** The same metadata for many files, in parallel. */
  updateAll(ids: readonly string[], metadata: Readonly<Record<string, unknown>>): readonly Outcome<unknown>[];
  /** What is gone counts as done; what only another may trash (its maker, the manager of a shared drive) stays. */
  trash(ids: readonly string[]): void;
};

/** What writes into Drive have shown of how fast it takes them, for a later execution to go on from. */
export type SeenPace = {
  /** undefined while nothing has been refused as too fast. */
  readonly perSecond: number | undefined;
  /** How many it takes at once. */
  readonly width: number;
  /** How many more it would have taken at `at` (ms). */
  readonly left: number;
  readonly at: number;
  readonly passed: number;
  /** How often a raise was refused. */
  readonly overshot: number;
};

/** Google Docs that are made from .docx. */
export type DriveDocuments = {
  exportDocx(ids: readonly string[]): readonly Uint8Array[];
  exportPdf(ids: readonly string[]): readonly Uint8Array[];
  /** Each converts to a Google Doc; never repeated blindly: `unknown` must be looked for by key. */
  createDocuments(documents: readonly NewDocument[]): readonly Outcome<DriveFile>[];
  /** How many documents Drive is likely to take together now. */
  documentsAtOnce(): number;
  /** Waits until so many may go. */
  awaitTurn(count: number): void;
  /** undefined before the first write of this execution. */
  seenPace(): SeenPace | undefined;
  /** Where nothing has been written yet: what an execution before this one has seen. */
  goOnAt(pace: SeenPace): void;
  /**
   * New documents, and new content for such as exist (same id, link and sharing; safe to repeat), all together and once: what Drive
   * refused as too fast was not made, and is for the caller to send again.
   */
  putDocuments(documents: readonly (NewDocument | ReplacedDocument)[]): readonly Outcome<DriveFile>[];
};

/** Files that are kept as they are. */
export type DriveBinaries = {
  download(id: string): Uint8Array;
  createBinaries(files: readonly NewBinary[]): void;
};

/** Tables in and out by way of Google Sheets. */
export type DriveWorkbooks = {
  exportXlsx(id: string): Uint8Array;
  /** A blank Google Sheet with one tab of id 0; gives its id. */
  createSheet(name: string, parentId: string): string;
  /** An .xlsx as a temporary Google Sheet, of which `work` reads what it needs; then it is trashed, whatever happened. */
  withWorkbook<T>(
    file: { readonly name: string; readonly parentId: string; readonly bytes: Uint8Array },
    work: (workbook: OpenedWorkbook) => T,
  ): T;
  /** A table as an .xlsx, by way of a temporary Google Sheet that is trashed. */
  makeWorkbook(workbook: NewWorkbook): Uint8Array;
};

/** One person's right on a file: what was given on the file itself, and what comes from the folders above; '' = nothing. */
export type Permission = {
  readonly id: string;
  /** Of a person or a group; the name of a domain. */
  readonly email: string;
  readonly direct: string;
  readonly inherited: string;
};

/** Who may open a file. */
export type DriveSharing = {
  /** Gives one person a role on a file; what Google refused, if it did. Never two of one file at once: only the last would stand. */
  share(share: Share): GoogleFault | undefined;
  /** The same for different files, in parallel. */
  shareEach(shares: readonly Share[]): readonly (GoogleFault | undefined)[];
  /** Who may open a file, by e-mail. */
  permissions(fileId: string): readonly Permission[];
  /** Whether anybody with the link may open a file. */
  isSharedByLink(fileId: string): boolean;
  /** Takes a direct share back, as `share` gives it; one that is gone counts as done. */
  unshare(share: {
    readonly fileId: string;
    readonly permissionId: string;
    readonly email: string;
  }): GoogleFault | undefined;
};

/** Drive v3 as far as commands need it. */
export type Drive = DriveFolders &
  DriveFiles &
  DriveDocuments &
  DriveBinaries &
  DriveWorkbooks &
  DriveSharing;
