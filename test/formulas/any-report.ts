import fc from 'fast-check';
import { LEVELS } from '../../src/domain/indicator';
import type { CellValue } from '../../src/ports/sheets';
import type { ReportCells } from './report-sheet';

/** Numbers of at most four decimals, as people report them. */
const anyResultNumber = fc.oneof(
  fc.integer({ min: -20, max: 130 }),
  fc.integer({ min: -1_000_000, max: 1_300_000 }).map((units) => units / 10_000),
  fc.integer({ min: 0, max: 12_000 }).map((units) => units / 100),
);

function thai(text: string) {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}

/** What a person may type for a number, right or wrong. */
const anyTyped: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: anyResultNumber },
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('N/A', 'n/a', ' N/A ') },
  { weight: 2, arbitrary: anyResultNumber.map((value) => thai(String(value))) },
  { weight: 1, arbitrary: anyResultNumber.map((value) => `  ${value}\u00a0`) },
  {
    weight: 1,
    arbitrary: anyResultNumber.map((value) => value.toLocaleString('en-US', { maximumFractionDigits: 4 })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '82,5',
      '1,23,4567',
      '1234,567',
      '1.234,567',
      '1234.567,8',
      '1,234.5,6',
      '0,123',
      ',5',
      '5,',
      '85%',
      '1e3',
      '1E3',
      '1/2',
      '1:30',
      '3 4',
      '1.2.3',
      '--5',
      '+5',
      '-',
      '.',
      '.5',
      '5.',
      'ดี',
      'TRUE',
      '82.12345',
      '1,234',
      '-1,234.5',
      '๑,๒๓๔.๕',
      '\u200b82.5',
      '$5',
      '(5)',
      '5-',
      '฿5',
      '12,345,678.25',
      '#N/A',
      '0x10',
      '1_000',
    ),
  },
);

function anyThresholds(count: number, falling: boolean): fc.Arbitrary<readonly number[]> {
  return fc
    .tuple(
      fc.integer({ min: -100_000, max: 900_000 }),
      fc.array(fc.oneof(fc.integer({ min: 1, max: 250_000 }), fc.constantFrom(10_000, 50_000, 30_000)), {
        minLength: count - 1,
        maxLength: count - 1,
      }),
      fc.constantFrom(1, 100, 10_000),
    )
    .map(([start, spans, unit]) => {
      const whole = (value: number) => Math.round(value / unit) * unit;
      const values = [whole(start)];
      for (const span of spans) values.push((values[values.length - 1] ?? 0) + Math.max(unit, whole(span)));
      const scaled = values.map((value) => value / 10_000);
      return falling ? scaled.map((value) => -value || 0) : scaled;
    });
}

/** The frozen criteria of a row; sometimes faulty. */
const anyCriteria: fc.Arbitrary<ReportCells> = fc
  .record({
    method: fc.constantFrom('เชิงเส้น', 'เชิงเส้น', 'ขั้น', 'ความสำเร็จ'),
    direction: fc.constantFrom('มากดี', 'น้อยดี'),
    scale: fc.constantFrom('1-5', '0-5', '50-75-100'),
    below: fc.constantFrom<CellValue>('', 0, 1, 50, 0.5),
    notApplicable: fc.constantFrom<CellValue>('ไม่นำมาคิด', 'ไม่นำมาคิด', 1, 50, ''),
    break: fc.integer({ min: 0, max: 30 }),
  })
  .chain((row) => {
    const first = row.scale === '0-5' ? 0 : 1;
    const count = row.scale === '0-5' ? 6 : row.scale === '1-5' ? 5 : 3;
    return anyThresholds(count, row.direction === 'น้อยดี').map((values): ReportCells => {
      const thresholds: Record<string, CellValue> = {};
      values.forEach((value, index) => {
        thresholds[`เกณฑ์ ${first + index}`] = value;
      });
      if (row.break < 6) thresholds[`เกณฑ์ ${row.break}`] = values[1] ?? 0;
      if (row.break === 6) thresholds['เกณฑ์ 3'] = '';
      return {
        วิธีให้คะแนน: row.method,
        ทิศทาง: row.direction,
        มาตรา: row.scale,
        'ต่ำกว่าระดับ 1': row.below,
        'กรณี N/A': row.notApplicable,
        ...thresholds,
      };
    });
  });

