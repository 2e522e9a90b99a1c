import { BE_OFFSET } from '../domain/dates/fiscal-year';

/** What offices call columns that a level, a round or a year tells apart: เกณฑ์ 3, น้ำหนัก 6, ปีฐาน −1, ค่าเป้าหมาย ปี 2570. */

const THRESHOLD_WORDS = [
  'เกณฑ์ระดับ',
  'เกณฑ์ระดับที่',
  'เกณฑ์การให้คะแนน',
  'เกณฑ์การให้คะแนนระดับ',
  'เกณฑ์คะแนน',
  'เกณฑ์คะแนนระดับ',
  'ค่าเกณฑ์',
  'ค่าเกณฑ์ระดับ',
  'ระดับคะแนน',
  'ค่าคะแนน',
  'ระดับที่',
  'ระดับ',
  'คะแนน',
  'level',
  'lv',
  '',
];

/** Levels of the scale of 50, 75 and 100. */
const NAMED_LEVELS: Readonly<Record<string, readonly [string, string]>> = {
  1: ['ขั้นต้น', '50'],
  2: ['มาตรฐาน', '75'],
  3: ['ขั้นสูง', '100'],
};

export function thresholdNames(level: string): readonly string[] {
  const [name = '', points = ''] = NAMED_LEVELS[level] ?? [];
  return [
    ...THRESHOLD_WORDS.flatMap((word) => [`${word} ${level}`, `${word} ${level} คะแนน`]),
    ...(name === ''
      ? []
      : ['', 'เป้าหมาย', 'ค่าเป้าหมาย', 'เกณฑ์', 'ระดับ'].flatMap((word) => [
          `${word} ${name}`,
          `${word} ${name} ${points}`,
          `${word} ${name} ${points} คะแนน`,
        ])),
  ];
}

const WEIGHT_WORDS = ['น้ำหนักรอบ', 'น้ำหนักรอบที่', 'ค่าน้ำหนัก', 'ค่าน้ำหนักรอบ', 'weight'];

export function weightNames(round: string): readonly string[] {
  const words = ['น้ำหนัก', ...WEIGHT_WORDS];
  return words.flatMap((word) => [`${word} ${round}`, `${word} ${round} เดือน`, `${word} รอบ ${round} เดือน`]);
}

const BASELINE_WORDS = [
  'ปีฐาน',
  'ปีฐาน พ.ศ.',
  'ปี',
  'ปีงบประมาณ',
  'ข้อมูลพื้นฐาน',
  'ผลการดำเนินงาน',
  'ผลงาน',
  'ข้อมูลปีฐาน',
  'baseline',
];

/** Files name the baseline by its year, or by how far back it lies; a `fiscalYearBe` of 0 is not known. */
export function baselineNames(yearsBack: number, fiscalYearBe: number): readonly string[] {
  const back = [`ปีฐาน ${yearsBack} ปีย้อนหลัง`, `ย้อนหลัง ${yearsBack} ปี`, `ปีฐานย้อนหลัง ${yearsBack} ปี`];
  if (fiscalYearBe === 0) return back;
  const year = fiscalYearBe - yearsBack;
  return [
    ...back,
    ...BASELINE_WORDS.flatMap((word) => [
      `${word} ${year}`,
      `${word} ปี ${year}`,
      `${word} ปีงบประมาณ ${year}`,
      `${word} ปี ${year % 100}`,
    ]),
    `ปี พ.ศ. ${year}`,
    String(year),
    String(year - BE_OFFSET),
  ];
}

/** The target of the register's own year: ค่าเป้าหมาย ปี 2570. */
export function targetNames(fiscalYearBe: number): readonly string[] {
  return ['ค่าเป้าหมาย', 'เป้าหมาย'].flatMap((word) => [
    `${word} ${fiscalYearBe}`,
    ...['ปี', 'ปี พ.ศ.', 'ปีงบประมาณ', 'ปีงบประมาณ พ.ศ.', 'ปีงบ'].flatMap((year) => [
      `${word} ${year} ${fiscalYearBe}`,
      `${word} ${year} ${fiscalYearBe % 100}`,
    ]),
  ]);
}
