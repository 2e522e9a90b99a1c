import { readCode } from '../../src/commands/import/table/read-code';

describe('a code that a workbook keeps as a number', () => {
  it.each([
    [7, 'P007', 'P007'],
    [12, 'สถ-012', 'สถ-012'],
    [7, '007', '007'],
    [7.1, '7.10', '7.10'],
    [7, '7 คน', '7'],
    [36923, '1.2', '1.2'],
    [46029, '7.01', '7.01'],
  ])('%d shown as %j is %s', (raw, shown, code) => {
    const { value, problem } = readCode(raw, shown);
    expect(value).toBe(code);
    expect(problem?.kind).toBe(code === String(raw) ? undefined : 'code-from-number');
  });

  it.each([
    [36923, '1.2.01', 'date-in-code'],
    [36923, '01.02.2001', 'date-in-code'],
    [36923, 'ก.พ.-01', 'date-in-code'],
    [36982, '1 เม.ย. 01', 'date-in-code'],
    [37043, 'มิ.ย.-01', 'date-in-code'],
    [36923, 'February 2001', 'date-in-code'],
    [1092140005, '1-0921-40005', 'shown-otherwise'],
    [7, 'P08', 'shown-otherwise'],
    [0.071, '7.10%', 'shown-otherwise'],
    [7.104, '7.1', 'shown-otherwise'],
    [1.2, 'ตัวชี้วัดที่ 1.2', undefined],
    [2569, '2,569', undefined],
  ])('%d shown as %j: %s', (raw, shown, asked) => {
    expect(readCode(raw, shown).problem?.kind).toBe(asked);
  });
});

describe('a code that a formula counted up', () => {
  it.each([
    [7.199999999999999, '7.199999999999999', '7.2'],
    [7.299999999999999, '7.3', '7.3'],
    [7.3999999999999986, '7.40', '7.40'],
  ])('%d shown as %j is %s', (raw, shown, code) => {
    expect(readCode(raw, shown).value).toBe(code);
  });
});

describe('a code that a format parts by hyphens', () => {
  it.each([
    [1092140005, '1-0921-40005', '1092140005'],
    [12345, '01-2345', '012345'],
  ])('%d shown as %j is %s', (raw, shown, code) => {
    expect(readCode(raw, shown).value).toBe(code);
  });
});

describe('a code that became a date before it was saved as text', () => {
  it.each(['2026-07-10', '7:10', '07:10:00', '1-เม.ย.', 'มิ.ย.-69', '1 มีนาคม 2544', '1 มี.ค. 2544'])(
    '%s is asked about',
    (text) => {
      expect(readCode(text, text).problem?.kind).toBe('date-in-code');
    },
  );
});
