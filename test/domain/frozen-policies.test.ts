import Big from 'big.js';
import { isUsedInRound, ROUND_NUMBERS, type RoundNumber, weightInRound } from '../../src/domain/indicator';
import { frozenPolicies, percentWeight } from '../../src/domain/scores/frozen-policies';
import { presetScores } from '../../src/domain/scores/level-scores';
import type { ScaleName } from '../../src/domain/scores/scale-name';
import type { BelowFirstPolicy, NotApplicablePolicy } from '../../src/domain/settings';
import { decodeIndicators } from '../../src/register/decode/indicator';
import { tableOf } from '../decode/table-of-csv';
import { thresholds } from './rows';

function frozen(
  scale: ScaleName,
  belowFirst: BelowFirstPolicy,
  notApplicable: NotApplicablePolicy,
  levels = thresholds(60, 70, 80, 90, 100),
) {
  const policies = frozenPolicies({ scale, levelScores: presetScores(), belowFirst, notApplicable }, levels);
  return [policies.scale, policies.belowFirst.toFixed(), policies.notApplicable?.toFixed()];
}

describe('what a report row freezes', () => {
  test('is the score of level 1 for "1 คะแนน": 50 on 50-75-100', () => {
    expect(frozen('1-5', '1 คะแนน', '1 คะแนน')).toEqual(['1-5', '1', '1']);
    expect(frozen('50-75-100', '1 คะแนน', '1 คะแนน')).toEqual(['50-75-100', '50', '50']);
  });
  test('is 0 for "0 คะแนน", and for "ใช้เกณฑ์ 0" without เกณฑ์ 0', () => {
    expect(frozen('1-5', '0 คะแนน', 'ไม่นำมาคิด')).toEqual(['1-5', '0', undefined]);
    expect(frozen('1-5', 'ใช้เกณฑ์ 0', 'ไม่นำมาคิด')).toEqual(['1-5', '0', undefined]);
  });
  test('is the scale 0–5 and 0 below it where เกณฑ์ 0 is given, whatever the policy', () => {
    expect(frozen('1-5', '1 คะแนน', '1 คะแนน', thresholds(50, 60, 70, 80, 90, 100))).toEqual([
      '0-5',
      '0',
      '1',
    ]);
    expect(frozen('0-5', '1 คะแนน', 'ไม่นำมาคิด')).toEqual(['1-5', '1', undefined]);
  });
  test('is the office’s own score of level 0 where it has one', () => {
    const levelScores = { ...presetScores(), '0-5': [0.5, 1, 2, 3, 4, 5].map((score) => new Big(score)) };
    const policies = { scale: '1-5', levelScores, belowFirst: '0 คะแนน', notApplicable: '1 คะแนน' } as const;
    expect(frozenPolicies(policies, thresholds(50, 60, 70, 80, 90, 100)).belowFirst.toFixed()).toBe('0.5');
    // Without เกณฑ์ 0 the scale has no level 0 to speak of.
    expect(frozenPolicies(policies, thresholds(60, 70, 80, 90, 100)).belowFirst.toFixed()).toBe('0');
  });
  test('is the weight in percent, typed to 100 or to 1.00', () => {
    expect(percentWeight(new Big('7.5'), new Big(100)).toFixed()).toBe('7.5');
    expect(percentWeight(new Big('0.075'), new Big(1)).toFixed()).toBe('7.5');
  });
});

describe('an indicator', () => {
  const indicator = (cells: Readonly<Record<string, string | number>>) => {
    const all = { รหัส: '1.1', น้ำหนัก: 5, ...cells };
    const [first] = decodeIndicators(
      tableOf('indicators', Object.keys(all), [Object.values(all)]),
    ).indicators;
    if (first === undefined) throw new Error('not read');
    return first;
  };
  const used = (cells: Readonly<Record<string, string | number>>): readonly RoundNumber[] =>
    ROUND_NUMBERS.filter((round) => isUsedInRound(indicator(cells), round));
  test('is used from the round in which it starts, and no longer from the round in which it is cancelled', () => {
    expect(used({})).toEqual([6, 9, 12]);
    expect(used({ เริ่มรอบ: '9' })).toEqual([9, 12]);
    expect(used({ ยกเลิกที่รอบ: 12 })).toEqual([6, 9]);
    expect(used({ เริ่มรอบ: 9, ยกเลิกที่รอบ: '๑๒' })).toEqual([9]);
    expect(used({ เริ่มรอบ: 12, ยกเลิกที่รอบ: 9 })).toEqual([]);
  });
  test('weighs in a round what the round says, else its own weight', () => {
    const weighed = indicator({ 'น้ำหนัก 6': 8 });
    expect(ROUND_NUMBERS.map((round) => weightInRound(weighed, round)?.toFixed())).toEqual(['8', '5', '5']);
  });
});
