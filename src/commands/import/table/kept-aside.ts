import { type KnownColumn, matchHeaders, plainHeader } from '../../../domain/headers';
import { LAST_NAMES, means, PREFIXES } from './part-words';

/** Beside a name or a position they say more of it, and have no column of their own. */
const OTHER_PARTS = ['ชื่อกลาง', 'middlename'];
const OF_POSITIONS = ['วิทยฐานะ', 'ระดับ', 'ระดับตำแหน่ง', 'ตำแหน่งระดับ', 'วิทยฐานะ/ระดับ', 'ระดับ/วิทยฐานะ'];

/**
 * Whether a column that is kept aside looks like a part of a value, like a second one of a column that another fills, or like one
 * of `unfed`, which none fills: a person should see that it falls away.
 */
export function looksLikePart(
  text: string,
  known: readonly KnownColumn[],
  unfed: readonly KnownColumn[],
): boolean {
  const hasPosition = known.some(({ header }) => header === 'ตำแหน่ง');
  return (
    means(text, [...LAST_NAMES, ...PREFIXES, ...OTHER_PARTS, ...(hasPosition ? OF_POSITIONS : [])]) ||
    (matchHeaders([text], known)[0] ?? '') !== '' ||
    unfed.some((column) => isNamedAfter(text, column))
  );
}

/** A name so short begins words of every kind. */
const LONG_NAME = 5;

/** Whether a header says a column's name and more: อีเมลติดต่อ, ค่า 1, วันกำหนดส่ง. */
function isNamedAfter(text: string, { header, names }: KnownColumn): boolean {
  const [plain, own] = [plainHeader(text), plainHeader(header)];
  return (
    plain.startsWith(own) ||
    plain.endsWith(own) ||
    names.map(plainHeader).some((name) => name.length >= LONG_NAME && plain.startsWith(name))
  );
}
