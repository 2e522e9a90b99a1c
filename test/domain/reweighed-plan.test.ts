import Big from 'big.js';
import fc from 'fast-check';
import { type Indicator, ROUND_NUMBERS, weightInRound } from '../../src/domain/indicator';
import { reweighedPlan } from '../../src/domain/rounds/reweighed-plan';
import { indicator } from './rows';

const round = fc.constantFrom(...ROUND_NUMBERS);
const weight = fc.integer({ min: 0, max: 4 }).map((points) => new Big(points));
const maybeWeight = fc.option(weight, { nil: undefined });

function weights(one: Indicator | undefined): readonly (string | undefined)[] {
  return ROUND_NUMBERS.map((number) => one && weightInRound(one, number)?.toString());
}

describe('new weights and targets', () => {
  test('hold from their round on, and rounds before it keep what they had', () => {
    const plan = [
      indicator('1', { weight: new Big(10), roundWeights: { 6: new Big(7), 9: undefined, 12: new Big(3) } }),
      indicator('2', { weight: new Big(10), target: '80' }),
    ];
    const changed = reweighedPlan(plan, {
      round: 9,
      weights: new Map([['1', new Big(5)]]),
      targets: new Map([['2', '85']]),
    });
    expect(weights(changed[0])).toEqual(['7', '5', '5']);
    expect(changed[1]).toEqual({ ...plan[1], target: '85' });
  });

  test('leave an indicator as it is where they say what stands already', () => {
    const plan = [indicator('1', { weight: new Big(10), target: '80' })];
    const same = {
      round: 6,
      weights: new Map([['1', new Big(10)]]),
      targets: new Map([['1', '80']]),
    } as const;
    expect(reweighedPlan(plan, same)[0]).toBe(plan[0]);
    expect(reweighedPlan(plan, { round: 12, weights: new Map(), targets: new Map() })[0]).toBe(plan[0]);
  });

  test('of whatever plan are those of the round and all after it', () => {
    fc.assert(
      fc.property(maybeWeight, maybeWeight, maybeWeight, weight, round, (at6, at9, usual, wanted, from) => {
        const before = indicator('1', { weight: usual, roundWeights: { 6: at6, 9: at9, 12: undefined } });
        const [after] = reweighedPlan([before], {
          round: from,
          weights: new Map([['1', wanted]]),
          targets: new Map(),
        });
        expect(weights(after)).toEqual(
          ROUND_NUMBERS.map((number) =>
            number < from ? weightInRound(before, number)?.toString() : wanted.toString(),
          ),
        );
      }),
    );
  });
});
