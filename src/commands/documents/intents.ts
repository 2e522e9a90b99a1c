import { type Moment, momentOfSerial, serialOfMoment } from '../../domain/dates/moments';
import type { Change, NewRow } from '../../register/change';
import type { Snapshot } from '../../register/register-port';

/** A document that some run has set out to make: its line in งานค้าง stands before the POST and goes when the result is in the register. */
export type Intent = { readonly key: string; readonly attempt: number; readonly startedAt: Moment };

export function intentsOf(snapshot: Snapshot, work: string): ReadonlyMap<string, Intent> {
  const intents = snapshot
    .table('pending')
    .rows.filter((row) => row.cells.งาน === work)
    .map((row): Intent => {
      const startedAt = row.cells.เริ่มเมื่อ;
      return {
        key: row.key,
        attempt: Number(row.cells.ครั้งที่) || 1,
        startedAt: typeof startedAt === 'number' ? momentOfSerial(startedAt) : 0,
      };
    });
  return new Map(intents.map((intent) => [intent.key, intent]));
}

/** Changes that put the lines of a wave: new ones added, repeated ones counted up. */
export function putIntents(
  keys: readonly string[],
  known: ReadonlyMap<string, Intent>,
  work: string,
  now: Moment,
  by: string,
): readonly Change[] {
  const startedAt = serialOfMoment(now);
  const added = keys
    .filter((key) => !known.has(key))
    .map((key): NewRow<'pending'> => ({ กุญแจ: key, งาน: work, ครั้งที่: 1, เริ่มเมื่อ: startedAt, โดย: by, ผล: '' }));
  const repeated = keys.flatMap((key): Change[] => {
    const intent = known.get(key);
    if (intent === undefined) return [];
    return [
      {
        kind: 'set',
        tab: 'pending',
        key,
        cells: { ครั้งที่: intent.attempt + 1, เริ่มเมื่อ: startedAt, โดย: by },
      },
    ];
  });
  return added.length > 0 ? [{ kind: 'add', tab: 'pending', rows: added }, ...repeated] : repeated;
}

export function dropIntents(keys: readonly string[]): readonly Change[] {
  return keys.length > 0 ? [{ kind: 'remove', tab: 'pending', keys }] : [];
}
