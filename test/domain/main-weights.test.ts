import Big from 'big.js';
import type { Indicator } from '../../src/domain/indicator';
import { sumInRound, weightsByRound } from '../../src/domain/scores/main-weights';
import { indicator } from './rows';

function told(indicators: readonly Indicator[]) {
  return [...weightsByRound(indicators)].map(([round, weight]) => [round, weight.toFixed()]);
}

describe('the main indicators', () => {
  test('weigh in each round what it uses of them, a round’s own weight before the year’s', () => {
    const plan = [
      indicator('1', { weight: new Big(60) }),
      indicator('2', { weight: new Big(40), cancelledAtRound: 12 }),
      indicator('3', { weight: new Big(40), startsAtRound: 12 }),
      indicator('4', { roundWeights: { 6: undefined, 9: new Big('2.5'), 12: undefined }, weight: undefined }),
    ];
    expect(told(plan)).toEqual([
      [6, '100'],
      [9, '102.5'],
      [12, '100'],
    ]);
  });

  test('are those without a parent in the register; the others count through it', () => {
    const plan = [
      indicator('1', { weight: new Big(100) }),
      indicator('1.1', { weight: new Big(70), parent: '1' }),
      indicator('9.1', { weight: new Big(5), parent: '9' }),
    ];
    expect(told(plan)[0]).toEqual([6, '105']);
    expect(sumInRound(plan, 6).toFixed()).toBe('175');
  });
});
