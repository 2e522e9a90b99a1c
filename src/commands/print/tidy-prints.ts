import type { PrintSet } from '../../domain/agreements/print-sets';
import type { DriveFile } from '../../ports/drive';
import type { Snapshot } from '../../register/register-port';
import { KEY_PROPERTY } from '../documents/document-job';
import { dropIntents } from '../documents/intents';
import type { Office } from '../office';
import { COVER, COVER_PREFIX } from './print-covers';
import { keyOf, PRINT_WORK, type PrintFile } from './printed-files';

/** What served to make the sets, and older files of the same choice, make way. `now` is what lies in their folder. */
export function tidyPrints(
  office: Office,
  snapshot: Snapshot,
  sets: readonly PrintSet[],
  files: readonly PrintFile[],
  now: readonly DriveFile[],
): void {
  const kept = new Set(files.map(({ id }) => id));
  const own = new Set(sets.map((set) => withoutNumber(keyOf(set))));
  const surplus = now.filter(({ id, properties }) => {
    const key = properties[KEY_PROPERTY] ?? '';
    return !kept.has(id) && (key.startsWith(COVER_PREFIX) || own.has(withoutNumber(key)));
  });
  dropLeftLines(office, snapshot);
  if (surplus.length === 0) return;
  try {
    office.drive.trash(surplus.map(({ id }) => id));
  } catch (cause) {
    // What is left lies there to be seen.
    office.logFault('trash older print files', cause);
  }
}

/** Lines in งานค้าง that runs over print sets have left. */
export function leftLines(snapshot: Snapshot): readonly string[] {
  return snapshot
    .table('pending')
    .rows.filter(({ cells }) => cells.งาน === PRINT_WORK || cells.งาน === COVER)
    .map(({ key }) => key);
}

/** Takes out the lines of `snapshot` that nobody has taken out since. */
export function dropLeftLines(office: Office, snapshot: Snapshot): void {
  if (leftLines(snapshot).length === 0) return;
  const now = office.register.read(['pending']);
  const lines = leftLines(now);
  if (lines.length > 0) office.register.commit(now, dropIntents(lines));
}

/** The choice that a set is part of. */
function withoutNumber(key: string): string {
  return key.replace(/-\d+$/, '');
}
