import type { GoogleSettings } from '../local/google-settings';
import type { Figures } from './rows';

/** A folder is written in the table's 0.35 s; rows, state and protection come before the first of them. */
const SAFE_SECONDS = 3;
const FOLDER_SECONDS = 0.9;

/**
 * What no program can do without, by the name of the work: one call for what is read in one batch, one for what is written whole or
 * not at all, one for each file. Locks, caches and properties are no calls of REST.
 */
const FLOORS: Readonly<Record<string, (n: number) => Figures>> = {
  'opening a round': (n) => ({ rest: n + 5 }),
  'a round is open and safe': () => ({ rest: 5, steps: 5 }),
  doctor: () => ({ rest: 1, steps: 1 }),
  dashboard: () => ({ rest: 1, steps: 1 }),
  'first paint: overview': () => ({ rest: 1, steps: 1 }),
  'first paint: dashboard': () => ({ rest: 1, steps: 1 }),
  'first paint: own reports': () => ({ rest: 1, steps: 1 }),
  'first paint: signing': () => ({ rest: 1, steps: 1 }),
  'a tick': () => ({ rest: 2, steps: 2 }),
  'a result, an explanation and a tick': () => ({ rest: 2, steps: 2 }),
  'ticks at once': () => ({ rest: 2, steps: 2 }),
  'a sweep by hand': () => ({ rest: 2, steps: 2 }),
  'moving a deadline': () => ({ rest: 2, steps: 2 }),
  'reminding: a day before the deadline': () => ({ rest: 2, steps: 2 }),
  'closing and sealing a round': () => ({ rest: 3, steps: 3 }),
  'the book of SAR Cards after the seal': () => ({ rest: 4, steps: 4 }),
  'sealing anew': () => ({ rest: 3, steps: 3 }),
  'verifying the seals': () => ({ rest: 2, steps: 2 }),
  'import: preview': () => ({ rest: 2, steps: 2 }),
  'import: commit': () => ({ rest: 3, steps: 3 }),
  'roll-over': () => ({ rest: 3, steps: 3 }),
  drift: (n) => ({ rest: n + 2 }),
};

/** undefined figures where nobody can say. */
export function floorOf(
  what: string,
  n: number,
  { writesPerSecond, writeBurst }: Pick<GoogleSettings, 'writesPerSecond' | 'writeBurst'>,
): Figures {
  const floor = FLOORS[what]?.(n) ?? {};
  if (what !== 'opening a round') return floor;
  const waiting = writesPerSecond === 0 ? 0 : Math.max(0, n + 1 - writeBurst) / writesPerSecond;
  return { ...floor, virtualSeconds: Number((SAFE_SECONDS + waiting + FOLDER_SECONDS).toFixed(1)) };
}
