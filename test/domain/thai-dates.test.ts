import fc from 'fast-check';
import { addDays, dateOf, type IsoDate, serialOfDate } from '../../src/domain/dates/dates';
import {
  dateOfCellSerial,
  hasOtherWeekday,
  parseDate,
  readIsoDate,
  shortThaiDate,
  shortYearMeant,
  thaiDate,
} from '../../src/domain/dates/thai-dates';
import { fromThaiDigits, toThaiDigits } from '../../src/domain/words/thai-digits';

function day(year: number, month: number, date: number): IsoDate {
  const found = dateOf(year, month, date);
  if (found === undefined) throw new Error('no such day');
  return found;
}
const first = day(1990, 1, 1);
const anyDay = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays(first, days));
function intl(date: IsoDate, month: 'long' | 'short') {
  return new Intl.DateTimeFormat('th-TH-u-ca-buddhist-nu-latn', {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  })
    .formatToParts(new Date(`${date}T00:00:00Z`))
    .filter(({ type }) => type === 'day' || type === 'month' || type === 'year')
    .map(({ value }) => value)
    .join(' ');
}

test('a full date is the day, the month and the year of พ.ศ.', () => {
  expect(thaiDate(day(2027, 4, 30))).toBe('30 เมษายน 2570');
  expect(thaiDate(day(2027, 4, 30), 'thai')).toBe('๓๐ เมษายน ๒๕๗๐');
  expect(shortThaiDate(day(2026, 10, 1))).toBe('1 ต.ค. 2569');
});

test('every day is written as the Thai calendar of the platform writes it', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      expect(thaiDate(date)).toBe(intl(date, 'long'));
      expect(shortThaiDate(date)).toBe(intl(date, 'short'));
    }),
    { numRuns: 300 },
  );
});

test('every written date is read back', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      expect(parseDate(thaiDate(date, 'thai'))).toBe(date);
      expect(parseDate(shortThaiDate(date))).toBe(date);
      expect(parseDate(date)).toBe(date);
      expect(dateOfCellSerial(serialOfDate(date))).toBe(date);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['30/4/2570', '2027-04-30'],
  ['30/04/2027', '2027-04-30'],
  ['๓๐/๔/๒๕๗๐', '2027-04-30'],
  ['2570-04-30', '2027-04-30'],
  ['วันที่ 30 เมษายน พ.ศ. 2570', '2027-04-30'],
  ['30 เม.ย. 2570', '2027-04-30'],
  ['29/2/2567', '2024-02-29'],
  // The last two digits of พ.ศ. 2543 are the year 2000's; what is less is of ค.ศ.
  ['1/10/43', '2000-10-01'],
  ['1/10/42', '2042-10-01'],
])('%s is %s', (typed, date) => expect(parseDate(typed)).toBe(date));

test.each([
  ['2027-04-30T00:00:00.000Z'],
  ['2027-04-30 10:00'],
  ['2027/04/30 12:00:00 AM'],
  ['2027-04-30 เวลา 10.00 น.'],
  ['2570-04-30 (วันศุกร์)'],
  ['2570-04-30 วันศุกร์'],
])('%s is a day with its time or weekday', (typed) => expect(parseDate(typed)).toBe('2027-04-30'));

test.each([
  ['2027-04-30 ถึง 2027-05-15'],
  ['2570-04-30 หรือ 2570-05-01'],
  ['2570-04-30 ขยายถึง 15 พ.ค. 2570'],
  ['2027-04-30 08:30 ถึง 16:30'],
])('%s names more than one day and is no date', (typed) => expect(parseDate(typed)).toBeUndefined());

test.each([['31/4/2570'], ['เมษายน 2570'], ['30 เมษายนน 2570'], ['12'], ['']])('%j is no date', (typed) =>
  expect(parseDate(typed)).toBeUndefined(),
);

test('a cell that took พ.ศ. 2570 for the year 2570 CE loses 543 years', () => {
  expect(dateOfCellSerial(serialOfDate(day(2570, 4, 30)))).toBe('2027-04-30');
  expect(dateOfCellSerial(serialOfDate(day(2400, 1, 1)))).toBe('1857-01-01');
  expect(dateOfCellSerial(serialOfDate(day(2399, 12, 31)))).toBe('2399-12-31');
});

test.each([
  [1, '1899-12-31'],
  [0, undefined],
  [0.5, undefined],
  [-1, undefined],
  [2_000_000, '6832-10-23'],
  [2_000_001, undefined],
  [Number.NaN, undefined],
  [Number.POSITIVE_INFINITY, undefined],
] as const)('the serial %d of a cell is %s', (serial, date) => {
  expect(dateOfCellSerial(serial)).toBe(date);
});

