import { type IsoDate, parseIsoDate } from '../../domain/dates';

const PREFIX = 'เตือน';

/** A digest's line in งานค้าง: `เตือน/2027-04-16/P032`. */
export function digestKey({ on, personId }: { readonly on: IsoDate; readonly personId: string }): string {
  return `${PREFIX}/${on}/${personId}`;
}

export type NamedDigest = { readonly key: string; readonly on: IsoDate; readonly personId: string };

/** The digests among keys of งานค้าง. */
export function namedDigests(keys: readonly string[]): readonly NamedDigest[] {
  return keys.flatMap((key) => {
    const [prefix, date = '', personId = ''] = key.split('/');
    const on = parseIsoDate(date);
    return prefix === PREFIX && on !== undefined && personId !== '' ? [{ key, on, personId }] : [];
  });
}
