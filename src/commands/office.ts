import type { Moment } from '../domain/moments';
import type { CellValue, Row, Table } from '../register/cells';
import type { Change, LogLine } from '../register/change';
import type { HeaderFault } from '../register/header-faults';
import type { CellRule } from '../register/layout/column-rules';
import type { TabName } from '../register/tabs';
import type { Workbook } from '../register/workbook';

/** What was read of the register in one call. A tab that the workbook lacks reads as a table without headers and rows. */
export type Snapshot = {
  readonly takenAt: Moment;
  table(tab: TabName): Table;
  /** ค่า of ระบบ by รายการ ('' where unset). */
  system(name: string): string;
};

/** The Sheet as a database: read one snapshot, decide, commit once. */
export type Register = {
  readonly spreadsheetId: string;
  /** One values:batchGet over the tabs (ระบบ always comes along). */
  read(tabs: readonly TabName[]): Snapshot;
  /** The same, but a missing or repeated column is told instead of refused: for setting up and for the doctor. */
  readAsItIs(tabs: readonly TabName[]): Snapshot & { readonly faults: readonly HeaderFault[] };
  /**
   * One spreadsheets.batchUpdate, whole or not at all; log lines join it as rows of บันทึก. Keys are resolved in `snapshot`
   * (read again first where it has aged), and the key cells are asked back: on a mismatch the inverse is committed and
   * the Refusal `register-moved` thrown.
   */
  commit(snapshot: Snapshot, changes: readonly Change[], log?: readonly LogLine[]): void;
  /** Cells as written (a formula as its text) of a tab's rows, by key and header: one call over the span of `rows`, all when absent. */
  formulas(
    snapshot: Snapshot,
    tab: TabName,
    rows?: readonly Row[],
  ): ReadonlyMap<string, Readonly<Record<string, CellValue>>>;
  /** The workbook's structure (tabs, protections, colours, filter views) without its cells: one call. */
  workbook(): Workbook;
  /** Formats and validations of the first and last data row of tabs: one call. */
  cellRules(
    tabs: readonly { readonly title: string; readonly rowCount: number }[],
  ): ReadonlyMap<number, readonly (readonly CellRule[])[]>;
  /** Whether anything stands in a tab, by title. */
  hasValues(title: string): boolean;
};

/** Google's answer to one call that makes something. `unknown` may have taken effect. */
export type Made<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'refused'; readonly fault: GoogleFault }
  | { readonly kind: 'unknown'; readonly cause: string };

export type GoogleFaultKind =
  | 'rate-limited'
  | 'not-found'
  | 'no-right'
  | 'conflict'
  | 'invalid-request'
  | 'service-disabled'
  | 'quota-exhausted'
  | 'unauthorised'
  | 'unavailable';

export type GoogleFault = {
  readonly kind: GoogleFaultKind;
  readonly status: number;
  /** Google's own reason and message, for the log. */
  readonly reason: string;
  readonly message: string;
};

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
  readonly owner: string;
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
  readonly rows: readonly (readonly CellOfSheet[])[];
};

export type Share = { readonly fileId: string; readonly email: string; readonly role: 'reader' | 'writer' };

/** Drive v3 as far as commands need it; every list is one wave of parallel calls. */
export type Drive = {
  generateIds(count: number): readonly string[];
  createFolders(folders: readonly NewFolder[]): void;
  /** All pages, untrashed unless asked, oldest first. */
  listChildren(parentId: string, options?: { readonly trashedToo?: boolean }): readonly DriveFile[];
  /** Children of several folders, in parallel. */
  listChildrenOf(parentIds: readonly string[]): ReadonlyMap<string, readonly DriveFile[]>;
  /** undefined where the file is gone or out of sight. */
  files(ids: readonly string[]): readonly (DriveFile | undefined)[];
  exportDocx(ids: readonly string[]): readonly Uint8Array[];
  exportXlsx(id: string): Uint8Array;
  download(id: string): Uint8Array;
  /** Each converts to a Google Doc; never repeated blindly: `unknown` must be looked for by key. */
  createDocuments(documents: readonly NewDocument[]): readonly Made<DriveFile>[];
  /** New content for Google Docs that exist (same id, link and sharing); safe to repeat. */
  replaceDocuments(documents: readonly ReplacedDocument[]): readonly Made<DriveFile>[];
  createBinaries(files: readonly NewBinary[]): void;
  /** An .xlsx or .csv as a temporary Google Sheet's typed values by tab title, then trashed. */
  readAsSheet(
    name: string,
    parentId: string,
    bytes: Uint8Array,
  ): ReadonlyMap<string, readonly (readonly CellOfSheet[])[]>;
  /** A table as an .xlsx, by way of a temporary Google Sheet that is trashed. */
  makeWorkbook(workbook: NewWorkbook): Uint8Array;
  /** Gives one person a role on a file; what Google refused, if it did. Never two of one file at once: only the last would stand. */
  share(share: Share): GoogleFault | undefined;
  /** Direct permissions by e-mail. */
  permissions(
    fileId: string,
  ): readonly { readonly id: string; readonly email: string; readonly role: string }[];
  /** Takes a direct share back, as `share` gives it; one that is gone counts as done. */
  unshare(share: {
    readonly fileId: string;
    readonly permissionId: string;
    readonly email: string;
  }): GoogleFault | undefined;
  update(id: string, metadata: Readonly<Record<string, unknown>>): void;
  trash(ids: readonly string[]): void;
};

export type CellOfSheet = string | number | boolean;

export type Letter = { readonly to: string; readonly subject: string; readonly body: string };

export type Office = {
  now(): Moment;
  /** Whether new work may still start `afterMs` from now: false beyond 4.5 minutes of the execution. */
  mayStartWork(afterMs?: number): boolean;
  sleep(ms: number): void;
  /** E-mail of the person (in a trigger: of its creator). */
  readonly caller: string;
  readonly register: Register;
  readonly drive: Drive;
  readonly mail: { remaining(): number; send(letter: Letter): void };
  /** Runs `work` under the document's lock; the Refusal `busy` where another execution holds it. */
  locked<T>(work: () => T): T;
  readonly cache: { get(key: string): unknown; put(key: string, value: unknown, seconds: number): void };
  /** Small JSON that outlives an execution and is written at once: what a killed run leaves behind outside the register. */
  readonly memo: {
    get(key: string): unknown;
    put(key: string, value: unknown): void;
    drop(key: string): void;
  };
  readonly triggers: {
    /** Handler names of this account's triggers. */
    handlers(): readonly string[];
    /** Lays the hourly sweep and the doorbell where they are missing; true where one was laid. */
    lay(): boolean;
    remove(): void;
  };
  /** Lower-case hex of SHA-256 of UTF-8 text or bytes. */
  sha256(content: string | Uint8Array): string;
  /** Of bytes, or of a text's UTF-8. */
  base64(content: string | Uint8Array): string;
  bytesOfBase64(text: string): Uint8Array;
  /** A fault of ours or Google's, in English, with what and which key. */
  logFault(what: string, cause: unknown): void;
};
