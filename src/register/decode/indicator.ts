import { DIRECTIONS, type Indicator, METHODS } from '../../domain/indicator';
import { withFilledLevels } from '../../domain/scores/filled-levels';
import type { Settings } from '../../domain/settings';
import type { Table } from '../cells';
import type { CellFault } from './cell-fault';
import { decodeRows, noteCodeAsNumber } from './decode-rows';
import { readThresholds } from './thresholds';

/** Rows of ตัวชี้วัด in the tab's order. Cells that cannot be read are undefined in the indicator and listed in `faults`. */
export function decodeIndicators(table: Table<'indicators'>): {
  readonly indicators: readonly Indicator[];
  readonly faults: readonly CellFault[];
} {
  const { rows, faults } = decodeRows('indicators', table, 'รหัส', (reader, row): Indicator => {
    noteCodeAsNumber(reader, row, ['รหัส', 'ตัวชี้วัดแม่']);
    const parent = reader.code('ตัวชี้วัดแม่');
    return {
      code: reader.code('รหัส'),
      parent: parent === '' ? undefined : parent,
      dimension: reader.word('มิติ'),
      name: reader.text('ตัวชี้วัด'),
      unit: reader.word('หน่วยวัด'),
      weight: reader.number('น้ำหนัก'),
      roundWeights: {
        6: reader.number('น้ำหนัก 6'),
        9: reader.number('น้ำหนัก 9'),
        12: reader.number('น้ำหนัก 12'),
      },
      method: reader.choice('วิธีให้คะแนน', METHODS),
      direction: reader.choice('ทิศทาง', DIRECTIONS),
      thresholds: readThresholds(reader),
      target: reader.text('ค่าเป้าหมาย'),
      baselines: [reader.text('ปีฐาน −3'), reader.text('ปีฐาน −2'), reader.text('ปีฐาน −1')],
      supervisor: reader.code('ผู้กำกับดูแล'),
      owners: reader.codes('ผู้รับผิดชอบ'),
      group: reader.word('กลุ่ม'),
      definition: reader.text('คำอธิบาย'),
      formula: reader.text('สูตรการคำนวณ'),
      dataSource: reader.text('แหล่งข้อมูล'),
      collection: reader.text('วิธีจัดเก็บ'),
      needsEvidence: reader.yes('ต้องแนบหลักฐาน'),
      forStaff: reader.yes('ใช้กับบุคลากร'),
      forSchools: reader.usage('ใช้กับสถานศึกษา'),
      forObec: reader.yes('ใช้กับ สพฐ.'),
      forProvince: reader.usage('ใช้กับจังหวัด'),
      startsAtRound: reader.round('เริ่มรอบ'),
      cancelledAtRound: reader.round('ยกเลิกที่รอบ'),
      psaTarget: reader.text('ค่าเป้าหมาย PSA'),
      criteriaNote: reader.text('หมายเหตุเกณฑ์'),
      evidenceByLevel: reader.text('หลักฐานตามระดับ'),
    };
  });
  return { indicators: rows, faults };
}

/** The same with the levels between 1, 3 and 5 filled where the office's setting says so. */
export function decodeOfficeIndicators(
  table: Table<'indicators'>,
  { fillsLevels }: Pick<Settings, 'fillsLevels'>,
): ReturnType<typeof decodeIndicators> {
  const decoded = decodeIndicators(table);
  return fillsLevels ? { ...decoded, indicators: decoded.indicators.map(withFilledLevels) } : decoded;
}
