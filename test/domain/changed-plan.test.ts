import fc from 'fast-check';
import { isUsedInRound, ROUND_NUMBERS } from '../../src/domain/indicator';
import { changedPlan } from '../../src/domain/rounds/changed-plan';
import { indicator } from './rows';

const round = fc.constantFrom(...ROUND_NUMBERS);
const maybeRound = fc.option(round, { nil: undefined });

describe('a change of the plan', () => {
  test('lets what is added start at its round, and cancels there what is dropped', () => {
    const plan = [
      indicator('1'),
      indicator('2', { startsAtRound: 12 }),
      indicator('3', { cancelledAtRound: 6 }),
    ];
    const changed = changedPlan(plan, { round: 9, add: ['2', '3'], drop: ['1'] });
    expect(changed.map(({ startsAtRound, cancelledAtRound }) => [startsAtRound, cancelledAtRound])).toEqual([
      [undefined, 9],
      [9, undefined],
      [9, undefined],
    ]);
  });

  test('keeps a cancellation that lies ahead, and what is in use already as it is', () => {
    const ahead = indicator('1', { startsAtRound: 9, cancelledAtRound: 12 });
    expect(changedPlan([ahead], { round: 6, add: ['1'], drop: [] })).toEqual([
      { ...ahead, startsAtRound: 6 },
    ]);
    expect(changedPlan([ahead], { round: 9, add: ['1'], drop: [] })).toEqual([ahead]);
  });

  test('changes nothing where it drops what is dropped, and takes back as it was what was dropped in the same round', () => {
    const dropped = [indicator('1', { cancelledAtRound: 6 })];
    expect(changedPlan(dropped, { round: 9, add: [], drop: ['1'] })[0]).toBe(dropped[0]);
    const again = changedPlan([indicator('1', { cancelledAtRound: 9 })], { round: 9, add: ['1'], drop: [] });
    expect(again).toEqual([indicator('1')]);
  });

  test('uses in its round what it adds and not what it drops, whatever the plan was', () => {
    fc.assert(
      fc.property(maybeRound, maybeRound, round, (startsAtRound, cancelledAtRound, at) => {
        const plan = [indicator('1', { startsAtRound, cancelledAtRound })];
        const used = (add: readonly string[], drop: readonly string[]) =>
          changedPlan(plan, { round: at, add, drop }).map((each) => isUsedInRound(each, at));
        expect(used(['1'], [])).toEqual([true]);
        expect(used([], ['1'])).toEqual([false]);
        expect(changedPlan(plan, { round: at, add: ['2'], drop: ['3'] })).toEqual(plan);
      }),
    );
  });
});
