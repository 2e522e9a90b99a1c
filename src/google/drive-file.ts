import type { DriveFile } from '../ports/drive';
import { list, record } from '../ports/json';

/** The fields of a file that `driveFileOf` reads. */
export const FILE_FIELDS =
  'id,name,mimeType,parents,properties,webViewLink,createdTime,modifiedTime,size,sha256Checksum,trashed,writersCanShare,driveId,owners(emailAddress),lastModifyingUser(emailAddress),version';

/** Marks a Sheet that only a conversion needs: one that a killed run left is thrown away by the next. */
export const TEMPORARY = { temporary: 'yes' } as const;

/** A file resource as Drive answers it; fields that a kind of file lacks (size of a Doc) read '' or 0. */
export function driveFileOf(json: unknown): DriveFile {
  const file = record(json);
  const parents = list(file.parents);
  const owners = list(file.owners);
  return {
    id: text(file.id),
    name: text(file.name),
    mimeType: text(file.mimeType),
    parentId: text(parents[0]),
    properties: texts(file.properties),
    webViewLink: text(file.webViewLink),
    createdTime: text(file.createdTime),
    modifiedTime: text(file.modifiedTime),
    size: Number(file.size ?? 0),
    sha256: text(file.sha256Checksum),
    trashed: file.trashed === true,
    writersCanShare: file.writersCanShare === true,
    driveOwner: text(record(owners[0]).emailAddress),
    lastModifiedBy: text(record(file.lastModifyingUser).emailAddress),
    version: text(file.version),
  };
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function texts(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(record(value)).map(([name, word]) => [name, text(word)] as const);
  return Object.fromEntries(entries);
}
