import { canShare, capabilitiesOf, type DriveCall } from './drive-call';
import {
  type Content,
  DOCUMENT,
  type DriveFile,
  FOLDER,
  isEditorsFile,
  SHORTCUT,
  SPREADSHEET,
} from './drive-file';
import { asksFor, type Mask } from './field-mask';
import { ownerPermission, userResource } from './people';
import { atLeast, type EffectivePermission, effectivePermissions } from './rights';

function time(at: number): string {
  return new Date(at).toISOString();
}

type Reader = (call: DriveCall, file: DriveFile) => unknown;

/** How each field of a File is read; undefined leaves it out, as Drive does where a file has no such thing. */
const READERS: Readonly<Record<string, Reader>> = {
  kind: () => 'drive#file',
  id: (_, file) => file.id,
  name: (_, file) => file.name,
  mimeType: (_, file) => file.mimeType,
  description: (_, file) => file.description ?? undefined,
  starred: (call, file) => file.starredBy.includes(call.me),
  trashed: (call, file) => call.store.tree.isTrashed(file),
  explicitlyTrashed: (_, file) => file.trashed !== null,
  trashedTime: (_, file) => (file.trashed ? time(file.trashed.at) : undefined),
  trashingUser: (call, file) => (file.trashed ? userResource(file.trashed.by, call.me) : undefined),
  parents: visibleParents,
  properties: (_, file) => someOf(file.properties),
  appProperties: (call, file) => someOf(file.appProperties[call.project] ?? {}),
  spaces: () => ['drive'],
  version: (_, file) => String(file.version),
  webViewLink: (_, file) => webViewLink(file),
  webContentLink: (_, file) =>
    uploaded(file) ? `https://drive.google.com/uc?id=${file.id}&export=download` : undefined,
  createdTime: (_, file) => time(file.createdAt),
  modifiedTime: (_, file) => time(file.modifiedAt),
  modifiedByMe: (call, file) => file.modifiedBy === call.me,
  owners: (call, file) => (file.drive === undefined ? [userResource(file.owner, call.me)] : undefined),
  ownedByMe: (call, file) => (file.drive === undefined ? file.owner === call.me : undefined),
  driveId: (_, file) => file.drive,
  teamDriveId: (_, file) => file.drive,
  lastModifyingUser: (call, file) => userResource(file.modifiedBy, call.me),
  shared: (call, file) => (file.drive === undefined ? shares(call, file).length > 1 : undefined),
  writersCanShare: (_, file) => (file.drive === undefined ? file.writersCanShare : undefined),
  inheritedPermissionsDisabled: (_, file) => file.limited === true,
  viewersCanCopyContent: (_, file) => !file.copyRequiresWriterPermission,
  copyRequiresWriterPermission: (_, file) => file.copyRequiresWriterPermission,
  permissions: (call, file) =>
    file.drive === undefined && canShare(call, file) ? shares(call, file).map(permissionResource) : undefined,
  permissionIds: (call, file) =>
    atLeast(call.rightTo(file), 'writer') ? shares(call, file).map((permission) => permission.id) : undefined,
  folderColorRgb: (_, file) => file.folderColorRgb ?? (file.mimeType === FOLDER ? '#8f8f8f' : undefined),
  originalFilename: (_, file) => (uploaded(file) ? (file.originalFilename ?? file.name) : undefined),
  fileExtension: (_, file) => (uploaded(file) ? extensionOf(file.name) : undefined),
  fullFileExtension: (_, file) => (uploaded(file) ? extensionOf(file.name) : undefined),
  md5Checksum: (_, file) => uploaded(file)?.md5,
  sha1Checksum: (_, file) => uploaded(file)?.sha1,
  sha256Checksum: (_, file) => uploaded(file)?.sha256,
  size: (_, file) =>
    file.mimeType === FOLDER || file.mimeType === SHORTCUT ? undefined : String(file.content?.size ?? 0),
  quotaBytesUsed: (_, file) => String(file.content?.size ?? 0),
  headRevisionId: (_, file) => file.headRevisionId ?? undefined,
  capabilities: capabilitiesOf,
  contentRestrictions: restrictions,
  shortcutDetails: (_, file) =>
    file.target && { targetId: file.target.id, targetMimeType: file.target.mimeType },
};

/** A file as Drive's REST API writes it. Only what the mask asks for is looked up. */
export function fileResource(call: DriveCall, file: DriveFile, mask: Mask): Record<string, unknown> {
  const resource: Record<string, unknown> = {};
  for (const [field, read] of Object.entries(READERS)) {
    if (!asksFor(mask, field)) continue;
    const value = read(call, file);
    if (value !== undefined) resource[field] = value;
  }
  return resource;
}

function shares(call: DriveCall, file: DriveFile): readonly EffectivePermission[] {
  return effectivePermissions(call.store.tree, file, ownerPermission);
}

/** The content of an uploaded file: checksums, revision and download link stand on these only; a Doc has a size but none of them. */
function uploaded(file: DriveFile): Content | undefined {
  return file.content && !isEditorsFile(file) ? file.content : undefined;
}

function extensionOf(name: string): string {
  return /\.([^.\s]{1,16})$/.exec(name)?.[1] ?? '';
}

export function permissionResource(permission: EffectivePermission): Record<string, unknown> {
  const addressed = permission.type === 'user' || permission.type === 'group';
  return {
    kind: 'drive#permission',
    id: permission.id,
    type: permission.type,
    role: permission.role,
    emailAddress: addressed ? permission.target : undefined,
    displayName: addressed ? permission.target.split('@')[0] : undefined,
    domain: permission.type === 'domain' ? permission.target : undefined,
    allowFileDiscovery: addressed ? undefined : permission.allowFileDiscovery,
    deleted: addressed ? false : undefined,
    pendingOwner: addressed ? false : undefined,
    permissionDetails: permission.details.map((detail) => ({
      permissionType: detail.role === 'organizer' ? 'member' : 'file',
      role: detail.role,
      inherited: detail.inheritedFrom !== null,
      inheritedFrom: detail.inheritedFrom ?? undefined,
    })),
  };
}

function webViewLink(file: DriveFile): string {
  switch (file.mimeType) {
    case DOCUMENT:
      return `https://docs.google.com/document/d/${file.id}/edit`;
    case SPREADSHEET:
      return `https://docs.google.com/spreadsheets/d/${file.id}/edit`;
    case FOLDER:
      return `https://drive.google.com/drive/folders/${file.id}`;
    default:
      return `https://drive.google.com/file/d/${file.id}/view`;
  }
}

function restrictions(call: DriveCall, file: DriveFile): readonly unknown[] | undefined {
  const { restriction } = file;
  if (!restriction) return undefined;
  return [
    {
      readOnly: true,
      reason: restriction.reason === '' ? undefined : restriction.reason,
      type: 'globalContentRestriction',
      restrictingUser: userResource(restriction.by, call.me),
      restrictionTime: time(restriction.at),
      ownerRestricted: restriction.ownerRestricted,
      systemRestricted: false,
    },
  ];
}

/** A parent is named only to those who may read it. */
function visibleParents(call: DriveCall, file: DriveFile): readonly string[] | undefined {
  const parent = file.parent === null ? undefined : call.store.tree.get(file.parent);
  return parent && atLeast(call.rightTo(parent), 'reader') ? [parent.id] : undefined;
}

function someOf(properties: Readonly<Record<string, string>>) {
  return Object.keys(properties).length > 0 ? properties : undefined;
}
