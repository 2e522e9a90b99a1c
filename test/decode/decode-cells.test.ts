import { decodeIndicators } from '../../src/register/decode/indicator';
import { decodePeople } from '../../src/register/decode/person';
import { decodeReports } from '../../src/register/decode/report';
import { decodeRounds } from '../../src/register/decode/round';
import { decodeSettings } from '../../src/register/decode/settings';
import { tableOf } from './table-of-csv';

describe('a cell of the register', () => {
  test('is read in Thai digits, with thousands groups and invisible spaces', () => {
    const { indicators, faults } = decodeIndicators(
      tableOf(
        'indicators',
        ['รหัส', 'ตัวชี้วัดแม่', 'น้ำหนัก', 'เกณฑ์ 1'],
        [['\u200b๑.๒.๑ ', '๑.๒', '๑,๒๓๔.๕๐', 62_500]],
      ),
    );
    expect(faults).toEqual([]);
    expect(indicators[0]?.code).toBe('1.2.1');
    expect(indicators[0]?.parent).toBe('1.2');
    expect(indicators[0]?.weight?.toFixed()).toBe('1234.5');
    expect(indicators[0]?.thresholds[1]?.toFixed()).toBe('62500');
  });

  test('that cannot be read is undefined and named with row and column', () => {
    const { indicators, faults } = decodeIndicators(
      tableOf('indicators', ['รหัส', 'น้ำหนัก', 'ทิศทาง'], [['1.1', 'เจ็ด', 'มากที่สุด']]),
    );
    expect(indicators[0]?.weight).toBeUndefined();
    expect(faults).toEqual([
      { tab: 'indicators', row: 2, key: '1.1', column: 'น้ำหนัก', code: 'not-a-number', value: 'เจ็ด' },
      { tab: 'indicators', row: 2, key: '1.1', column: 'ทิศทาง', code: 'not-allowed', value: 'มากที่สุด' },
    ]);
  });

  test('with a code typed as a decimal number is named: 1.10 would be 1.1', () => {
    const { faults } = decodeIndicators(tableOf('indicators', ['รหัส'], [[1.1]]));
    expect(faults.map(({ code }) => code)).toEqual(['code-as-number']);
  });
});

test('a row without a key is left out, and named when it holds anything', () => {
  const { people, faults } = decodePeople(
    tableOf(
      'people',
      ['รหัส', 'ชื่อ-สกุล'],
      [
        ['', ''],
        ['', 'นายตัวอย่าง'],
        ['P009', 'นางตัวอย่าง'],
      ],
    ),
  );
  expect(people.map(({ id }) => id)).toEqual(['P009']);
  expect(faults.map(({ row, code }) => [row, code])).toEqual([[3, 'missing-key']]);
});

test('an unknown role or standing gives no power', () => {
  const { people } = decodePeople(
    tableOf('people', ['รหัส', 'บทบาท', 'สถานะ'], [['P001', 'หัวหน้า', 'ช่วยราชการ']]),
  );
  expect(people[0]).toMatchObject({ role: 'บุคลากร', standing: 'ย้ายออก' });
});

describe('a round', () => {
  const headers = ['รหัสรอบ', 'งวดตั้งแต่', 'งวดถึง', 'เปิด', 'กำหนดส่ง', 'ปิด', 'สถานะ'];
  test('reads serial dates, ISO texts and พ.ศ. dates alike', () => {
    const { rounds, faults } = decodeRounds(
      tableOf('rounds', headers, [
        ['2570-06', 46_296, '2027-03-31', '1/4/2570', '๓๐ เมษายน ๒๕๗๐', '31 พ.ค. 2570', 'เปิด'],
      ]),
    );
    expect(faults).toEqual([]);
    expect(rounds[0]).toMatchObject({
      number: 6,
      fiscalYearBe: 2570,
      periodFrom: '2026-10-01',
      periodTo: '2027-03-31',
      opensOn: '2027-04-01',
      dueOn: '2027-04-30',
      closesOn: '2027-05-31',
      state: 'เปิด',
    });
  });

  test('takes a serial of the year 2570 CE for พ.ศ. 2570', () => {
    const serial = 46_296 + Math.round((Date.UTC(2570, 0, 1) - Date.UTC(2027, 0, 1)) / 86_400_000);
    const { rounds } = decodeRounds(
      tableOf('rounds', headers, [['2570-09', serial, 46_500, 46_501, 46_502, 46_503, '']]),
    );
    expect(rounds[0]?.periodFrom.slice(0, 4)).toBe('2026');
  });

  test('without a date that it needs is left out and named', () => {
    const { rounds, faults } = decodeRounds(
      tableOf('rounds', headers, [['2570-06', 46_296, 46_477, '', 46_502, 46_503, '']]),
    );
    expect(rounds).toEqual([]);
    expect(faults.map(({ column, code }) => [column, code])).toEqual([['เปิด', 'missing']]);
  });
});

