import { needCount, needInteger, needString, signatureError } from './arguments';
import { authorize, SCOPES } from './authorize';
import { offered } from './offered';
import type { ScriptLine } from './script-line';

type Cache = GoogleAppsScript.Cache.Cache;
type CacheService = GoogleAppsScript.Cache.CacheService;

/** Google keeps an entry for 10 minutes unless told otherwise. */
const USUAL_SECONDS = 600;

function createCache(line: ScriptLine, store: 'script' | 'user' | 'document'): Cache {
  const keysOf = (method: string, keys: unknown): string[] => {
    if (!Array.isArray(keys)) throw signatureError(method, [keys]);
    return keys.map(String);
  };
  const getAll = (keys: readonly string[]): Record<string, string> =>
    line.call('Cache.get', { store, keys }) as Record<string, string>;
  const put = (
    method: string,
    values: Record<string, string>,
    args: readonly unknown[],
    secondsAt: number,
  ): void => {
    const seconds = args[secondsAt] === undefined ? USUAL_SECONDS : needInteger(method, args, secondsAt);
    line.call('Cache.put', { store, values, seconds });
  };
  return offered<Cache>('Cache', {
    get: (...args: unknown[]) => {
      needCount('Cache.get', args, 1);
      const key = needString('Cache.get', args, 0);
      return getAll([key])[key] ?? null;
    },
    getAll: (keys: unknown) => getAll(keysOf('Cache.getAll', keys)),
    put: (...args: unknown[]) => {
      needCount('Cache.put', args, 2, 3);
      put('Cache.put', { [needString('Cache.put', args, 0)]: needString('Cache.put', args, 1) }, args, 2);
    },
    putAll: (...args: unknown[]) => {
      needCount('Cache.putAll', args, 1, 2);
      const [values] = args;
      if (typeof values !== 'object' || values === null) throw signatureError('Cache.putAll', args);
      const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
      put('Cache.putAll', texts, args, 1);
    },
    remove: (key: string) => {
      line.call('Cache.remove', { store, keys: [needString('Cache.remove', [key], 0)] });
    },
    removeAll: (keys: unknown) => {
      line.call('Cache.remove', { store, keys: keysOf('Cache.removeAll', keys) });
    },
  });
}

export function createCacheService(line: ScriptLine): CacheService {
  const opened = (method: string, store: 'script' | 'user' | 'document'): Cache => {
    authorize(line, `CacheService.${method}`, SCOPES.none);
    return createCache(line, store);
  };
  return offered<CacheService>('CacheService', {
    getScriptCache: () => opened('getScriptCache', 'script'),
    getUserCache: () => opened('getUserCache', 'user'),
    getDocumentCache: () =>
      line.start.spreadsheetId === undefined ? null : opened('getDocumentCache', 'document'),
  });
}
