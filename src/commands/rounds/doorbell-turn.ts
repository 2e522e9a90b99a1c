import type { Moment } from '../../domain/dates/moments';
import type { Office } from '../office';

/**
 * Doorbells that ring together are answered by whoever holds the lock: each leaves the time it rang, and an answer leaves the
 * time it looked, so that those who come after know that their tick was seen. Both stand in the cache; where it forgets them
 * a doorbell looks for itself.
 */
export const RANG = 'กระดิ่ง/ดัง';
const LOOKED = 'กระดิ่ง/ตอบถึง';
const KEPT_SECONDS = 600;

/** Whether an answer has looked at the register since the doorbell rang. */
export function wasAnsweredSince(office: Office, rangAt: Moment): boolean {
  return momentAt(office, LOOKED) > rangAt;
}

/** Whether a doorbell has rung since the register was looked at. */
export function hasRungSince(office: Office, lookedAt: Moment): boolean {
  return momentAt(office, RANG) >= lookedAt;
}

/** Whether a doorbell has rung that nobody has answered: one look into the cache. */
export function isAnyoneWaiting(office: Office): boolean {
  const found = office.cache.getAll([RANG, LOOKED]);
  const [rang, looked] = [found.get(RANG), found.get(LOOKED)];
  return typeof rang === 'number' && rang >= (typeof looked === 'number' ? looked : 0);
}

/** To be told when the answers to what stood at `lookedAt` are committed. */
export function tellAnswered(office: Office, lookedAt: Moment): void {
  office.cache.put(LOOKED, lookedAt, KEPT_SECONDS);
}

function momentAt(office: Office, key: string): Moment {
  const value = office.cache.get(key);
  return typeof value === 'number' ? value : 0;
}
