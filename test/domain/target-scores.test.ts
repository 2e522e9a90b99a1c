import Big from 'big.js';
import { fixed } from '../../src/domain/decimal';
import { targetScores } from '../../src/domain/scores/target-scores';
import { report } from './rows';

describe('what a round would score at its targets', () => {
  const at = (...reports: Parameters<typeof targetScores>[0]) => {
    const { score } = targetScores(reports).office;
    return score === undefined ? undefined : fixed(score);
  };

  it('is the weighted mean over accepted reports of the scores of their ค่าเป้าหมาย', () => {
    expect(
      at(
        report('1', { weight: new Big(30), target: '90', submittedResult: 71 }),
        report('2', { weight: new Big(10), target: '70', submittedResult: 100 }),
      ),
    ).toBe('3.5000');
  });

  it('leaves out what nobody has accepted, and what has no readable target', () => {
    const accepted = report('1', { target: '90', submittedResult: 71 });
    expect(at(accepted, report('2', { target: '60', result: 100 }))).toBe('4.0000');
    expect(at(accepted, report('2', { target: 'ตามแผน', submittedResult: 100 }))).toBe('4.0000');
    expect(at(report('2', { target: '', submittedResult: 100 }))).toBeUndefined();
  });
});
