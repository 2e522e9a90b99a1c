import { record } from '../../ports/json';
import type { Office } from '../office';

/** The cache takes 100 KB under one key. */
const SLICE = 90_000;
/** Some 1.3 MB: what weighs more is fetched each time. */
const MOST_SLICES = 20;
const KEEP_SECONDS = 21_600;

type Cache = Pick<Office, 'cache' | 'base64' | 'bytesOfBase64'>;

/** Bytes that `keepBytes` left, by key; without those that the cache has forgotten wholly or in part. */
export function keptBytes(office: Cache, keys: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const heads = office.cache.getAll(keys);
  const further = [...heads].flatMap(([key, head]) => furtherKeys(key, sliceCount(head)));
  const slices = further.length === 0 ? new Map<string, unknown>() : office.cache.getAll(further);
  return new Map(
    [...heads].flatMap(([key, head]) => {
      const { text } = record(head);
      const texts = [text, ...furtherKeys(key, sliceCount(head)).map((one) => slices.get(one))];
      const whole = texts.every((one) => typeof one === 'string');
      return whole ? [[key, office.bytesOfBase64(texts.join(''))] as const] : [];
    }),
  );
}

export function keepBytes(office: Cache, contents: ReadonlyMap<string, Uint8Array>): void {
  const values = [...contents].flatMap(([key, bytes]): readonly (readonly [string, unknown])[] => {
    const text = office.base64(bytes);
    const count = Math.ceil(text.length / SLICE);
    if (count > MOST_SLICES) return [];
    const head = [key, { count, text: text.slice(0, SLICE) }] as const;
    const others = furtherKeys(key, count).map(
      (one, at) => [one, text.slice((at + 1) * SLICE, (at + 2) * SLICE)] as const,
    );
    return [head, ...others];
  });
  if (values.length > 0) office.cache.putAll(Object.fromEntries(values), KEEP_SECONDS);
}

function sliceCount(head: unknown): number {
  const { count } = record(head);
  return typeof count === 'number' ? count : 1;
}

function furtherKeys(key: string, count: number): readonly string[] {
  return Array.from({ length: Math.max(0, count - 1) }, (_, at) => `${key}/${at + 1}`);
}
