import type { Office } from '../commands/office';
import { keptJson } from './kept-json';
import { logFault } from './log-fault';

/** What is asked of Apps Script's Cache. */
type Cache = {
  get(key: string): string | null;
  put(key: string, value: string, seconds: number): void;
  getAll(keys: string[]): Readonly<Record<string, string>>;
  putAll(values: Record<string, string>, seconds: number): void;
  removeAll(keys: string[]): void;
};

/** CacheService's; no document's where there is no document. */
type Caches = { document(): Cache | null; script(): Cache | null };

/**
 * The document's cache. An add-on's clock trigger stands in no document: it has the script's, where all Sheets of the add-on meet, so
 * that its keys name their Sheet.
 */
export function createCache(spreadsheetId: string, caches: Caches): Office['cache'] {
  const ask = <Value>(work: (cache: Cache, named: Named) => Value, otherwise: Value): Value =>
    kept(() => {
      const own = caches.document();
      if (own !== null) return work(own, AS_IT_IS);
      const shared = caches.script();
      return shared === null ? otherwise : work(shared, (key) => `${spreadsheetId}/${key}`);
    }, otherwise);
  return {
    get: (key) =>
      keptJson(
        key,
        ask((cache, named) => cache.get(named(key)), null),
      ),
    put: (key, value, seconds) =>
      ask((cache, named) => cache.put(named(key), JSON.stringify(value), seconds), undefined),
    getAll: (keys) =>
      ask((cache, named) => {
        const found = cache.getAll(keys.map(named));
        return new Map(
          keys.flatMap((key): readonly (readonly [string, unknown])[] => {
            const json = found[named(key)];
            return json === undefined ? [] : [[key, keptJson(key, json)]];
          }),
        );
      }, new Map()),
    putAll: (values, seconds) =>
      ask((cache, named) => {
        const texts = Object.entries(values).map(
          ([key, value]) => [named(key), JSON.stringify(value)] as const,
        );
        cache.putAll(Object.fromEntries(texts), seconds);
      }, undefined),
    removeAll: (keys) => ask((cache, named) => cache.removeAll(keys.map(named)), undefined),
  };
}

type Named = (key: string) => string;

const AS_IT_IS: Named = (key) => key;

/** The cache may forget at any time; where Google does not answer for it, it has forgotten. */
function kept<Value>(ask: () => Value, otherwise: Value): Value {
  try {
    return ask();
  } catch (error) {
    logFault('cache', error);
    return otherwise;
  }
}
