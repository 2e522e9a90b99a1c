import { wholeNamesInColumn } from '../typography/whole-words';
import type { MergeData } from './merge-data';

/** Letters that a line under the signature of a letter or an order has. */
const LETTERS = 30;
const SIGNERS: ReadonlySet<string> = new Set(['ชื่อผู้ลงนาม', 'ชื่อผู้อำนวยการ', 'ผู้สรุป']);

/** A signer's name that is longer than its line ends it between first name and surname; any other stays as a search finds it. */
export function wholeNameTags(tags: MergeData): MergeData {
  return Object.fromEntries(
    Object.entries(tags).map(([tag, value]) => [
      tag,
      typeof value === 'string' && SIGNERS.has(tag) ? wholeNamesInColumn(value, LETTERS) : value,
    ]),
  );
}
