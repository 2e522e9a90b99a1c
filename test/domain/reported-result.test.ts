import { readResult } from '../../src/domain/rounds/reported-result';

function read(typed: string | number): string {
  const result = readResult(typed);
  if (result.kind === 'number') return result.value.toFixed();
  return result.kind === 'unreadable' ? result.why : result.kind;
}

describe('ผลการดำเนินงาน', () => {
  test.each([
    [82.5, '82.5'],
    ['82.50', '82.5'],
    [' ๘๒.๕๐ ', '82.5'],
    ['1,234.50', '1234.5'],
    ['๑,๒๓๔', '1234'],
    ['62500', '62500'],
    [0, '0'],
    ['0', '0'],
    ['-3.25', '-3.25'],
    ['\u200b82.5\u00a0', '82.5'],
    ['0.1234', '0.1234'],
  ])('%j means one number', (typed, value) => expect(read(typed)).toBe(value));

  test.each([
    ['82,5'],
    ['1,23,4567'],
    ['1234,567'],
    ['0,123'],
    ['85%'],
    ['1e3'],
    ['3 4'],
    ['1.2.3'],
    ['ประมาณ 80'],
    ['-'],
    ['30/4/2570'],
  ])('%j is no number', (typed) => expect(read(typed)).toBe('not-one-number'));

  test('with more than four decimals is never rounded to another result', () => {
    expect(read('82.12345')).toBe('too-many-decimals');
    expect(read(82.12345)).toBe('too-many-decimals');
    expect(read('82.12340')).toBe('82.1234');
  });

  test('tells a blank from 0 and N/A from both', () => {
    expect(['', '   ', '\u200b', 0, 'N/A', ' n/a '].map(read)).toEqual([
      'blank',
      'blank',
      'blank',
      '0',
      'not-applicable',
      'not-applicable',
    ]);
  });
});
