import { createHash } from 'node:crypto';
import type { DriveCall, DriveStore } from './drive-call';
import type { Content, DriveFile, Properties, SearchLag } from './drive-file';
import { invalidBody } from './drive-refusal';
import type { FileMetadata, PropertyChanges } from './file-metadata';

/** How long a search by name or property still answers from before a change, ms of virtual time. Drive promises no figure. */
export const SEARCH_LAG_MS = 20_000;

const MAX_PROPERTIES = 30;

export function storeContent(store: DriveStore, bytes: Uint8Array): Content {
  return {
    sha256: store.putBlob(bytes),
    sha1: createHash('sha1').update(bytes).digest('hex'),
    md5: createHash('md5').update(bytes).digest('hex'),
    size: bytes.length,
  };
}

function withProperties(before: Properties, changes: PropertyChanges | undefined): Properties {
  if (!changes) return before;
  const after = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) after.delete(key);
    else after.set(key, value);
  }
  if (after.size > MAX_PROPERTIES)
    throw invalidBody(`A file may have ${MAX_PROPERTIES} properties of a kind.`);
  return Object.fromEntries(after);
}

/** Applies the fields that create, copy and update have in common; content, parents, trash and rights are the caller's. Versions, times and the search's lag are set. */
export function withMetadata(call: DriveCall, file: DriveFile, metadata: FileMetadata): DriveFile {
  const appProperties = withProperties(file.appProperties[call.project] ?? {}, metadata.appProperties);
  const { limited: _, ...open } = file;
  const changed: DriveFile = {
    ...open,
    name: metadata.name ?? file.name,
    description: metadata.description ?? file.description,
    writersCanShare: metadata.writersCanShare ?? file.writersCanShare,
    ...limit(file, metadata.inheritedPermissionsDisabled),
    copyRequiresWriterPermission: metadata.copyRequiresWriterPermission ?? file.copyRequiresWriterPermission,
    folderColorRgb: metadata.folderColorRgb ?? file.folderColorRgb,
    originalFilename: metadata.originalFilename ?? file.originalFilename,
    properties: withProperties(file.properties, metadata.properties),
    appProperties: metadata.appProperties
      ? { ...file.appProperties, [call.project]: appProperties }
      : file.appProperties,
    starredBy: starred(call, file, metadata.starred),
    restriction: restriction(call, file, metadata.restriction),
  };
  return { ...changed, lag: lagAfter(file, changed, call.now) };
}

function limit(file: DriveFile, wanted: boolean | undefined): Pick<DriveFile, 'limited'> {
  const limited = wanted ?? file.limited === true;
  return limited ? { limited } : {};
}

function starred(call: DriveCall, file: DriveFile, wanted: boolean | undefined): readonly string[] {
  if (wanted === undefined || wanted === file.starredBy.includes(call.me)) return file.starredBy;
  return wanted ? [...file.starredBy, call.me] : file.starredBy.filter((email) => email !== call.me);
}

function restriction(
  call: DriveCall,
  file: DriveFile,
  wanted: FileMetadata['restriction'],
): DriveFile['restriction'] {
  if (wanted === undefined) return file.restriction;
  return wanted && { readOnly: true, ...wanted, by: call.me, at: call.now };
}

/** What searches see after a change: for a while what they saw before it. */
function lagAfter(before: DriveFile, after: DriveFile, now: number): SearchLag | null {
  const same =
    before.name === after.name &&
    JSON.stringify(before.properties) === JSON.stringify(after.properties) &&
    JSON.stringify(before.appProperties) === JSON.stringify(after.appProperties);
  if (same) return before.lag;
  const { name, properties, appProperties } = before;
  const seen = before.lag && now < before.lag.until ? before.lag.seen : { name, properties, appProperties };
  return { until: now + SEARCH_LAG_MS, seen };
}

/** The file as searches by name and property know it now; null when they do not yet. */
export function asSearched(file: DriveFile, now: number): DriveFile | null {
  if (!file.lag || now >= file.lag.until) return file;
  return file.lag.seen && { ...file, ...file.lag.seen };
}
