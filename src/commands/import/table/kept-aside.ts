import { type KnownColumn, matchHeaders } from '../../../domain/headers';
import { LAST_NAMES, means, PREFIXES } from './part-words';

/** Beside a name or a position they say more of it, and have no column of their own. */
const OTHER_PARTS = ['ชื่อกลาง', 'middlename'];
const OF_POSITIONS = ['วิทยฐานะ', 'ระดับ', 'ระดับตำแหน่ง', 'ตำแหน่งระดับ', 'วิทยฐานะ/ระดับ', 'ระดับ/วิทยฐานะ'];

/**
 * Whether a column that is kept aside looks like a part of a value, or like a second one of a column that another fills: a person
 * should see that it falls away.
 */
export function looksLikePart(text: string, known: readonly KnownColumn[]): boolean {
  const hasPosition = known.some(({ header }) => header === 'ตำแหน่ง');
  return (
    means(text, [...LAST_NAMES, ...PREFIXES, ...OTHER_PARTS, ...(hasPosition ? OF_POSITIONS : [])]) ||
    (matchHeaders([text], known)[0] ?? '') !== ''
  );
}
