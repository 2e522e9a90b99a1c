import type { Change, NewRow } from './change';
import type { Snapshot } from './register-port';

/** Changes that make ระบบ say these values; none for what it says already. */
export function systemChanges(
  snapshot: Snapshot,
  values: Readonly<Record<string, string>>,
): readonly Change[] {
  const known = new Set(snapshot.table('system').rows.map((row) => row.key));
  const added = Object.entries(values)
    .filter(([name]) => !known.has(name))
    .map(([name, value]): NewRow<'system'> => ({ รายการ: name, ค่า: value }));
  const changed = Object.entries(values)
    .filter(([name, value]) => known.has(name) && snapshot.system(name) !== value)
    .map(([name, value]): Change => ({ kind: 'set', tab: 'system', key: name, cells: { ค่า: value } }));
  return added.length > 0 ? [{ kind: 'add', tab: 'system', rows: added }, ...changed] : changed;
}
