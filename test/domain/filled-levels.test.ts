import Big from 'big.js';
import type { Indicator } from '../../src/domain/indicator';
import { withFilledLevels, withFilledUnitLevels } from '../../src/domain/scores/filled-levels';

function filled(method: Indicator['method'], levels: readonly (number | undefined)[]): readonly string[] {
  const thresholds = [
    undefined,
    ...levels.map((level) => (level === undefined ? undefined : new Big(level))),
  ];
  const indicator = { method, thresholds } as unknown as Indicator;
  return withFilledLevels(indicator)
    .thresholds.slice(1)
    .map((level) => level?.toString() ?? '–');
}

describe('thresholds that are set at levels 1, 3 and 5 only', () => {
  it('stand for a line through them where the method is เชิงเส้น, in either direction', () => {
    expect(filled('เชิงเส้น', [60, undefined, 80, undefined, 95])).toEqual(['60', '70', '80', '87.5', '95']);
    expect(filled('เชิงเส้น', [14, undefined, 11, undefined, 10])).toEqual(['14', '12.5', '11', '10.5', '10']);
  });

  it('keep what is typed at 2 or 4', () => {
    expect(filled('เชิงเส้น', [60, 65, 80, undefined, 100])).toEqual(['60', '65', '80', '90', '100']);
  });

  it('of one unit follow the method of their indicator', () => {
    const [first, third, fifth] = [new Big(50), new Big(70), new Big(85)];
    const own = {
      indicatorCode: '1.1',
      unitId: 'S01',
      levels: [first, undefined, third, undefined, fifth],
      target: '',
    } as const;
    expect(withFilledUnitLevels(own, 'เชิงเส้น').levels.map(String)).toEqual(['50', '60', '70', '77.5', '85']);
    expect(withFilledUnitLevels(own, 'ขั้น')).toBe(own);
    expect(withFilledUnitLevels(own, undefined)).toBe(own);
  });

  it('stay as they are with other methods, and where 1, 3 or 5 is missing too', () => {
    expect(filled('ขั้น', [60, undefined, 80, undefined, 95])).toEqual(['60', '–', '80', '–', '95']);
    expect(filled('เชิงเส้น', [60, undefined, undefined, undefined, 95])).toEqual(['60', '–', '–', '–', '95']);
    expect(filled('เชิงเส้น', [undefined, undefined, 80, undefined, 95])).toEqual(['–', '–', '80', '–', '95']);
    expect(filled('เชิงเส้น', [60, undefined, 80, undefined, undefined])).toEqual(['60', '–', '80', '–', '–']);
  });

  it('fill 2 where only 4 is typed', () => {
    expect(filled('เชิงเส้น', [60, undefined, 80, 85, 100])).toEqual(['60', '70', '80', '85', '100']);
  });
});
