import { type CallContext, type CallHandler, type CallOutcome, storeName } from './call-context';

/** Google's limits of one property store: 9 KB a value, 500 KB in all. */
const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;
const NO_OPERATION_LEFT = 'Service invoked too many times for one day: properties.';

type Store = 'script' | 'user' | 'document';

/** Books one of the day's operations; Google's error when none is left. */
function booked(context: CallContext): string | undefined {
  const { dependencies, start, now } = context;
  return dependencies.quotas.take('properties-operations', start.effectiveUser, 1, now)
    ? undefined
    : NO_OPERATION_LEFT;
}

function outcome(ms: number, error: string | undefined, value: unknown = null): CallOutcome {
  return error === undefined ? { ms, value } : { ms, error };
}

function tooLarge(
  current: ReadonlyMap<string, string>,
  added: Readonly<Record<string, string>>,
): string | undefined {
  let size = 0;
  for (const [key, value] of new Map([...current, ...Object.entries(added)])) {
    size += Buffer.byteLength(key) + Buffer.byteLength(value);
  }
  if (Object.values(added).some((value) => Buffer.byteLength(value) > LARGEST_VALUE))
    return 'Argument too large: value';
  if (size <= LARGEST_STORE) return undefined;
  return 'You have exceeded the property storage quota. Please remove some properties and try again.';
}

const read: CallHandler = (args, _bytes, context) => {
  const { store, key } = args as { readonly store: Store; readonly key?: string };
  const all = context.state.properties(storeName(context, store));
  const value = key === undefined ? Object.fromEntries(all) : (all.get(key) ?? null);
  return outcome(context.dependencies.latency('properties.get', 1), booked(context), value);
};

const write: CallHandler = (args, _bytes, context) => {
  const given = args as {
    readonly store: Store;
    readonly key?: string;
    readonly value?: string;
    readonly values?: Readonly<Record<string, string>>;
    readonly deleteAllOthers?: boolean;
  };
  const name = storeName(context, given.store);
  const set = given.values ?? { [given.key ?? '']: given.value ?? '' };
  const kept = given.deleteAllOthers ? new Map<string, string>() : context.state.properties(name);
  const error = booked(context) ?? tooLarge(kept, set);
  if (error === undefined)
    context.state.changeProperties(name, { set, ...(given.deleteAllOthers && { clear: true }) });
  return outcome(context.dependencies.latency('properties.set', Object.keys(set).length), error);
};

const remove: CallHandler = (args, _bytes, context) => {
  const { store, key } = args as { readonly store: Store; readonly key?: string };
  const error = booked(context);
  if (error === undefined) {
    context.state.changeProperties(
      storeName(context, store),
      key === undefined ? { clear: true } : { remove: [key] },
    );
  }
  return outcome(context.dependencies.latency('properties.set', 1), error);
};

const readCache: CallHandler = (args, _bytes, context) => {
  const { store, keys } = args as { readonly store: Store; readonly keys: readonly string[] };
  const value = context.cache.get(storeName(context, store), keys, context.now);
  return { ms: context.dependencies.latency('cache.get', keys.length), value };
};

const putCache: CallHandler = (args, _bytes, context) => {
  const { store, values, seconds } = args as {
    readonly store: Store;
    readonly values: Readonly<Record<string, string>>;
    readonly seconds: number;
  };
  const error = context.cache.put(storeName(context, store), values, seconds, context.now);
  return outcome(context.dependencies.latency('cache.put', Object.keys(values).length), error);
};

const removeCache: CallHandler = (args, _bytes, context) => {
  const { store, keys } = args as { readonly store: Store; readonly keys: readonly string[] };
  context.cache.remove(storeName(context, store), keys);
  return { ms: context.dependencies.latency('cache.put', keys.length), value: null };
};

/** PropertiesService and CacheService. */
export const storeCalls: Readonly<Record<string, CallHandler>> = {
  'Properties.getProperty': read,
  'Properties.getProperties': read,
  'Properties.setProperty': write,
  'Properties.setProperties': write,
  'Properties.deleteProperty': remove,
  'Properties.deleteAllProperties': remove,
  'Cache.get': readCache,
  'Cache.put': putCache,
  'Cache.remove': removeCache,
};
