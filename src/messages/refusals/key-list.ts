const MOST_KEYS = 10;

/** Keys in a sentence: the first of them, and how many more. */
export function keyList(keys: readonly string[]): string {
  const told = keys.slice(0, MOST_KEYS).join(', ');
  return keys.length > MOST_KEYS ? `${told} และอีก ${keys.length - MOST_KEYS} ฉบับ` : told;
}
