import fc from 'fast-check';
import { estimatedSeconds, measuredPace, usualSeconds } from '../../src/commands/documents/making-time';
import { FIRST_WIDTH, nextWidth, type WaveWidth } from '../../src/commands/documents/wave-width';

/** Widths of the first waves where Drive serves so many conversions of `ms` at once. */
function widths(atOnce: number, ms: number, waves = 5): readonly number[] {
  const found: number[] = [];
  let width: WaveWidth = FIRST_WIDTH;
  for (let wave = 0; wave < waves; wave += 1) {
    found.push(width.width);
    width = nextWidth(width, width.width, Math.ceil(width.width / atOnce) * ms);
  }
  return found;
}

describe('the width of a wave of documents', () => {
  it('is small for an early link, then as wide as Drive takes', () => {
    expect(widths(1000, 4500)).toEqual([3, 35, 40, 40, 40]);
  });

  it('stays small where conversions are served one after another', () => {
    expect(widths(1, 5000)).toEqual([3, 9, 6, 6, 6]);
  });

  it('is never such that a wave outlasts UrlFetch, were all of it served one after another at the pace seen last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 500, max: 14_000 }), (atOnce, ms) => {
        for (const width of widths(atOnce, ms, 8))
          expect(Math.ceil(width / atOnce) * ms).toBeLessThan(60_000);
      }),
    );
  });

  it('does not change by a wave of which nothing was taken', () => {
    expect(nextWidth(FIRST_WIDTH, 0, 9000)).toEqual(FIRST_WIDTH);
  });
});

describe('how long making documents will take', () => {
  it('is nothing for nothing, and more for more', () => {
    expect(estimatedSeconds(0, undefined)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (count) => {
        expect(usualSeconds(count + 40)).toBeGreaterThan(usualSeconds(count));
      }),
    );
  });

  it('is what the last run took for as many, and in proportion for others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 2000 }),
        fc.integer({ min: 10, max: 1000 }),
        (count, seconds) => {
          const pace = measuredPace(count, seconds);
          const capped = Math.min(seconds, 20 * usualSeconds(count));
          expect(Math.abs(estimatedSeconds(count, pace) - capped)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('learns nothing from a run of a few', () => {
    expect(measuredPace(19, 500)).toBeUndefined();
  });
});
