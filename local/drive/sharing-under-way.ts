import type { DriveFile, Permission } from './drive-file';

/**
 * Drive keeps only the last of several changes of one file's permissions that are under way together. Those of one moment, as in
 * one fetchAll, each begin with the list that stood before the first of them.
 */
export type SharingUnderWay = {
  /** A file's own permissions as an operation that begins at `now` sees them. */
  permissionsSeen(file: DriveFile, now: number): readonly Permission[];
};

export function createSharingUnderWay(): SharingUnderWay {
  const before = new Map<string, { readonly at: number; readonly permissions: readonly Permission[] }>();
  return {
    permissionsSeen({ id, permissions }, now) {
      const known = before.get(id);
      if (known?.at === now) return known.permissions;
      before.set(id, { at: now, permissions });
      return permissions;
    },
  };
}
