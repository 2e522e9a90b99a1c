/** The fields of Drive v3's resources that this Drive offers. A mask or a body may name only what stands here as offered; everything else is refused by name. */
import type { Shape } from './field-mask';

const USER_FIELDS = {
  kind: true,
  displayName: true,
  emailAddress: true,
  me: true,
  permissionId: true,
  photoLink: false,
} as const satisfies Shape;
const USER_SHAPE: Shape = USER_FIELDS;

const PERMISSION_FIELDS = {
  kind: true,
  id: true,
  type: true,
  role: true,
  emailAddress: true,
  displayName: true,
  domain: true,
  allowFileDiscovery: true,
  deleted: true,
  pendingOwner: true,
  permissionDetails: { permissionType: true, role: true, inherited: true, inheritedFrom: true },
  expirationTime: false,
  inheritedPermissionsDisabled: false,
  photoLink: false,
  teamDrivePermissionDetails: false,
  view: false,
} as const satisfies Shape;
export const PERMISSION_SHAPE: Shape = PERMISSION_FIELDS;

const CAPABILITIES = [
  'canAddChildren',
  'canComment',
  'canCopy',
  'canDelete',
  'canDisableInheritedPermissions',
  'canDownload',
  'canEdit',
  'canEnableInheritedPermissions',
  'canListChildren',
  'canModifyContent',
  'canModifyContentRestriction',
  'canModifyEditorContentRestriction',
  'canModifyOwnerContentRestriction',
  'canMoveItemWithinDrive',
  'canRemoveChildren',
  'canRemoveContentRestriction',
  'canRename',
  'canShare',
  'canTrash',
  'canUntrash',
] as const;

const CAPABILITIES_NOT_OFFERED = [
  'canAcceptOwnership',
  'canAccessViaGenAi',
  'canAddFolderFromAnotherDrive',
  'canAddMyDriveParent',
  'canChangeCopyRequiresWriterPermission',
  'canChangeItemDownloadRestriction',
  'canChangeSecurityUpdateEnabled',
  'canChangeViewersCanCopyContent',
  'canDeleteChildren',
  'canModifyLabels',
  'canMoveChildrenOutOfDrive',
  'canMoveChildrenOutOfTeamDrive',
  'canMoveChildrenWithinDrive',
  'canMoveChildrenWithinTeamDrive',
  'canMoveItemIntoTeamDrive',
  'canMoveItemOutOfDrive',
  'canMoveItemOutOfTeamDrive',
  'canMoveItemWithinTeamDrive',
  'canMoveTeamDriveItem',
  'canReadDrive',
  'canReadLabels',
  'canReadRevisions',
  'canReadTeamDrive',
  'canRemoveMyDriveParent',
  'canStartApproval',
  'canTrashChildren',
] as const;

function each<const Name extends string>(
  names: readonly Name[],
  offered: boolean,
): { readonly [N in Name]: boolean } {
  return Object.fromEntries(names.map((name) => [name, offered])) as { [N in Name]: boolean };
}

