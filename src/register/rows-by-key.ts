import type { AnyRow } from './cells';

/** The rows of each key in their order: people may have typed one key twice. */
export function rowsByKey(rows: readonly AnyRow[]): ReadonlyMap<string, readonly AnyRow[]> {
  const byKey = new Map<string, AnyRow[]>();
  for (const row of rows) {
    const same = byKey.get(row.key);
    if (same) same.push(row);
    else byKey.set(row.key, [row]);
  }
  return byKey;
}
