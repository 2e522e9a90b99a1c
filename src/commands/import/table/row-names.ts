import { nameKey as personNameKey } from '../../../domain/words/person-name';
import type { CellValue } from '../../../ports/sheets';
import type { AnyTable } from '../../../register/cells';
import { keyHeaders } from '../../../register/keys';
import type { TabName } from '../../../register/tabs';
import { keyText } from '../../../register/texts';
import { nameColumn } from './name-columns';

export type NamedKeys = {
  /** The key of the one row of the register that has this name; undefined where none or several have it. */
  keyOf(cells: Readonly<Record<string, CellValue>>): string | undefined;
};

/** Columns that together name a row of คณะทำงาน. */
const GROUP_COLUMNS = ['มิติหรือตัวชี้วัด', 'บุคลากร'];

export function canBeNamed(tab: TabName): boolean {
  return tab === 'workingGroups' || nameColumn(tab) !== undefined;
}

/** Rows of a tab by what people call them, for files that give no code. */
export function namedKeys(tab: TabName, table: AnyTable): NamedKeys {
  const keys = new Map<string, Set<string>>();
  for (const row of table.rows) {
    const name = nameOf(tab, row.cells);
    if (name !== '' && row.key !== '') keys.set(name, (keys.get(name) ?? new Set()).add(row.key));
  }
  return {
    keyOf(cells) {
      const found = keys.get(nameOf(tab, cells));
      return found?.size === 1 ? [...found][0] : undefined;
    },
  };
}

/** A row that was found by its name has the register's code, and its name as the register spells it. */
export function keepName(cells: Record<string, CellValue>, key: string, tab: TabName): void {
  cells[keyHeaders(tab)[0] ?? ''] = key;
  delete cells[nameColumn(tab) ?? ''];
}

function nameOf(tab: TabName, cells: Readonly<Record<string, CellValue>>): string {
  if (tab === 'workingGroups') {
    const parts = GROUP_COLUMNS.map((header) => plain(cells[header]));
    return parts.includes('') ? '' : parts.join('\n');
  }
  return plainNameOf(tab, cells[nameColumn(tab) ?? '']);
}

/** A row's name as far as names are compared: a school's without what every school is called. */
export function plainNameOf(tab: TabName, name: CellValue | undefined): string {
  if (tab === 'people') return personNameKey(String(name ?? ''));
  return tab === 'schools' ? plain(name).replace(/^(?:โรงเรียน|รร\.|ร\.ร\.)/, '') : plain(name);
}

function plain(value: CellValue | undefined): string {
  return keyText(value ?? '')
    .replace(/\s/g, '')
    .toLowerCase();
}
