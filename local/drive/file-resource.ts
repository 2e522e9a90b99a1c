import { canShare, capabilitiesOf, type DriveCall } from './drive-call';
import { DOCUMENT, type DriveFile, FOLDER, isEditorsFile, SPREADSHEET } from './drive-file';
import { asksFor, type Mask } from './field-mask';
import { ownerPermission, userResource } from './people';
import { atLeast, type EffectivePermission, effectivePermissions } from './rights';

const time = (at: number): string => new Date(at).toISOString();

/** A file as Drive's REST API writes it. Only what the mask asks for is looked up. */
export function fileResource(call: DriveCall, file: DriveFile, mask: Mask): Record<string, unknown> {
  const { tree } = call.store;
  const writes = atLeast(call.rightTo(file), 'writer');
  const resource: Record<string, unknown> = {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    description: file.description ?? undefined,
    starred: file.starredBy.includes(call.me),
    explicitlyTrashed: file.trashed !== null,
    trashedTime: file.trashed ? time(file.trashed.at) : undefined,
    trashingUser: file.trashed ? userResource(file.trashed.by, call.me) : undefined,
    properties: someOf(file.properties),
    appProperties: someOf(file.appProperties[call.project] ?? {}),
    spaces: ['drive'],
    version: String(file.version),
    webViewLink: webViewLink(file),
    createdTime: time(file.createdAt),
    modifiedTime: time(file.modifiedAt),
    modifiedByMe: file.modifiedBy === call.me,
    owners: [userResource(file.owner, call.me)],
    ownedByMe: file.owner === call.me,
    lastModifyingUser: userResource(file.modifiedBy, call.me),
    writersCanShare: file.writersCanShare,
    viewersCanCopyContent: !file.copyRequiresWriterPermission,
    copyRequiresWriterPermission: file.copyRequiresWriterPermission,
    folderColorRgb: file.folderColorRgb ?? (file.mimeType === FOLDER ? '#8f8f8f' : undefined),
    ...contentFields(file),
    contentRestrictions: restrictions(call, file),
  };
  if (asksFor(mask, 'trashed')) resource.trashed = tree.isTrashed(file);
  if (asksFor(mask, 'parents')) resource.parents = visibleParents(call, file);
  if (asksFor(mask, 'capabilities')) resource.capabilities = capabilitiesOf(call, file);
  if (asksFor(mask, 'shared') || asksFor(mask, 'permissions') || asksFor(mask, 'permissionIds')) {
    const permissions = effectivePermissions(tree, file, ownerPermission);
    resource.shared = permissions.length > 1;
    if (writes) resource.permissionIds = permissions.map((permission) => permission.id);
    if (canShare(call, file)) resource.permissions = permissions.map(permissionResource);
  }
  return resource;
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
      permissionType: 'file',
      role: detail.role,
      inherited: detail.inheritedFrom !== null,
      inheritedFrom: detail.inheritedFrom ?? undefined,
    })),
  };
}

export function webViewLink(file: DriveFile): string {
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

/** Checksums, revision and download link stand on uploaded files only; a Doc has a size but none of these. */
function contentFields(file: DriveFile): Record<string, unknown> {
  const { content } = file;
  const size = String(content?.size ?? 0);
  if (!content || isEditorsFile(file))
    return { quotaBytesUsed: size, size: file.mimeType === FOLDER ? undefined : size };
  const extension = /\.([^.\s]{1,16})$/.exec(file.name)?.[1] ?? '';
  return {
    size,
    quotaBytesUsed: size,
    md5Checksum: content.md5,
    sha1Checksum: content.sha1,
    sha256Checksum: content.sha256,
    headRevisionId: file.headRevisionId ?? undefined,
    originalFilename: file.originalFilename ?? file.name,
    fileExtension: extension,
    fullFileExtension: extension,
    webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
  };
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

const someOf = (properties: Readonly<Record<string, string>>) =>
  Object.keys(properties).length > 0 ? properties : undefined;
