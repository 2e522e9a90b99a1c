import type { TabName } from '../../../register/tabs';

/** The column that names a row to people, where the key is a code. */
const NAME_COLUMN: Partial<Record<TabName, string>> = {
  people: 'ชื่อ-สกุล',
  schools: 'ชื่อ',
  indicators: 'ตัวชี้วัด',
};

export function nameColumn(tab: TabName): string | undefined {
  return NAME_COLUMN[tab];
}

/** Columns that hold one person's name. */
export function personNameColumn(tab: TabName): string | undefined {
  if (tab === 'people' || tab === 'signers') return 'ชื่อ-สกุล';
  return tab === 'schools' ? 'ผู้อำนวยการ' : undefined;
}
