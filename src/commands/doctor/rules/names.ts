import { nameKey } from '../../../domain/words/person-name';
import { wordOf } from '../../../domain/words/word';
import type { HeaderOf, TabName } from '../../../register/tabs';
import { type Finding, finding } from '../finding';
import type { Placed, RegisterView } from '../register-view';

/** What stands where nobody has been appointed yet: printed, it would be somebody's name. */
const NOBODY = /^[([{]?(?:ว่าง|ตำแหน่งว่าง|รอบรรจุ|รอแต่งตั้ง|ยังไม่มี|ไม่มี|รอสรรหา|[-–—_.?]+)[)\]}]?$/;

/** Places of names that hold no name. */
export function placeholderFindings(view: RegisterView): readonly Finding[] {
  return [
    ...withoutName(view, 'people', 'ชื่อ-สกุล'),
    ...withoutName(view, 'schools', 'ชื่อ'),
    ...withoutName(view, 'schools', 'ผู้อำนวยการ'),
    ...withoutName(view, 'signers', 'ชื่อ-สกุล'),
  ];
}

function withoutName<T extends TabName>(view: RegisterView, tab: T, header: HeaderOf<T>): readonly Finding[] {
  return view.table(tab).rows.flatMap((row): readonly Finding[] => {
    const value = wordOf(String(row.cells[header]));
    return value !== '' && NOBODY.test(value)
      ? [finding(tab, row.rowNumber, header, { code: 'not-a-name', value })]
      : [];
  });
}

/** Two rows of one person or school: agreements, mails and results would go to either. */
export function sameNameFindings(view: RegisterView): readonly Finding[] {
  return [
    ...twice(view.people, 'people', 'ชื่อ-สกุล', ({ name }) => nameKey(name)),
    ...twice(view.schools, 'schools', 'ชื่อ', ({ name }) => wordOf(name).replace(/ /g, '')),
  ];
}

function twice<T extends 'people' | 'schools', V extends { readonly name: string }>(
  rows: readonly Placed<T, V>[],
  tab: T,
  header: HeaderOf<T>,
  keyOf: (value: V) => string,
): readonly Finding[] {
  const firstRows = new Map<string, number>();
  return rows.flatMap(({ row, value }): readonly Finding[] => {
    const key = keyOf(value);
    if (key === '' || NOBODY.test(value.name)) return [];
    const firstRow = firstRows.get(key);
    if (firstRow === undefined) {
      firstRows.set(key, row.rowNumber);
      return [];
    }
    return [finding(tab, row.rowNumber, header, { code: 'name-twice', value: value.name, firstRow })];
  });
}
