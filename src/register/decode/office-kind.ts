import { AGREEMENT_KINDS } from '../../domain/agreements/agreement';
import { KIND_OUTPUTS, KIND_UNITS, type OfficeKind, WEIGHT_MODES } from '../../domain/agreements/office-kind';
import { AGREEMENT_PARTS } from '../../domain/keys';
import type { Table } from '../cells';
import type { CellFault } from './cell-fault';
import { decodeRows } from './decode-rows';

/** Rows of ประเภทข้อตกลง that make a kind. One without a name, units or key of its own is none: a built-in kind's belong to it alone. */
export function decodeOfficeKinds(table: Table<'kinds'>): {
  readonly kinds: readonly OfficeKind[];
  readonly faults: readonly CellFault[];
} {
  const names = new Set<string>(AGREEMENT_KINDS);
  const parts = new Set<string>(Object.values(AGREEMENT_PARTS));
  const { rows, faults } = decodeRows('kinds', table, 'ประเภท', (reader): OfficeKind | undefined => {
    const name = reader.word('ประเภท');
    const keyPart = reader.code('ตัวย่อ');
    const unit = reader.choice('ทำกับ', KIND_UNITS);
    if (names.has(name) || name === 'ทั้งหมด') {
      reader.fault('ประเภท', 'not-allowed');
      return undefined;
    }
    if (!isKeyPart(keyPart) || parts.has(keyPart)) {
      reader.fault('ตัวย่อ', keyPart === '' ? 'missing' : 'not-allowed');
      return undefined;
    }
    if (unit === undefined) return undefined;
    names.add(name);
    parts.add(keyPart);
    return {
      name,
      keyPart,
      unit,
      condition: reader.text('เงื่อนไข'),
      indicators: reader.text('ตัวชี้วัด'),
      maker: reader.word('ผู้ทำ'),
      receiver: reader.word('ผู้รับ'),
      template: reader.word('แม่แบบ'),
      fileName: reader.text('ชื่อไฟล์'),
      folder: reader.text('โฟลเดอร์'),
      output: reader.choice('ออกเป็น', KIND_OUTPUTS) ?? 'Google Docs',
      weights: reader.choice('น้ำหนัก', WEIGHT_MODES),
    };
  });
  return { kinds: rows, faults };
}

/** Parts of รหัสข้อตกลง are parted by "-", those of other keys by "/", "#" and "+". */
function isKeyPart(text: string): boolean {
  return /^[^\s\-/#+,]{1,12}$/.test(text);
}
