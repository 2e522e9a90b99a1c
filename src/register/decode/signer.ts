import { CAPACITIES, SIGNING_SIDES, type Signer } from '../../domain/people/signer';
import type { Table } from '../cells';
import type { CellFault } from './cell-fault';
import { decodeRows } from './decode-rows';
import { partsOf } from './row-reader';

/** Rows of ผู้ลงนาม. A capacity that cannot be read says nothing of one: the row is left out. */
export function decodeSigners(table: Table<'signers'>): {
  readonly signers: readonly Signer[];
  readonly faults: readonly CellFault[];
} {
  const { rows, faults } = decodeRows('signers', table, 'รหัส', (reader, row): Signer | undefined => {
    const capacity = reader.choice('ฐานะ', CAPACITIES);
    if (capacity === undefined && row.cells.ฐานะ !== '') return undefined;
    return {
      id: reader.code('รหัส'),
      signsAs: reader.line('ลงนามในฐานะ'),
      name: reader.line('ชื่อ-สกุล'),
      capacity: capacity ?? 'ตัวจริง',
      position: reader.text('ตำแหน่งที่พิมพ์'),
      from: reader.date('ตั้งแต่'),
      to: reader.date('ถึง'),
      kinds: partsOf(reader.text('ประเภทข้อตกลง')),
      side: reader.choice('ฝ่าย', SIGNING_SIDES),
      order: Number(reader.number('ลำดับ') ?? 1),
    };
  });
  return { signers: rows, faults };
}
