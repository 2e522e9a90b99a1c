import Big from 'big.js';
import { levelCount, presetScores, readLevelScores } from '../../src/domain/scores/level-scores';
import { levelsReached, readScale } from '../../src/domain/scores/scale';
import { scaleNameFor } from '../../src/domain/scores/scale-name';
import { thresholds } from './rows';

describe('a scale', () => {
  test('is 0–5 wherever เกณฑ์ 0 is filled in, and never 0–5 without it', () => {
    expect(scaleNameFor('1-5', thresholds(0, 1, 2, 3, 4, 5))).toBe('0-5');
    expect(scaleNameFor('0-5', thresholds(1, 2, 3, 4, 5))).toBe('1-5');
    expect(scaleNameFor('50-75-100', thresholds(1, 2, 3, undefined, undefined))).toBe('50-75-100');
  });

  test('has its levels by rising score, the best last', () => {
    const read = readScale('1-5', thresholds(90, 80, 70, 60, 50), 'น้อยดี');
    if (read.kind !== 'sound') throw new Error('a sound scale');
    expect(read.scale.sign).toBe(-1);
    expect(read.scale.levels.map(({ number, score }) => [number, Number(score)])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [5, 5],
    ]);
    expect(Number(read.scale.best.threshold)).toBe(50);
    expect([95, 90, 71, 50, 10].map((value) => levelsReached(read.scale, new Big(value)))).toEqual([
      0, 1, 2, 5, 5,
    ]);
  });

  test('names every level that is missing, unused or out of order', () => {
    const faults = (name: '1-5' | '50-75-100', values: readonly (number | undefined)[], less = false) => {
      const read = readScale(name, thresholds(...values), less ? 'น้อยดี' : undefined);
      return read.kind === 'faulty' ? read.faults.map(({ code, level }) => [code, level]) : [];
    };
    expect(faults('1-5', [1, undefined, 3, 4, undefined])).toEqual([
      ['threshold-missing', 2],
      ['threshold-missing', 5],
    ]);
    expect(faults('50-75-100', [1, 2, 3, 4, undefined])).toEqual([['threshold-unused', 4]]);
    expect(faults('1-5', [1, 2, 2, 4, 5])).toEqual([['threshold-not-rising', 3]]);
    expect(faults('1-5', [5, 4, 3, 3, 1], true)).toEqual([['threshold-not-falling', 4]]);
  });

  test('takes level scores that are complete, rise and are not negative', () => {
    const read = (scale: '1-5' | '50-75-100', text: string) => readLevelScores(scale, text)?.map(Number);
    expect(read('50-75-100', '50, 75, 100')).toEqual([50, 75, 100]);
    expect(read('1-5', '๑, ๒, 2.5, 4, 5')).toEqual([1, 2, 2.5, 4, 5]);
    for (const wrong of ['1, 2, 3, 4', '1, 2, 2, 4, 5', '-1, 2, 3, 4, 5', '1, 2, x, 4, 5', ''])
      expect(read('1-5', wrong)).toBeUndefined();
    for (const [scale, scores] of Object.entries(presetScores()))
      expect(scores).toHaveLength(levelCount(scale as '1-5'));
  });
});
