import { momentOf } from '../moment-of';
import {
  badRequest,
  DriveRefusal,
  invalidBody,
  invalidValue,
  notOffered,
  notWritable,
} from './drive-refusal';
import { FILE_SHAPE, WRITABLE_FIELDS } from './field-shapes';

/** Properties to set; null clears one. */
export type PropertyChanges = Readonly<Record<string, string | null>>;

/** The decoded body of files.create, copy and update. Absent fields stay as they are; times in ms. */
export type FileMetadata = {
  readonly id?: string;
  readonly parents?: readonly string[];
  readonly targetId?: string;
  readonly createdTime?: number;
  readonly modifiedTime?: number;
  readonly name?: string;
  readonly mimeType?: string;
  readonly description?: string;
  readonly starred?: boolean;
  readonly trashed?: boolean;
  readonly properties?: PropertyChanges;
  readonly appProperties?: PropertyChanges;
  readonly restriction?: null | { readonly reason: string; readonly ownerRestricted: boolean };
  readonly writersCanShare?: boolean;
  readonly inheritedPermissionsDisabled?: boolean;
  readonly copyRequiresWriterPermission?: boolean;
  readonly folderColorRgb?: string;
  readonly originalFilename?: string;
};

type Draft = { -readonly [K in keyof FileMetadata]: FileMetadata[K] };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a JSON body; an empty one is an empty object. */
export function parseJsonObject(bytes: Uint8Array): Record<string, unknown> {
  if (bytes.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new DriveRefusal(400, 'parseError', 'Parse Error');
  }
  if (!isObject(value)) throw new DriveRefusal(400, 'parseError', 'Parse Error');
  return value;
}

export function decodeFileMetadata(body: Record<string, unknown>, method: 'create' | 'update'): FileMetadata {
  const draft: Draft = {};
  for (const [field, value] of Object.entries(body)) {
    if (value === undefined) continue;
    checkWritable(field, method);
    decodeField(draft, field, value);
  }
  return draft;
}

function checkWritable(field: string, method: 'create' | 'update'): void {
  if (field === 'viewersCanCopyContent' || field === 'contentHints' || FILE_SHAPE[field] === false)
    throw notOffered(`field ${field} in a body`);
  if (!Object.hasOwn(FILE_SHAPE, field)) throw unknownField(field);
  const when = Object.hasOwn(WRITABLE_FIELDS, field) ? WRITABLE_FIELDS[field] : undefined;
  if (field === 'parents' && method === 'update')
    throw new DriveRefusal(
      403,
      'fieldNotWritable',
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  if (when === undefined || (when === 'create' && method === 'update')) throw notWritable(field);
}

export function unknownField(field: string) {
  return badRequest(`Invalid JSON payload received. Unknown name "${field}": Cannot find field.`);
}

function decodeField(draft: Draft, field: string, value: unknown): void {
  switch (field) {
    case 'id':
    case 'name':
    case 'mimeType':
    case 'description':
    case 'folderColorRgb':
    case 'originalFilename':
      draft[field] = text(field, value);
      return;
    case 'starred':
    case 'trashed':
    case 'writersCanShare':
    case 'inheritedPermissionsDisabled':
    case 'copyRequiresWriterPermission':
      draft[field] = flag(field, value);
      return;
    case 'createdTime':
    case 'modifiedTime':
      draft[field] = instant(field, value);
      return;
    case 'properties':
    case 'appProperties':
      draft[field] = propertyChanges(field, value);
      return;
    case 'parents':
      if (!Array.isArray(value)) throw invalidValue(field);
      draft.parents = value.map((parent) => text(field, parent));
      return;
    case 'shortcutDetails':
      draft.targetId = shortcutTarget(value);
      return;
    case 'contentRestrictions':
      draft.restriction = contentRestriction(value);
      return;
    default:
      throw notWritable(field);
  }
}

function shortcutTarget(value: unknown): string {
  if (!isObject(value)) throw invalidValue('shortcutDetails');
  for (const key of Object.keys(value)) if (key !== 'targetId') throw notWritable(`shortcutDetails.${key}`);
  return text('shortcutDetails.targetId', value.targetId);
}

function text(field: string, value: unknown): string {
  if (typeof value !== 'string') throw invalidValue(field);
  return value;
}

function flag(field: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidValue(field);
  return value;
}

function instant(field: string, value: unknown): number {
  const written = text(field, value);
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(written)
    ? momentOf(written)
    : Number.NaN;
  if (Number.isNaN(at)) throw invalidValue(field);
  return at;
}

/** Key and value together may take 124 bytes of UTF-8: a Thai letter is three. */
const PROPERTY_BYTES = 124;

function propertyChanges(field: string, value: unknown): PropertyChanges {
  if (!isObject(value)) throw invalidValue(field);
  const changes: Record<string, string | null> = {};
  for (const [key, held] of Object.entries(value)) {
    if (held !== null && typeof held !== 'string') throw invalidValue(field);
    if (Buffer.byteLength(key) + Buffer.byteLength(held ?? '') > PROPERTY_BYTES)
      throw invalidBody(
        `The property '${key}' is too long: key and value may take ${PROPERTY_BYTES} bytes in UTF-8.`,
      );
    changes[key] = held;
  }
  return changes;
}

function contentRestriction(value: unknown): FileMetadata['restriction'] & (object | null) {
  if (!Array.isArray(value) || value.length > 1) throw invalidValue('contentRestrictions');
  const first: unknown = value[0];
  if (first === undefined) return null;
  if (!isObject(first)) throw invalidValue('contentRestrictions');
  for (const key of Object.keys(first))
    if (key !== 'readOnly' && key !== 'reason' && key !== 'ownerRestricted') throw unknownField(key);
  if (flag('contentRestrictions.readOnly', first.readOnly) === false) return null;
  return {
    reason: first.reason === undefined ? '' : text('contentRestrictions.reason', first.reason),
    ownerRestricted:
      first.ownerRestricted === undefined
        ? false
        : flag('contentRestrictions.ownerRestricted', first.ownerRestricted),
  };
}
