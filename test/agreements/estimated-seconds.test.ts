import fc from 'fast-check';
import type { GoogleSettings } from '../../local/google-settings';
import { KIND_DAY, UNKIND_DAY } from '../../local/latency';
import { estimatedSeconds, measuredTiming, type SentWave } from '../../src/commands/documents/making-time';
import type { SeenOfDrive } from '../../src/commands/documents/seen-of-drive';
import { FIRST_WIDTH } from '../../src/commands/documents/wave-width';
import { makingDay } from './making-day';

type Google = Pick<GoogleSettings, 'writesPerSecond' | 'writeBurst' | 'day'>;

const SEEDS = Array.from({ length: 4 }, (_, index) => `seed ${index}`);
const KIND: Google = { day: KIND_DAY, writesPerSecond: 3, writeBurst: 40 };
const ONE_AFTER_ANOTHER = { ...UNKIND_DAY, conversionsAtOnce: 1 };
const NOTHING_SEEN: SeenOfDrive = { width: FIRST_WIDTH, pace: undefined, goesOn: false };

/** By how much, in percent, planAgreements is beside what then passes: the mean over many such days. */
function missed(google: Google, before: readonly number[], documents: number): number {
  const shares = SEEDS.map((seed) => {
    const making = makingDay(google, seed);
    making.setUp();
    for (const count of before) making.make(count);
    return making.estimate(documents) / making.make(documents) - 1;
  });
  return Math.round((shares.reduce((sum, share) => sum + share, 0) / shares.length) * 100);
}

describe('how long making documents will take', () => {
  it.each([
    ['kind, 3 a second', KIND],
    ['kind, 2 a second', { ...KIND, writesPerSecond: 2 }],
    ['kind, 10 a second', { ...KIND, writesPerSecond: 10 }],
    ['kind, any number a second', { ...KIND, writesPerSecond: 0 }],
    ['kind, 3 a second after 10', { ...KIND, writeBurst: 10 }],
    ['unkind, ten conversions at once', { ...KIND, day: UNKIND_DAY }],
    ['unkind, one conversion after another', { ...KIND, day: ONE_AFTER_ANOTHER }],
  ])('is told within a tenth where a run of as many has seen Drive so before: %s', (_, google) => {
    expect(Math.abs(missed(google, [150], 150))).toBeLessThanOrEqual(10);
  });

  it('is told within a tenth for other sizes too where the waves are as wide', () => {
    for (const documents of [57, 200, 400])
      expect(Math.abs(missed(KIND, [104], documents))).toBeLessThanOrEqual(10);
  });

  it('is told within a tenth before a first run where Drive is as the table of latencies says', () => {
    for (const documents of [5, 24, 57, 104, 200])
      expect(Math.abs(missed(KIND, [], documents))).toBeLessThanOrEqual(10);
  });

  it('is nothing for nothing, and never less for more', () => {
    expect(estimatedSeconds(0, NOTHING_SEEN)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (count) => {
        expect(estimatedSeconds(count + 40, NOTHING_SEEN)).toBeGreaterThan(
          estimatedSeconds(count, NOTHING_SEEN),
        );
      }),
    );
  });

  it('is learnt from no run of a few', () => {
    const wave: SentWave = { documents: 19, seconds: 9, waited: 0, beganAt: 2 };
    expect(measuredTiming([wave], 13, false)).toBeUndefined();
    expect(measuredTiming([{ ...wave, documents: 20 }], 13, false)).toEqual({
      startSeconds: 2,
      betweenSeconds: 2,
      waves: [{ documents: 20, seconds: 9 }],
      freeTo: 20,
    });
  });
});
