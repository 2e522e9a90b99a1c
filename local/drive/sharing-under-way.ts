import type { DriveFile, Permission } from './drive-file';

/**
 * Drive keeps only the last of several changes of one file's permissions that are under way together, be they of one fetchAll or
 * of two executions: each begins with the list that stood when it began.
 */
export type SharingUnderWay = {
  /** A file's own permissions as an operation that begins at `now` sees them. */
  seen(file: DriveFile, now: number): readonly Permission[];
  /** An operation that ends at `until` leaves these. */
  changed(fileId: string, until: number, permissions: readonly Permission[]): void;
};

type UnderWay = {
  readonly before: readonly Permission[];
  readonly operations: readonly { readonly until: number; readonly permissions: readonly Permission[] }[];
};

export function createSharingUnderWay(): SharingUnderWay {
  const byFile = new Map<string, UnderWay>();
  return {
    seen({ id, permissions }, now) {
      const known = byFile.get(id);
      const operations = known?.operations.filter(({ until }) => until > now) ?? [];
      if (known === undefined || operations.length === 0) {
        byFile.set(id, { before: permissions, operations: [] });
        return permissions;
      }
      const ended = known.operations.filter(({ until }) => until <= now);
      const last = ended.toSorted((one, other) => one.until - other.until).at(-1);
      const before = last?.permissions ?? known.before;
      byFile.set(id, { before, operations });
      return before;
    },
    changed(fileId, until, permissions) {
      const known = byFile.get(fileId);
      if (known === undefined) return;
      byFile.set(fileId, { ...known, operations: [...known.operations, { until, permissions }] });
    },
  };
}
