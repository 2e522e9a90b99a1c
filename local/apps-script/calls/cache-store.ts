/** Google's limits: 1,000 entries a cache (then the 100 that would go first are dropped), 100 KB a value, 250 letters a key, 6 h. */
const MOST_ENTRIES = 1000;
const ENTRIES_AFTER_PURGE = 900;
const LARGEST_VALUE = 100 * 1024;
const LONGEST_KEY = 250;
const LONGEST_SECONDS = 21_600;

type Entry = { readonly value: string; readonly expiresAt: number };

/** Entries by store and key, as a checkpoint or a fork takes them over. */
export type CacheState = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/**
 * CacheService's entries: no change of them is journaled, so a workspace that was killed begins without, as Google too may drop
 * them at any time; one that was closed, and a fork, go on with them. Moments are virtual, ms since the epoch.
 */
export type CacheStore = {
  get(store: string, keys: readonly string[], now: number): Record<string, string>;
  /** Gives Google's error, or undefined when all were put. */
  put(
    store: string,
    values: Readonly<Record<string, string>>,
    seconds: number,
    now: number,
  ): string | undefined;
  remove(store: string, keys: readonly string[]): void;
  state(): CacheState;
  /** Puts entries of another cache beside these; of two with one key that which lasts longer stays. */
  take(entries: CacheState): void;
  /** What `state` gave; undefined empties the cache. */
  restore(state: unknown): void;
};

export function createCacheStore(): CacheStore {
  const stores = new Map<string, Map<string, Entry>>();
  const entriesOf = (store: string): Map<string, Entry> => {
    const entries = stores.get(store) ?? new Map<string, Entry>();
    stores.set(store, entries);
    return entries;
  };
  return {
    state: (): CacheState => new Map([...stores].map(([name, entries]) => [name, new Map(entries)])),
    take: (entries) => {
      for (const [name, others] of entries) {
        const own = entriesOf(name);
        for (const [key, entry] of others)
          if (entry.expiresAt > (own.get(key)?.expiresAt ?? 0)) own.set(key, entry);
      }
    },
    restore: (state) => {
      stores.clear();
      for (const [name, entries] of (state as CacheState | undefined) ?? [])
        stores.set(name, new Map(entries));
    },
    get: (store, keys, now) => {
      const entries = entriesOf(store);
      const found: Record<string, string> = {};
      for (const key of keys) {
        const entry = entries.get(key);
        if (entry && entry.expiresAt > now) found[key] = entry.value;
        else entries.delete(key);
      }
      return found;
    },
    put: (store, values, seconds, now) => {
      for (const [key, value] of Object.entries(values)) {
        if (key.length > LONGEST_KEY) return 'Argument too large: key';
        if (Buffer.byteLength(value) > LARGEST_VALUE) return 'Argument too large: value';
      }
      if (seconds < 1 || seconds > LONGEST_SECONDS) return 'Invalid argument: expirationInSeconds';
      const entries = entriesOf(store);
      for (const [key, value] of Object.entries(values))
        entries.set(key, { value, expiresAt: now + seconds * 1000 });
      if (entries.size > MOST_ENTRIES) {
        const soonest = [...entries].sort(([, one], [, other]) => one.expiresAt - other.expiresAt);
        for (const [key] of soonest.slice(0, entries.size - ENTRIES_AFTER_PURGE)) entries.delete(key);
      }
      return undefined;
    },
    remove: (store, keys) => {
      for (const key of keys) entriesOf(store).delete(key);
    },
  };
}
