import type { IsoDate } from '../../domain/dates/dates';
import { readRoundId } from '../../domain/keys';
import { ROUND_STATES, type Round } from '../../domain/rounds/round';
import type { Table } from '../cells';
import type { HeaderOf } from '../tabs';
import type { CellFault } from './cell-fault';
import { decodeRows } from './decode-rows';
import type { RowReader } from './row-reader';

/** Rows of รอบรายงาน. A round whose key or one of whose dates cannot be read is left out: nothing may be done by guess. */
export function decodeRounds(table: Table<'rounds'>): {
  readonly rounds: readonly Round[];
  readonly faults: readonly CellFault[];
} {
  const { rows, faults } = decodeRows('rounds', table, 'รหัสรอบ', (reader): Round | undefined => {
    const id = reader.code('รหัสรอบ');
    const key = readRoundId(id);
    if (!key) {
      reader.fault('รหัสรอบ', 'not-allowed');
      return undefined;
    }
    const periodFrom = neededDate(reader, 'งวดตั้งแต่');
    const periodTo = neededDate(reader, 'งวดถึง');
    const opensOn = neededDate(reader, 'เปิด');
    const dueOn = neededDate(reader, 'กำหนดส่ง');
    const closesOn = neededDate(reader, 'ปิด');
    if (!periodFrom || !periodTo || !opensOn || !dueOn || !closesOn) return undefined;
    return {
      id,
      fiscalYearBe: key.year,
      number: key.number,
      periodFrom,
      periodTo,
      opensOn,
      dueOn,
      closesOn,
      state: reader.choice('สถานะ', ROUND_STATES) ?? 'ยังไม่เปิด',
      folder: reader.text('โฟลเดอร์'),
      fingerprint: reader.text('ลายนิ้วมือ'),
    };
  });
  return { rounds: rows, faults };
}

function neededDate(reader: RowReader<HeaderOf<'rounds'>>, column: HeaderOf<'rounds'>): IsoDate | undefined {
  const date = reader.date(column);
  if (date === undefined && reader.text(column) === '') reader.fault(column, 'missing');
  return date;
}
