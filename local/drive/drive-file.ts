/** What the local Drive keeps of a file. Records are replaced, never changed in place, so that copies of the state may share them. */

export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCUMENT = 'application/vnd.google-apps.document';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const SHORTCUT = 'application/vnd.google-apps.shortcut';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Bytes of an upload, or a Google Doc's body as .docx. Hashes in hex, size in bytes. */
export type Content = {
  readonly sha256: string;
  readonly sha1: string;
  readonly md5: string;
  readonly size: number;
};

/** `organizer`: a manager of a shared drive. */
export type PermissionRole = 'owner' | 'organizer' | 'writer' | 'commenter' | 'reader';
export type PermissionType = 'user' | 'group' | 'domain' | 'anyone';

/** One share of a file. `target` is the address of a user or group, the name of a domain, '' for anyone. */
export type Permission = {
  readonly id: string;
  readonly type: PermissionType;
  readonly role: PermissionRole;
  readonly target: string;
  readonly allowFileDiscovery: boolean;
};

type ContentRestriction = {
  readonly readOnly: true;
  readonly ownerRestricted: boolean;
  readonly reason: string;
  readonly by: string;
  readonly at: number;
};

export type Properties = Readonly<Record<string, string>>;

/** What searches still see until `until`; `seen` is null when they do not yet know the file at all. */
export type SearchLag = {
  readonly until: number;
  readonly seen: null | {
    readonly name: string;
    readonly properties: Properties;
    readonly appProperties: Readonly<Record<string, Properties>>;
  };
};

/** Times are virtual, in ms since the epoch. */
export type DriveFile = {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** My Drive allows one parent; null for a root folder and for a file its folder was deleted from. */
  readonly parent: string | null;
  /** The file is the root folder of its owner's My Drive. */
  readonly isRoot: boolean;
  /** '' in a shared drive, whose files are nobody's own. */
  readonly owner: string;
  /** The shared drive that the file lies in, by the id of its root folder. */
  readonly drive?: string;
  readonly permissions: readonly Permission[];
  readonly writersCanShare: boolean;
  /** Only its owner and those it is shared with itself reach it; the shares of the folders above do not. */
  readonly limited?: boolean;
  readonly copyRequiresWriterPermission: boolean;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly modifiedBy: string;
  readonly trashed: null | { readonly at: number; readonly by: string };
  readonly starredBy: readonly string[];
  readonly description: string | null;
  readonly folderColorRgb: string | null;
  readonly originalFilename: string | null;
  readonly properties: Properties;
  /** By Cloud project: each sees only its own. */
  readonly appProperties: Readonly<Record<string, Properties>>;
  /** What a shortcut points to, and of what kind that was when it was made; the file may be gone. */
  readonly target?: { readonly id: string; readonly mimeType: string };
  readonly content: Content | null;
  readonly headRevisionId: string | null;
  readonly restriction: ContentRestriction | null;
  readonly version: number;
  readonly lag: SearchLag | null;
};

export function isEditorsFile(file: DriveFile): boolean {
  return file.mimeType === DOCUMENT || file.mimeType === SPREADSHEET;
}
