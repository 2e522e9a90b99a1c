import type { Change } from './change';
import type { TabPlace } from './snapshot';
import type { TabName } from './tabs';

/**
 * The rows (0-based, in order) that changes name by key in a tab, as it stood when it was last looked at. Undefined where every row
 * counts: rows are added or deleted, columns join, or a key has come since.
 */
export function namedRows(
  changes: readonly Change[],
  tab: TabName,
  place: TabPlace,
): readonly number[] | undefined {
  const rowsByKey = new Map<string, number[]>();
  place.keys.forEach((key, row) => {
    const rows = rowsByKey.get(key);
    if (rows === undefined) rowsByKey.set(key, [row]);
    else rows.push(row);
  });
  const rows = new Set<number>();
  for (const change of changes) {
    if (change.kind === 'requests' || change.tab !== tab) continue;
    if (change.kind !== 'set' && change.kind !== 'note' && change.kind !== 'format') return undefined;
    const occurrence = change.kind === 'set' ? (change.occurrence ?? 0) : 0;
    const row = change.key === '' ? undefined : rowsByKey.get(change.key)?.[occurrence];
    if (row === undefined) return undefined;
    rows.add(row);
  }
  return [...rows].sort((left, right) => left - right);
}
