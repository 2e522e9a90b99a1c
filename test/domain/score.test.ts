import Big from 'big.js';
import { fixed } from '../../src/domain/decimal';
import { readResult } from '../../src/domain/rounds/reported-result';
import { presetScores, readLevelScores } from '../../src/domain/scores/level-scores';
import { weighted } from '../../src/domain/scores/mean';
import { type Criteria, type RowScore, scoreOf } from '../../src/domain/scores/score';
import { criteria } from './rows';

function shown(score: RowScore): string {
  return score.kind === 'scored' ? fixed(score.score) : score.kind;
}
function score(on: Criteria, typed: string | number): string {
  return shown(scoreOf(on, readResult(typed)));
}

describe('a published score', () => {
  const ratio = criteria([20, 40, 60, 80, 100]);
  const days = criteria([14, 13, 12, 11, 10], { direction: 'น้อยดี' });
  const baht = criteria([2401, 2101, 1801, 1501, 1201], { direction: 'น้อยดี' });
  const milestones = criteria([1, 2, 3, 4, 5], { method: 'ความสำเร็จ' });
  test.each([
    ['20 40 60 80 100', ratio, 49.33, '2.4665', 5, '0.1233', '2.47', '0.12'],
    ['20 40 60 80 100', ratio, 59.0, '2.9500', 2, '0.0590', '2.95', '0.06'],
    ['20 40 60 80 100', ratio, 84.0, '4.2000', 5, '0.2100', '4.20', '0.21'],
    ['20 40 60 80 100', ratio, 94.0, '4.7000', 2, '0.0940', '4.70', '0.09'],
    ['14 13 12 11 10 น้อยดี', days, 13, '2.0000', 4.5, '0.0900', '2.00', '0.09'],
    ['2401 … 1201 น้อยดี', baht, 1201, '5.0000', 2.5, '0.1250', '5.00', '0.13'],
    ['ความสำเร็จ 1–5', milestones, 5, '5.0000', 0.5, '0.0250', '5.00', '0.03'],
  ])('on %s', (_, on, actual, wanted, weight, wantedWeighted, score2, weighted2) => {
    const scored = scoreOf(on, readResult(actual));
    if (scored.kind !== 'scored') throw new Error(scored.kind);
    const share = weighted(scored.score, new Big(weight));
    expect([fixed(scored.score), fixed(share)]).toEqual([wanted, wantedWeighted]);
    expect([scored.score.toFixed(2, 1), share.toFixed(2, 1)]).toEqual([score2, weighted2]);
  });
});

describe('a linear score', () => {
  const more = criteria([60, 70, 80, 85, 90]);
  test('lies between the scores of its two thresholds in proportion', () => {
    expect(score(more, 82.5)).toBe('3.5000');
    expect(score(more, '๘๒.๕๐')).toBe('3.5000');
    expect(score(more, 80)).toBe('3.0000');
  });
  test('is the top score at and beyond the best threshold', () => {
    expect(score(more, 90)).toBe('5.0000');
    expect(score(more, 1000)).toBe('5.0000');
  });
  test('falls with the result where less is better', () => {
    const less = criteria([0.5, 0.4, 0.3, 0.2, 0.1], { direction: 'น้อยดี' });
    expect([0.24, 0.3, 0.1, 0, 0.6].map((value) => score(less, value))).toEqual([
      '3.6000',
      '3.0000',
      '5.0000',
      '5.0000',
      '1.0000',
    ]);
  });
  test('interpolates from 0 where เกณฑ์ 0 is given, and is 0 below it whatever the policy', () => {
    const zero = criteria([75, 80, 85, 90, 95, 100], { belowFirst: new Big(1) });
    expect([77.5, 75, 74.99, 91.25].map((value) => score(zero, value))).toEqual([
      '0.5000',
      '0.0000',
      '0.0000',
      '3.2500',
    ]);
  });
});

describe('a result below the first level', () => {
  test.each([
    ['0 คะแนน', 0, '0.0000'],
    ['1 คะแนน', 1, '1.0000'],
  ])('scores %s in all three methods', (_, belowFirst, wanted) => {
    for (const method of ['เชิงเส้น', 'ขั้น', 'ความสำเร็จ'] as const) {
      expect(score(criteria([60, 70, 80, 90, 100], { method, belowFirst: new Big(belowFirst) }), 59)).toBe(
        wanted,
      );
    }
  });
  test('scores as level 1 where the row says nothing', () => {
    const fifty = criteria([60, 70, 80, undefined, undefined], { scale: '50-75-100', belowFirst: undefined });
    expect(score(fifty, 10)).toBe('50.0000');
  });
});

