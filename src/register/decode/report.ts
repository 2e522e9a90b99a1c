import type { IsoDate } from '../../domain/dates/dates';
import { DIRECTIONS, METHODS } from '../../domain/indicator';
import { readRoundId } from '../../domain/keys';
import { REVIEW_OUTCOMES, type Report, VERDICTS } from '../../domain/rounds/report';
import { isOfYear } from '../../domain/rounds/round-dates';
import { SCALE_NAMES } from '../../domain/scores/scale-name';
import type { NotApplicablePolicy } from '../../domain/settings';
import type { Table } from '../cells';
import type { HeaderOf } from '../tabs';
import type { CellFault } from './cell-fault';
import { decodeRows, noteCodeAsNumber } from './decode-rows';
import type { RowReader } from './row-reader';
import { readThresholds } from './thresholds';

const LEFT_OUT: NotApplicablePolicy = 'ไม่นำมาคิด';

/** Rows of รายงานผล, all rounds, in the tab's order; formula columns are not read: scores are calculated. */
export function decodeReports(table: Table<'reports'>): {
  readonly reports: readonly Report[];
  readonly faults: readonly CellFault[];
} {
  const { rows, faults } = decodeRows('reports', table, 'รหัสรายงาน', (reader, row): Report => {
    noteCodeAsNumber(reader, row, ['รหัสตัวชี้วัด', 'ตัวชี้วัดแม่']);
    const parent = reader.code('ตัวชี้วัดแม่');
    return {
      id: reader.code('รหัสรายงาน'),
      roundId: reader.code('รหัสรอบ'),
      indicatorCode: reader.code('รหัสตัวชี้วัด'),
      parent: parent === '' ? undefined : parent,
      dimension: reader.word('มิติ'),
      name: reader.text('ตัวชี้วัด'),
      unit: reader.word('หน่วยวัด'),
      weight: reader.number('น้ำหนัก'),
      method: reader.choice('วิธีให้คะแนน', METHODS),
      direction: reader.choice('ทิศทาง', DIRECTIONS),
      scale: reader.choice('มาตรา', SCALE_NAMES) ?? '1-5',
      belowFirst: reader.number('ต่ำกว่าระดับ 1'),
      notApplicable: readNotApplicable(reader),
      thresholds: readThresholds(reader),
      dueOn: dueOf(reader),
      owners: reader.codes('ผู้รับผิดชอบ'),
      supervisor: reader.code('ผู้กำกับดูแล'),
      folder: reader.text('โฟลเดอร์'),
      result: reader.typed('ผลการดำเนินงาน'),
      narrative: reader.text('คำชี้แจง'),
      support: reader.text('ปัจจัยสนับสนุน'),
      obstacles: reader.text('ปัญหาอุปสรรค'),
      submitTick: reader.tick('ส่งรายงาน'),
      verdict: reader.choice('ผลการตรวจ', VERDICTS),
      comment: reader.text('ความเห็น'),
      committeeResult: reader.typed('ผลกรรมการ'),
      adjustment: reader.numberOnly('ปรับคะแนน'),
      reason: reader.text('เหตุผล'),
      certifyTick: reader.tick('รับรอง'),
      submittedAt: reader.moment('ส่งเมื่อ'),
      submittedResult: reader.typed('ผลที่ส่ง'),
      checkedAt: reader.moment('ตรวจเมื่อ'),
      certifiedAt: reader.moment('รับรองเมื่อ'),
      certifiedResult: reader.typed('ผลที่รับรอง'),
      editedAt: reader.moment('แก้ไขหลังรับเมื่อ'),
      closedAt: reader.moment('ปิดเมื่อ'),
      fingerprint: reader.text('ลายนิ้วมือ'),
      remembered: reader.text('จำการติ๊ก'),
      evidenceCount: reader.count('หลักฐาน'),
      answer: reader.text('คำตอบ'),
      submittedBy: reader.text('ผู้ส่ง'),
      checkedBy: reader.text('ผู้ตรวจ'),
      certifiedBy: reader.text('ผู้รับรอง'),
      returns: reader.count('ส่งคืนครั้งที่'),
      slips: reader
        .text('ใบส่งคืน')
        .split('\n')
        .filter((line) => line !== ''),
      appeal: reader.text('ขอทบทวน'),
      appealDueOn: reader.date('ทบทวนภายใน'),
      appealOutcome: reader.choice('ผลการทบทวน', REVIEW_OUTCOMES),
      appealReason: reader.text('เหตุผลการทบทวน'),
      appealAnsweredAt: reader.moment('ทบทวนเมื่อ'),
      target: reader.text('ค่าเป้าหมาย'),
    };
  });
  return { reports: rows, faults };
}

/** A report's own day. One far outside the round's year was mistyped ("30/4/70" is 1970): the round's holds until it is mended. */
function dueOf(reader: RowReader<HeaderOf<'reports'>>): IsoDate | undefined {
  const date = reader.date('กำหนดส่ง');
  const year = readRoundId(reader.code('รหัสรอบ'))?.year;
  if (date === undefined || year === undefined || isOfYear(date, { fiscalYearBe: year })) return date;
  return undefined;
}

function readNotApplicable(reader: RowReader<HeaderOf<'reports'>>) {
  return reader.text('กรณี N/A') === LEFT_OUT ? undefined : reader.number('กรณี N/A');
}