test.each([
  ['2027-04-30', '2027-04-30'],
  ['2570-04-30', '2027-04-30'],
  ['2570-04-31', undefined],
  // 29 February 2028: the year 2571 CE has none.
  ['2571-02-29', '2028-02-29'],
  ['2568-02-29', undefined],
  ['30/4/2570', undefined],
])('as a date of a program %s is %s', (text, date) => {
  expect(readIsoDate(text)).toBe(date);
});

test('digits go to Thai and back', () => {
  expect(toThaiDigits('1.2.1 ก 90')).toBe('๑.๒.๑ ก ๙๐');
  expect(fromThaiDigits('๑.๒.๑ ก ๙๐')).toBe('1.2.1 ก 90');
});

test.each([
  '1 ต.ค. 69',
  '1 ตค 69',
  '1 ตุลา 69',
  '1/10/69',
  '1-10-69',
  '1.10.2569',
  '01/10/26',
  '๑ ต.ค. ๖๙',
  'วันพฤหัสบดีที่ 1 ตุลาคม พ.ศ. 2569',
  'วันพฤหัสที่ 1 ตุลาคม 2569',
  'พฤ. 1 ต.ค. 69',
  'พฤหัสบดี 1 ตุลาคม 2569',
  '1 เดือน ตุลาคม พ.ศ.2569',
  '1 ตุลาคม พศ 2569',
  '1-ต.ค.-69',
  '1–10–2569',
  'ณ วันที่ 1 ตุลาคม 2569',
  '1 October 2026',
  '1-Oct-26',
  'Thursday, October 1, 2026',
  'Oct 1, 2026',
  '2569/10/01',
  '20261001',
  '25691001',
  'พฤ 1 ตค 69',
  'วันพฤหัสบดีที่ ๑ เดือนตุลาคม พุทธศักราช ๒๕๖๙',
  '1 ต.ค. 2569 (วันพฤหัสบดี)',
  '1 ต.ค. 2569 เวลา 08.30 น.',
  '1/10/2569 0:00:00',
  '1 ต.ค. 69 8.30 น.',
  '1 ต.ค. 69 , เวลา 08.30 น.',
  '1 ต. ค. 69',
  '1 ต. ค. พ.ศ. 2569',
  '1 ตุลาฯ 69',
  'พฤ.ที่ 1 ต.ค. 69',
  'พฤหัสฯ 1 ต.ค. 69',
  'วัน พฤหัสบดี ที่ 1 ต.ค. 69',
  '1 ตุลาคม 2569 วันพฤหัสบดี',
  'ภายในวันที่ 1 ต.ค. 69',
  '(1 ตุลาคม 2569)',
  '1 ตุลาคม 2569.',
  '1st October 2026',
])('%s is 1 October 2026', (text) => {
  expect(parseDate(text)).toBe('2026-10-01');
});

test.each([
  '1 ตุ 69',
  '1/10',
  '32/10/69',
  'ตุลาคม 2569',
  '1 ต.ค. 256',
  'จันทร์',
  '7.10',
  '1 10 69',
  '10012026',
  '1-2 ต.ค. 69',
  '1 ต.ค. 69 - 2 ต.ค. 69',
  '25691301',
])('%s is no date', (text) => {
  expect(parseDate(text)).toBeUndefined();
});

test.each([
  ['วันพฤหัสบดีที่ 1 ตุลาคม 2569', false],
  ['พฤ. 1 ต.ค. 69', false],
  ['1 ตุลาคม 2569', false],
  ['วันที่ 1 ตุลาคม 2569', false],
  ['วันศุกร์ที่ 1 ตุลาคม 2569', true],
  ['จ. 1 ต.ค. 69', true],
  ['1 ต.ค. 69 (วันพุธ)', true],
  ['วันอาทิตย์ที่ 1 ตุลาคม 2569', true],
  ['ณ วันศุกร์ที่ 1 ตุลาคม 2569', true],
  ['ณวันศุกร์ที่ 1 ตุลาคม 2569', true],
  ['1 ตุลาคม 2569 วันพฤหัสบดี', false],
  ['1 ตุลาคม 2569 วันศุกร์', true],
  ['วัน ศุกร์ ที่ 1 ต.ค. 69', true],
])('%s names another weekday: %p', (text, other) => {
  expect(hasOtherWeekday(text, day(2026, 10, 1))).toBe(other);
});

test('the 70 of พ.ศ. 2570 that a spreadsheet took for 1970 is told from a year of a register', () => {
  expect(shortYearMeant(day(1970, 4, 30))).toBe('2027-04-30');
  expect(shortYearMeant(day(1990, 1, 1))).toBeUndefined();
});
