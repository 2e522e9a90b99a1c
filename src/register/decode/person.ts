import { type Person, ROLES, STANDINGS } from '../../domain/people/person';
import type { Table } from '../cells';
import type { CellFault } from './cell-fault';
import { decodeRows } from './decode-rows';

/** Rows of บุคลากร. A role or standing that cannot be read gives the least power: บุคลากร, and for a standing ย้ายออก. */
export function decodePeople(table: Table<'people'>): {
  readonly people: readonly Person[];
  readonly faults: readonly CellFault[];
} {
  const { rows, faults } = decodeRows('people', table, 'รหัส', (reader): Person => {
    const standingText = reader.text('สถานะ');
    const role = reader.choice('บทบาท', ROLES);
    const standing = reader.choice('สถานะ', STANDINGS);
    return {
      id: reader.code('รหัส'),
      name: reader.word('ชื่อ-สกุล'),
      position: reader.text('ตำแหน่ง'),
      group: reader.word('กลุ่ม'),
      email: reader.code('อีเมล').toLowerCase(),
      role: role ?? 'บุคลากร',
      standing: standing ?? (standingText === '' ? 'ปฏิบัติงาน' : 'ย้ายออก'),
      ...(role === undefined || standing === undefined ? { unsure: true } : {}),
    };
  });
  return { people: rows, faults };
}
