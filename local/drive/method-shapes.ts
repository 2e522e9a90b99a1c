/** The methods and query parameters of Drive v3 that this Drive offers. A call may use only what stands here as offered; everything else is refused by name. */
/** Parameters of every call; those that change the form of the answer are not offered. */
export const COMMON_PARAMETERS: Readonly<Record<string, boolean>> = {
  alt: true,
  fields: true,
  key: true,
  prettyPrint: true,
  quotaUser: true,
  uploadType: true,
  access_token: false,
  oauth_token: false,
  callback: false,
  upload_protocol: false,
  '$.xgafv': false,
};

const ALL_DRIVES = { supportsAllDrives: true, supportsTeamDrives: true, enforceSingleParent: true } as const;
const WRITE = {
  ...ALL_DRIVES,
  keepRevisionForever: true,
  includePermissionsForView: false,
  includeLabels: false,
  ocrLanguage: true,
} as const;

/** Query parameters by method: true is offered (or harmless here), false is Drive's but not offered. */
export const METHOD_PARAMETERS = {
  'about.get': {},
  'files.create': { ...WRITE, ignoreDefaultVisibility: true, useContentAsIndexableText: true },
  'files.update': { ...WRITE, addParents: true, removeParents: true, useContentAsIndexableText: true },
  'files.copy': { ...WRITE, ignoreDefaultVisibility: true },
  'files.get': {
    supportsAllDrives: true,
    supportsTeamDrives: true,
    acknowledgeAbuse: true,
    includePermissionsForView: false,
    includeLabels: false,
  },
  'files.list': {
    q: true,
    orderBy: true,
    pageSize: true,
    pageToken: true,
    spaces: true,
    corpora: true,
    corpus: false,
    driveId: false,
    teamDriveId: false,
    includeItemsFromAllDrives: true,
    includeTeamDriveItems: true,
    supportsAllDrives: true,
    supportsTeamDrives: true,
    includePermissionsForView: false,
    includeLabels: false,
  },
  'files.delete': ALL_DRIVES,
  'files.export': { mimeType: true },
  'files.generateIds': { count: true, space: true, type: true },
  'files.emptyTrash': { enforceSingleParent: true, driveId: false },
  'permissions.create': {
    emailMessage: true,
    enforceExpansiveAccess: true,
    moveToNewOwnersRoot: true,
    sendNotificationEmail: true,
    transferOwnership: true,
    useDomainAdminAccess: false,
    ...ALL_DRIVES,
  },
  'permissions.list': {
    pageSize: true,
    pageToken: true,
    includePermissionsForView: false,
    supportsAllDrives: true,
    supportsTeamDrives: true,
    useDomainAdminAccess: false,
  },
  'permissions.get': { supportsAllDrives: true, supportsTeamDrives: true, useDomainAdminAccess: false },
  'permissions.update': {
    enforceExpansiveAccess: true,
    removeExpiration: false,
    transferOwnership: true,
    supportsAllDrives: true,
    supportsTeamDrives: true,
    useDomainAdminAccess: false,
  },
  'permissions.delete': {
    enforceExpansiveAccess: true,
    supportsAllDrives: true,
    supportsTeamDrives: true,
    useDomainAdminAccess: false,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, boolean>>>>;

export type MethodName = keyof typeof METHOD_PARAMETERS;

/** Collections and methods of Drive v3 that are not offered: a call answers 501 with the name. */
export const COLLECTIONS_NOT_OFFERED = [
  'accessproposals',
  'approvals',
  'apps',
  'changes',
  'channels',
  'comments',
  'drives',
  'operations',
  'replies',
  'revisions',
  'teamdrives',
] as const;

export const FILE_METHODS_NOT_OFFERED = [
  'download',
  'generateCseToken',
  'listLabels',
  'modifyLabels',
  'watch',
] as const;
