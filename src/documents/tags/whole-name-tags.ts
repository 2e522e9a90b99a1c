import { visibleLetters, wholeNames, wholeNamesInColumn } from '../typography/whole-words';
import type { MergeData } from './merge-data';

/** Letters that a line under the signature of a letter or an order has. */
const SIGNATURE = 30;
/**
 * Letters that a line of a column of names has, and those of a surname that also stands whole in the narrower columns of an office's
 * own template: what is held and has no line loses its first letter to the line before.
 */
const COLUMN = { line: 26, part: 18 };
const SIGNERS: ReadonlySet<string> = new Set(['ชื่อผู้ลงนาม', 'ชื่อผู้อำนวยการ', 'ผู้สรุป']);
/** Tags that have a column of names, by the loop of its rows. */
const COLUMNS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ผู้เข้าประชุม', new Set(['ชื่อ'])],
  ['คณะอำนวยการ', new Set(['ชื่อ'])],
  ['ตัวชี้วัด', new Set(['ผู้กำกับดูแล', 'ผู้รับผิดชอบ', 'คณะทำงาน'])],
  ['ล่าช้า', new Set(['ผู้รับผิดชอบ'])],
]);

/** A name that is longer than its line ends it between first name and surname; any other stays as a search finds it. */
export function wholeNameTags(tags: MergeData): MergeData {
  return wholeIn(tags, SIGNERS, (name) => wholeNamesInColumn(name, SIGNATURE));
}

function wholeIn(tags: MergeData, names: ReadonlySet<string>, whole: (name: string) => string): MergeData {
  return Object.fromEntries(
    Object.entries(tags).map(([tag, value]) => {
      if (typeof value === 'string') return [tag, names.has(tag) ? whole(value) : value];
      if (typeof value === 'boolean') return [tag, value];
      const own = COLUMNS.get(tag) ?? new Set();
      return [tag, value.map((row) => wholeIn(row, own, wholeInColumn))];
    }),
  );
}

/** Name by name, of a column that has a line for each. */
function wholeInColumn(names: string): string {
  return names
    .split('\n')
    .map((name) => (visibleLetters(name) > COLUMN.line ? wholeNames(name, COLUMN.part) : name))
    .join('\n');
}
