import { type IsoDate, parseIsoDate } from '../../domain/dates/dates';
import { mailKey, readMailKey } from '../../domain/keys';

/** A digest's line in งานค้าง: `เตือน/2027-04-16/P032`. */
export function digestKey({ on, personId }: { readonly on: IsoDate; readonly personId: string }): string {
  return mailKey('เตือน', on, personId);
}

export type NamedDigest = { readonly key: string; readonly on: IsoDate; readonly personId: string };

/** The digests among keys of งานค้าง. */
export function namedDigests(keys: readonly string[]): readonly NamedDigest[] {
  return keys.flatMap((key) => {
    const parts = readMailKey('เตือน', key);
    if (parts === undefined) return [];
    const [date = '', personId = ''] = parts;
    const on = parseIsoDate(date);
    return on !== undefined && personId !== '' ? [{ key, on, personId }] : [];
  });
}

/**
 * Who was told longest ago comes first, who never was before all: where a day's quota of mails is short, it is not always the same people
 * who get none. `told` holds the keys of digests that have been sent.
 */
export function inTurn<T extends { readonly personId: string }>(
  digests: readonly T[],
  told: readonly string[],
): readonly T[] {
  const last = new Map<string, IsoDate>();
  for (const { on, personId } of namedDigests(told)) {
    const before = last.get(personId);
    if (before === undefined || before < on) last.set(personId, on);
  }
  const lastOf = ({ personId }: T): string => last.get(personId) ?? '';
  return [...digests].sort((left, right) => lastOf(left).localeCompare(lastOf(right)));
}