/** A result that often falls on or between the row's own thresholds. */
function anyResultFor(criteria: ReportCells): fc.Arbitrary<CellValue> {
  const own = LEVELS.flatMap((level) => {
    const value = criteria[`เกณฑ์ ${level}`];
    return typeof value === 'number' ? [value] : [];
  });
  if (own.length === 0) return anyTyped;
  const near = fc
    .tuple(fc.constantFrom(...own), fc.constantFrom(...own), fc.integer({ min: 0, max: 16 }))
    .map(([low, high, part]) => Math.round((low + ((high - low) * part) / 16) * 10_000) / 10_000);
  return fc.oneof({ weight: 3, arbitrary: near }, { weight: 2, arbitrary: anyTyped });
}

const anyWeight = fc.constantFrom<CellValue>(1, 2, 2.5, 3, 4, 5, 7, 10, 0.25, 12.5, 3.3333, '');

/** A row's own cells: criteria, results in their three standings, committee, marks. */
const anyLeaf: fc.Arbitrary<ReportCells> = anyCriteria.chain((criteria) =>
  fc
    .record({
      weight: anyWeight,
      typed: anyResultFor(criteria),
      submitted: fc.oneof(
        { weight: 2, arbitrary: fc.constant<CellValue>('') },
        { weight: 1, arbitrary: anyResultFor(criteria) },
      ),
      certified: fc.oneof(
        { weight: 3, arbitrary: fc.constant<CellValue>('') },
        { weight: 1, arbitrary: anyResultFor(criteria) },
      ),
      committee: fc.oneof(
        { weight: 2, arbitrary: fc.constant<CellValue>('') },
        { weight: 1, arbitrary: anyResultFor(criteria) },
      ),
      adjustment: fc.constantFrom<CellValue>('', '', '', -0.2, 0.5, -9, 9, 0, 'ลด'),
      reason: fc.constantFrom('', 'ไม่ส่งรายงานตามกำหนด'),
      verdict: fc.constantFrom('', 'ผ่าน', 'ส่งคืน'),
      marks: fc.record({
        submittedAt: fc.constantFrom<CellValue>('', 46_500.5),
        checkedAt: fc.constantFrom<CellValue>('', 46_501.5),
        certifiedAt: fc.constantFrom<CellValue>('', '', 46_502.5),
        editedAt: fc.constantFrom<CellValue>('', '', 46_503.5),
        closedAt: fc.constantFrom<CellValue>('', '', 46_530),
      }),
    })
    .map(
      (row): ReportCells => ({
        ...criteria,
        น้ำหนัก: row.weight,
        ผลการดำเนินงาน: row.typed,
        ผลที่ส่ง: row.submitted,
        ผลที่รับรอง: row.certified,
        ผลกรรมการ: row.committee,
        ปรับคะแนน: row.adjustment,
        เหตุผล: row.reason,
        ผลการตรวจ: row.verdict,
        ส่งเมื่อ: row.marks.submittedAt,
        ตรวจเมื่อ: row.marks.checkedAt,
        รับรองเมื่อ: row.marks.certifiedAt,
        แก้ไขหลังรับเมื่อ: row.marks.editedAt,
        ปิดเมื่อ: row.marks.closedAt,
      }),
    ),
);

const CODES = [
  '1.1',
  '1.10',
  '1.2',
  '1.2.1',
  '1.2.10',
  '1.2.2',
  '1.2.1.1',
  '1.2.1.2',
  '1.2.1.10',
  '2',
  '2.1',
];
const PARENTS: Readonly<Record<string, string>> = {
  '1.2.1': '1.2',
  '1.2.10': '1.2',
  '1.2.2': '1.2',
  '1.2.1.1': '1.2.1',
  '1.2.1.2': '1.2.1',
  '1.2.1.10': '1.2.1',
  '2.1': '2',
};

/** A round with parents on three levels among its rows, in any order. */
export const anyRound: fc.Arbitrary<readonly ReportCells[]> = fc
  .tuple(
    fc.tuple(...CODES.map(() => fc.tuple(anyLeaf, anyWeight))),
    fc.shuffledSubarray(CODES, { minLength: CODES.length, maxLength: CODES.length }),
  )
  .map(([rows, order]) =>
    order.map((code): ReportCells => {
      const [leaf = {}, weight = 1] = rows[CODES.indexOf(code)] ?? [];
      const isParent = Object.values(PARENTS).includes(code);
      const place = {
        รหัสรายงาน: `2570-06-${code}`,
        รหัสรอบ: '2570-06',
        รหัสตัวชี้วัด: code,
        ตัวชี้วัดแม่: PARENTS[code] ?? '',
        มิติ: code.startsWith('1') ? 'มิติที่ 1' : 'มิติที่ 2',
      };
      return isParent ? { ...place, น้ำหนัก: weight, มาตรา: '1-5' } : { ...leaf, ...place };
    }),
  );