const FILE_FIELDS = {
  kind: true,
  id: true,
  name: true,
  mimeType: true,
  description: true,
  starred: true,
  trashed: true,
  explicitlyTrashed: true,
  trashedTime: true,
  trashingUser: USER_SHAPE,
  parents: true,
  properties: 'map',
  appProperties: 'map',
  spaces: true,
  version: true,
  webViewLink: true,
  webContentLink: true,
  createdTime: true,
  modifiedTime: true,
  modifiedByMe: true,
  owners: USER_SHAPE,
  ownedByMe: true,
  lastModifyingUser: USER_SHAPE,
  shared: true,
  writersCanShare: true,
  inheritedPermissionsDisabled: true,
  viewersCanCopyContent: true,
  copyRequiresWriterPermission: true,
  permissions: PERMISSION_SHAPE,
  permissionIds: true,
  folderColorRgb: true,
  originalFilename: true,
  fileExtension: true,
  fullFileExtension: true,
  md5Checksum: true,
  sha1Checksum: true,
  sha256Checksum: true,
  size: true,
  quotaBytesUsed: true,
  headRevisionId: true,
  capabilities: { ...each(CAPABILITIES, true), ...each(CAPABILITIES_NOT_OFFERED, false) },
  contentRestrictions: {
    readOnly: true,
    reason: true,
    type: true,
    restrictingUser: USER_SHAPE,
    restrictionTime: true,
    ownerRestricted: true,
    systemRestricted: true,
  },
  shortcutDetails: { targetId: true, targetMimeType: true, targetResourceKey: true },
  // Drive has these only on files that this workspace never holds: asked for, they are absent as there.
  driveId: true,
  teamDriveId: true,
  resourceKey: true,
  hasAugmentedPermissions: true,
  imageMediaMetadata: 'map',
  videoMediaMetadata: 'map',
  clientEncryptionDetails: 'map',
  ...each(
    [
      'contentHints',
      'downloadRestrictions',
      'exportLinks',
      'hasThumbnail',
      'iconLink',
      'isAppAuthorized',
      'labelInfo',
      'linkShareMetadata',
      'modifiedByMeTime',
      'sharedWithMeTime',
      'sharingUser',
      'thumbnailLink',
      'thumbnailVersion',
      'viewedByMe',
      'viewedByMeTime',
    ],
    false,
  ),
} as const satisfies Shape;
export const FILE_SHAPE: Shape = FILE_FIELDS;

/** Fields of a File that a body may set: in create and copy, and in update. */
export const WRITABLE_FIELDS: Readonly<Record<string, 'always' | 'create'>> = {
  id: 'create',
  parents: 'create',
  shortcutDetails: 'create',
  createdTime: 'create',
  name: 'always',
  mimeType: 'always',
  description: 'always',
  starred: 'always',
  trashed: 'always',
  properties: 'always',
  appProperties: 'always',
  contentRestrictions: 'always',
  writersCanShare: 'always',
  inheritedPermissionsDisabled: 'always',
  copyRequiresWriterPermission: 'always',
  folderColorRgb: 'always',
  originalFilename: 'always',
  modifiedTime: 'always',
};

const LIST_FIELDS = {
  kind: true,
  incompleteSearch: true,
  nextPageToken: true,
  files: FILE_SHAPE,
} as const satisfies Shape;
export const LIST_SHAPE: Shape = LIST_FIELDS;

const PERMISSION_LIST_FIELDS = {
  kind: true,
  nextPageToken: true,
  permissions: PERMISSION_SHAPE,
} as const satisfies Shape;
export const PERMISSION_LIST_SHAPE: Shape = PERMISSION_LIST_FIELDS;

const GENERATED_IDS_FIELDS = { kind: true, space: true, ids: true } as const satisfies Shape;
export const GENERATED_IDS_SHAPE: Shape = GENERATED_IDS_FIELDS;

const ABOUT_FIELDS = {
  kind: true,
  user: USER_SHAPE,
  storageQuota: { limit: true, usage: true, usageInDrive: true, usageInDriveTrash: true },
  importFormats: 'map',
  exportFormats: 'map',
  maxUploadSize: true,
  canCreateDrives: true,
  canCreateTeamDrives: true,
  appInstalled: false,
  driveThemes: false,
  folderColorPalette: false,
  maxImportSizes: false,
  teamDriveThemes: false,
} as const satisfies Shape;
export const ABOUT_SHAPE: Shape = ABOUT_FIELDS;

/** The fields that these shapes name, to be held to Google's own types. */
export type NamedFields = {
  readonly user: keyof typeof USER_FIELDS;
  readonly permission: keyof typeof PERMISSION_FIELDS;
  readonly file: keyof typeof FILE_FIELDS;
  readonly capabilities: keyof (typeof FILE_FIELDS)['capabilities'];
  readonly contentRestrictions: keyof (typeof FILE_FIELDS)['contentRestrictions'];
  readonly list: keyof typeof LIST_FIELDS;
  readonly permissionList: keyof typeof PERMISSION_LIST_FIELDS;
  readonly generatedIds: keyof typeof GENERATED_IDS_FIELDS;
  readonly about: keyof typeof ABOUT_FIELDS;
};
