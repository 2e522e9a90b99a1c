import fc from 'fast-check';
import { partsByWeight } from '../../src/domain/parts-by-weight';

describe('items in parts by weight', () => {
  const parts = (weights: readonly number[], most: number) =>
    partsByWeight(weights, most, (weight) => weight);

  it('begins another part where the next item is too much for the one before', () => {
    expect(parts([3, 4, 3, 1, 9], 10)).toEqual([
      [3, 4, 3],
      [1, 9],
    ]);
    expect(parts([], 10)).toEqual([]);
  });

  it('gives an item that is too heavy for any a part of its own', () => {
    expect(parts([12, 1, 11, 2, 3], 10)).toEqual([[12], [1], [11], [2, 3]]);
  });

  it('keeps all in their order, and fills each part as far as it goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 })),
        fc.integer({ min: 1, max: 40 }),
        (weights, most) => {
          const made = parts(weights, most);
          expect(made.flat()).toEqual(weights);
          made.forEach((part, at) => {
            const sum = part.reduce((all, weight) => all + weight, 0);
            expect(part.length === 1 || sum <= most).toBe(true);
            const [next = 0] = made[at + 1] ?? [];
            if (at + 1 < made.length) expect(sum + next).toBeGreaterThan(most);
          });
        },
      ),
    );
  });
});
