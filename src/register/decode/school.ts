import { provinceOf } from '../../domain/people/provinces';
import type { School } from '../../domain/people/school';
import { wordOf } from '../../domain/words/word';
import type { Table } from '../cells';
import type { CellFault } from './cell-fault';
import { decodeRows } from './decode-rows';

/** Rows of สถานศึกษา. */
export function decodeSchools(table: Table<'schools'>): {
  readonly schools: readonly School[];
  readonly faults: readonly CellFault[];
} {
  const { rows, faults } = decodeRows(
    'schools',
    table,
    'รหัส',
    (reader, row): School => ({
      id: reader.code('รหัส'),
      name: reader.word('ชื่อ'),
      province: provinceOf(reader.text('จังหวัด')),
      director: reader.word('ผู้อำนวยการ'),
      email: reader.code('อีเมล').toLowerCase(),
      groups: Object.values(row.own ?? {})
        .map(wordOf)
        .filter((word) => word !== ''),
    }),
  );
  return { schools: rows, faults };
}