describe('a step score', () => {
  const step = criteria([60, 70, 80, 90, 100], { method: 'ขั้น' });
  test('is the highest level reached, whole', () => {
    expect([60, 69.9999, 70, 81.82, 99, 100, 120].map((value) => score(step, value))).toEqual([
      '1.0000',
      '1.0000',
      '2.0000',
      '3.0000',
      '4.0000',
      '5.0000',
      '5.0000',
    ]);
  });
});

describe('a milestone score', () => {
  const milestone = criteria([1, 2, 3, 4, 5], { method: 'ความสำเร็จ' });
  test('is the number of steps done, and part of a step has none', () => {
    expect([0, 1, 3, 5, 7].map((value) => score(milestone, value))).toEqual([
      '1.0000',
      '1.0000',
      '3.0000',
      '5.0000',
      '5.0000',
    ]);
    expect(score(milestone, 3.5)).toBe('unreadable');
  });
});

describe('the scale 50/75/100', () => {
  const fifty = criteria([60, 80, 90, undefined, undefined], { scale: '50-75-100', belowFirst: new Big(50) });
  test('is the same rule on three levels', () => {
    expect([60, 70, 80, 85, 90, 95, 50].map((value) => score(fifty, value))).toEqual([
      '50.0000',
      '62.5000',
      '75.0000',
      '87.5000',
      '100.0000',
      '100.0000',
      '50.0000',
    ]);
  });
  test('takes the level scores that the office has set', () => {
    const own = readLevelScores('50-75-100', '40, 70, 100');
    if (own === undefined) throw new Error('unread');
    const scored = scoreOf(fifty, readResult(70), { ...presetScores(), '50-75-100': own });
    expect(shown(scored)).toBe('55.0000');
  });
});

describe('criteria', () => {
  const faults = (on: Criteria) => {
    const scored = scoreOf(on, readResult(50));
    return scored.kind === 'criteria-fault' ? scored.faults.map(({ code, level }) => `${code} ${level}`) : [];
  };
  test('40/50/60/60/70 give no score and name เกณฑ์ 4', () => {
    expect(faults(criteria([40, 50, 60, 60, 70]))).toEqual(['threshold-not-rising 4']);
  });
  test('against their direction give no score', () => {
    expect(faults(criteria([60, 70, 80, 90, 100], { direction: 'น้อยดี' }))).toHaveLength(4);
    expect(faults(criteria([10, 9, 8, 7, 6]))[0]).toBe('threshold-not-rising 2');
  });
  test('with a gap, or with more thresholds than the scale has, give no score', () => {
    expect(faults(criteria([60, 70, undefined, 90, 100]))).toEqual(['threshold-missing 3']);
    expect(faults(criteria([60, 70, 80, 90, 100], { scale: '50-75-100' }))).toEqual([
      'threshold-unused 4',
      'threshold-unused 5',
    ]);
  });
  test('that are faulty are told before a result of too many decimals, and after one that is no number', () => {
    const faulty = criteria([40, 50, 60, 60, 70]);
    expect(score(faulty, '85.12345')).toBe('criteria-fault');
    expect(score(faulty, 'ประมาณ 80')).toBe('unreadable');
    expect(scoreOf(criteria([40, 50, 60, 70, 80]), readResult('85.12345'))).toMatchObject({
      kind: 'unreadable',
      why: 'too-many-decimals',
    });
  });
});

describe('N/A', () => {
  test('leaves the sums, or scores what the row says', () => {
    expect(score(criteria([60, 70, 80, 90, 100]), 'N/A')).toBe('left-out');
    expect(score(criteria([60, 70, 80, 90, 100], { notApplicable: new Big(1) }), 'n/a')).toBe('1.0000');
  });
});

test('a blank, a comma for a point and five decimals have no score', () => {
  const on = criteria([60, 70, 80, 90, 100]);
  expect(['', '82,5', '82.12345'].map((typed) => score(on, typed))).toEqual([
    'no-result',
    'unreadable',
    'unreadable',
  ]);
});
