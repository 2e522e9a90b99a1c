import Big from 'big.js';
import { heavyOwners } from '../../src/domain/doctor/owner-loads';
import {
  type WrongSum,
  weightsTypedAsFractions,
  wrongSubSums,
  wrongWeightSums,
} from '../../src/domain/doctor/weight-sums';
import { indicator } from './rows';

const BASE = new Big(100);

function told(sums: readonly WrongSum[]) {
  return sums.map(({ round, sum, wanted }) => `${round ?? 'ปี'}: ${sum.toFixed()} แทน ${wanted.toFixed()}`);
}

function weighing(code: string, weight: number, more = {}) {
  return indicator(code, { weight: new Big(weight), ...more });
}

describe('the weights of a register', () => {
  test('add up to the base, in the year and in each round over what is used in it', () => {
    expect(told(wrongWeightSums([weighing('1', 60), weighing('2', 40)], BASE))).toEqual([]);
    expect(told(wrongWeightSums([weighing('1', 60), weighing('2', 39.5)], BASE))).toEqual([
      'ปี: 99.5 แทน 100',
    ]);
    const cancelled = [weighing('1', 60), weighing('2', 40, { cancelledAtRound: 9 })];
    expect(told(wrongWeightSums(cancelled, BASE))).toEqual(['9: 60 แทน 100', '12: 60 แทน 100']);
    expect(told(wrongWeightSums([], BASE))).toEqual([]);
  });

  test('leave out what has a parent, also one that is not there', () => {
    const plan = [
      weighing('1', 100),
      weighing('1.1', 30, { parent: '1' }),
      weighing('9.1', 5, { parent: '9' }),
    ];
    expect(told(wrongWeightSums(plan, BASE))).toEqual([]);
  });

  test('of subs are their parent’s or the base, where every sub is used', () => {
    const parent = weighing('1', 30);
    const subs = (second: number, more = {}) => [weighing('1.1', 10), weighing('1.2', second, more)];
    expect(told(wrongSubSums(parent, subs(20), BASE))).toEqual([]);
    expect(told(wrongSubSums(parent, subs(90), BASE))).toEqual([]);
    expect(told(wrongSubSums(parent, subs(15), BASE))).toEqual(['ปี: 25 แทน 30']);
    const own = { roundWeights: { 6: undefined, 9: new Big(25), 12: undefined } };
    expect(told(wrongSubSums(parent, subs(20, own), BASE))).toEqual(['9: 35 แทน 30']);
    expect(told(wrongSubSums(parent, subs(20, { ...own, cancelledAtRound: 9 }), BASE))).toEqual([]);
  });

  test('typed as a percentage stand as a fraction, told by what is lacking', () => {
    const fractions = (second: number) =>
      weightsTypedAsFractions([weighing('1', 93), weighing('2', second)], BASE).map(
        ({ indicator: { code }, meant }) => `${code}: ${meant.toFixed()}`,
      );
    expect(fractions(0.07)).toEqual(['2: 7']);
    expect(fractions(0.06)).toEqual([]);
    expect(fractions(7)).toEqual([]);
  });
});

describe('an owner of more than 40 % of the weight', () => {
  test('is named with the share, subs counted in their own shares of their parent', () => {
    const plan = [
      weighing('1', 60),
      weighing('1.1', 3, { parent: '1', owners: ['P032', 'P040'] }),
      weighing('1.2', 1, { parent: '1', owners: ['P041'] }),
      weighing('2', 40, { owners: ['P041'] }),
    ];
    expect(heavyOwners(plan).map(({ personId, percent }) => [personId, percent.toFixed()])).toEqual([
      ['P032', '45'],
      ['P041', '55'],
    ]);
  });

  test('is nobody at 40 % itself, nor where nothing weighs', () => {
    const even = [weighing('1', 40, { owners: ['P032'] }), weighing('2', 60)];
    expect(heavyOwners(even)).toEqual([]);
    expect(heavyOwners([weighing('1', 0, { owners: ['P032'] })])).toEqual([]);
  });

  test('is found where a register’s parents run in a circle, too', () => {
    const circle = [
      weighing('1', 50, { parent: '1.1', owners: ['P032'] }),
      weighing('1.1', 50, { parent: '1', owners: ['P032'] }),
      weighing('2', 10, { owners: ['P041'] }),
    ];
    expect(heavyOwners(circle).map(({ personId }) => personId)).toEqual(['P041']);
  });
});
