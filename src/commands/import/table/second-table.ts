import { type KnownColumn, matchHeaders } from '../../../domain/headers';
import type { HeaderPlace } from './header-place';
import { repeatsHeader } from './record-kinds';

/** Whether another table begins in a row: its header names the key and two columns more, in other places than this one's. */
export function isOtherHeader(
  own: readonly string[],
  keyColumn: number,
  place: HeaderPlace,
  known: readonly KnownColumn[],
): boolean {
  const key = keyColumn < 0 ? (own.find((text) => text.trim() !== '') ?? '') : (own[keyColumn] ?? '');
  if (key.trim() === '' || /\d/.test(key) || repeatsHeader(own, place.texts)) return false;
  const matched = matchHeaders(own, known);
  const named = matched.filter((header) => header !== '');
  return named.length > 2 && matched.some((header, at) => header !== '' && at === own.indexOf(key));
}
