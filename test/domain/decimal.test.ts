import Big from 'big.js';
import fc from 'fast-check';
import { decimalOf, fixed, quotient, rounded } from '../../src/domain/decimal';
import { weighted } from '../../src/domain/scores/mean';

describe('exact decimals', () => {
  test('1.6126 × 25 ÷ 100 is published as 0.4032, a tie that binary arithmetic loses', () => {
    expect(fixed(weighted(new Big('1.6126'), new Big(25)))).toBe('0.4032');
    expect(((1.6126 * 25) / 100).toFixed(4)).toBe('0.4031');
  });

  test('round halves away from zero, to four places', () => {
    expect(fixed(rounded(new Big('2.46645')))).toBe('2.4665');
    expect(fixed(rounded(new Big('0.00005')))).toBe('0.0001');
    expect(fixed(rounded(new Big('-0.20005')))).toBe('-0.2001');
    expect(fixed(new Big(3))).toBe('3.0000');
  });

  test('a quotient equals the half-up quotient of whole numbers', () => {
    const whole = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(whole, fc.bigInt({ min: 1n, max: 10n ** 12n }), (numerator, denominator) => {
        const units = (numerator * 20_000n + denominator) / (2n * denominator);
        const exact = quotient(new Big(numerator.toString()), new Big(denominator.toString()));
        expect(exact.times(10_000).toFixed()).toBe(units.toString());
      }),
      { numRuns: 500 },
    );
  });

  test('rounding one quotient leaves the shared settings of decimals as they were', () => {
    const before = new Big(1).div(3).toFixed();
    quotient(new Big(1), new Big(3));
    expect(new Big(1).div(3).toFixed()).toBe(before);
    expect(quotient(new Big(1), new Big(3)).div(7).toFixed().length).toBeGreaterThan(10);
  });

  test('any number of a cell is its fifteen digits, however short it is written', () => {
    const normal = (value: number) => value === 0 || Math.abs(value) > 1e-300;
    const cells = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter(normal),
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((units) => units / 10_000),
    );
    fc.assert(
      fc.property(cells, (value) => {
        expect(decimalOf(value)?.toFixed()).toBe(new Big(value.toPrecision(15)).toFixed());
      }),
    );
  });

  test('a number of a cell is what fifteen digits show', () => {
    expect(decimalOf(0.1 + 0.2)?.toFixed()).toBe('0.3');
    expect(decimalOf(82.5)?.toFixed()).toBe('82.5');
    expect(decimalOf(Number.NaN)).toBeUndefined();
  });
});
