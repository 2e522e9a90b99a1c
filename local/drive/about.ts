import { IMPORT_FORMATS } from './conversion';
import type { DriveCall } from './drive-call';
import { EXPORT_FORMATS } from './export-file';
import { userResource } from './people';

const MAX_UPLOAD_BYTES = 50 * 1024 ** 2;

export function about(call: DriveCall): Record<string, unknown> {
  const { tree } = call.store;
  const usage = tree.usage(call.me);
  let trash = 0;
  for (const file of tree.all())
    if (file.owner === call.me && tree.isTrashed(file)) trash += file.content?.size ?? 0;
  return {
    kind: 'drive#about',
    user: userResource(call.me, call.me),
    storageQuota: {
      limit: String(call.store.storageBytes),
      usage: String(usage),
      usageInDrive: String(usage),
      usageInDriveTrash: String(trash),
    },
    importFormats: IMPORT_FORMATS,
    exportFormats: EXPORT_FORMATS,
    maxUploadSize: String(MAX_UPLOAD_BYTES),
    canCreateDrives: false,
    canCreateTeamDrives: false,
  };
}
