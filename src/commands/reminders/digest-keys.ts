import { type IsoDate, parseIsoDate } from '../../domain/dates';
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