test('a report whose own day lies far outside its year has none: the round’s holds', () => {
  const typed = ['2027-05-14', '15/5/2570', 25_688, '2031-01-01', ''];
  const { reports } = decodeReports(
    tableOf(
      'reports',
      ['รหัสรายงาน', 'รหัสรอบ', 'กำหนดส่ง'],
      typed.map((day, at) => [`2570-06-1.${at}`, '2570-06', day]),
    ),
  );
  expect(reports.map(({ dueOn }) => dueOn)).toEqual([
    '2027-05-14',
    '2027-05-15',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a report keeps what was typed and tells an unreadable adjustment from none', () => {
  const { reports } = decodeReports(
    tableOf(
      'reports',
      ['รหัสรายงาน', 'ผลการดำเนินงาน', 'ปรับคะแนน', 'กรณี N/A', 'ส่งรายงาน'],
      [
        ['2570-06-1.1', '82,5', -0.2, 'ไม่นำมาคิด', true],
        ['2570-06-1.2', 0, 'สองส่วนสิบ', 1, false],
        ['2570-06-1.3', '', '', '', ''],
      ],
    ),
  );
  expect(reports.map(({ result }) => result)).toEqual(['82,5', 0, '']);
  expect(reports.map(({ adjustment }) => String(adjustment))).toEqual(['-0.2', 'unreadable', 'undefined']);
  expect(reports.map(({ notApplicable }) => notApplicable?.toFixed())).toEqual([undefined, '1', undefined]);
  expect(reports.map(({ submitTick }) => submitTick)).toEqual([true, false, false]);
});

test.each([
  ['ตามทะเบียน', []],
  ['ปรับเป็น 100', 'all'],
  ['บุคลากร', ['บุคลากร']],
  ['สถานศึกษา , เลขาธิการ กพฐ.', ['สถานศึกษา', 'เลขาธิการ กพฐ.']],
  ['', ['บุคลากร', 'สถานศึกษา']],
])('น้ำหนักในข้อตกลง %j names the kinds that are scaled', (value, kinds) => {
  const rows = [['น้ำหนักในข้อตกลง', value]];
  const { settings, faults } = decodeSettings(tableOf('settings', ['รายการ', 'ค่า'], rows));
  expect(settings.scaledKinds).toEqual(kinds);
  expect(faults).toEqual([]);
});

test.each([
  ['2', 2],
  [0, 0],
  ['๒', 2],
  // Scores are published with four decimals at most, and nothing is rounded to half a place.
  [2.5, 4],
  [-1, 4],
  [6, 4],
  ['สี่', 4],
])('ทศนิยมคะแนน %j prints scores with %d decimals', (typed, decimals) => {
  const { settings } = decodeSettings(tableOf('settings', ['รายการ', 'ค่า'], [['ทศนิยมคะแนน', typed]]));
  expect(settings.scoreDecimals).toBe(decimals);
});

test('a missing setting names itself and takes its default; level scores must rise', () => {
  const { settings, missing, faults } = decodeSettings(
    tableOf(
      'settings',
      ['รายการ', 'ค่า'],
      [
        ['จังหวัด', 'ตรัง'],
        ['มาตราคะแนน 1-5', '1, 2, 2, 4, 5'],
      ],
    ),
  );
  expect(missing).toContain('ชื่อสำนักงาน');
  expect(missing).toContain('ผู้ว่าราชการจังหวัดตรัง');
  expect(settings.belowFirst).toBe('1 คะแนน');
  expect(settings.levelScores['1-5'].map(Number)).toEqual([1, 2, 3, 4, 5]);
  expect(faults.map(({ code }) => code)).toEqual(['not-allowed']);
});
