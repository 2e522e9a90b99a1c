import Big from 'big.js';
import type { Adjustment } from '../../src/domain/rounds/report';
import { committeeScoreOf } from '../../src/domain/scores/committee-score';
import { criteria } from './rows';

const CRITERIA = criteria([60, 70, 80, 90, 100]);

function scored(value: number, by: Adjustment, reason: string, scale = CRITERIA) {
  const score = committeeScoreOf(scale, { kind: 'number', value: new Big(value) }, by, reason);
  return score.kind === 'scored' ? [score.score.toFixed(4), score.adjusted?.reason] : score;
}

describe('the committee’s score', () => {
  test('is that of the result where nothing is adjusted', () => {
    expect(scored(85, undefined, '')).toEqual(['3.5000', undefined]);
    expect(scored(85, new Big(0), 'ไม่มีผล')).toEqual(['3.5000', undefined]);
  });

  test('is moved by what has a reason, and stays between 0 and the top of its scale', () => {
    expect(scored(85, new Big('-0.25'), ' ส่งช้า ')).toEqual(['3.2500', 'ส่งช้า']);
    expect(scored(95, new Big(1), 'ดีเด่น')).toEqual(['5.0000', 'ดีเด่น']);
    expect(scored(61, new Big(-9), 'ผิดระเบียบ')).toEqual(['0.0000', 'ผิดระเบียบ']);
    const three = criteria([1, 2, 3, undefined, undefined], { scale: '50-75-100' });
    expect(scored(2, new Big(60), 'ดีเด่น', three)).toEqual(['100.0000', 'ดีเด่น']);
  });

  test('is none where the adjustment has no reason or is no number, whatever the result', () => {
    expect(scored(85, new Big('0.1'), '  ')).toEqual({ kind: 'adjustment-fault', why: 'no-reason' });
    expect(scored(85, 'unreadable', 'เหตุ')).toEqual({ kind: 'adjustment-fault', why: 'not-a-number' });
    expect(committeeScoreOf(CRITERIA, { kind: 'blank' }, new Big(1), 'เหตุ').kind).not.toBe('scored');
  });
});
