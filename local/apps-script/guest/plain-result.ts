import { isRecorded, recordedJson } from './card-recorder';

const UNSUPPORTED = 'The script completed but the returned value is not a supported return type.';

function plain(value: unknown, above: readonly object[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  // As on their way to the browser: a number that JSON has no word for arrives as null.
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || above.includes(value)) throw new Error(UNSUPPORTED);
  const inside = [...above, value];
  if (Array.isArray(value)) return value.map((one) => plain(one, inside) ?? null);
  const prototype: unknown = Object.getPrototypeOf(value);
  // Dates, errors, maps, promises and service objects do not cross to the page.
  if (prototype !== null && prototype !== Object.prototype) throw new Error(UNSUPPORTED);
  if (isRecorded(value) || typeof (value as { toString?: unknown }).toString !== 'function')
    throw new Error(UNSUPPORTED);
  const copy: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(value)) {
    const crossed = plain(one, inside);
    if (crossed !== undefined) copy[key] = crossed;
  }
  return copy;
}

/** The JSON of what google.script.run hands to the page. Throws Google's error for a value that may not cross. */
export function plainResultJson(value: unknown): string {
  return JSON.stringify(plain(value, []) ?? null);
}

/** The JSON of a result that nobody receives (a menu's, a trigger's), for the execution's record; null when it has none. */
export function ignoredResultJson(value: unknown): string {
  try {
    return plainResultJson(value);
  } catch {
    return 'null';
  }
}

/** The JSON of the card, or list of cards, that a card function returned; null for none. */
export function cardResultJson(value: unknown): string {
  return JSON.stringify(recordedJson(value) ?? null);
}
