import fc from 'fast-check';
import {
  beginningOf,
  FIRST_WIDTH,
  nextWidth,
  type WaveWidth,
  waveOf,
} from '../../src/commands/documents/wave-width';

/** As after nine templates that were converted together. */
const TOGETHER: WaveWidth = { width: 40, widest: 9, perDocumentMs: 800, settled: false };

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
      // Nine at once: two full rounds look like less for each than a third, begun for two more, will take.
      { numRuns: 300, examples: [[9, 12_273]] },
    );
  });

  it('begins with one document where an earlier run has seen conversions side by side, and is wide after it', () => {
    expect(beginningOf(FIRST_WIDTH, 200)).toBe(3);
    expect(beginningOf(TOGETHER, 200)).toBe(1);
    expect(nextWidth(TOGETHER, 1, 5000)).toEqual(TOGETHER);
  });

  it('sends a few documents at once: the second wave would take as long as the first', () => {
    expect(beginningOf(TOGETHER, 4)).toBe(4);
    expect(beginningOf({ ...TOGETHER, width: 1, settled: true }, 4)).toBe(1);
  });

  it('trusts no more what an earlier run has seen where a few take much longer than many did', () => {
    expect(nextWidth(TOGETHER, 1, 15_000).width).toBe(3);
  });

  it('does not change by a wave of which nothing was taken', () => {
    expect(nextWidth(FIRST_WIDTH, 0, 9000)).toEqual(FIRST_WIDTH);
  });

  it('is about the same for all that are left, so that the last is not one of a few', () => {
    expect(waveOf(45, 40)).toBe(23);
    expect(waveOf(40, 40)).toBe(40);
    expect(waveOf(1, 40)).toBe(1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 40 }), (left, atOnce) => {
        const width = waveOf(left, atOnce);
        expect(width).toBeLessThanOrEqual(atOnce);
        expect(Math.ceil(left / width)).toBe(Math.ceil(left / atOnce));
      }),
    );
  });
});
