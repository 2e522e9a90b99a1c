import Big from 'big.js';
import fc from 'fast-check';
import type { Direction, Method } from '../../src/domain/indicator';
import { meanOf } from '../../src/domain/scores/mean';
import type { ScaleName } from '../../src/domain/scores/scale-name';
import { type Criteria, scoreOf } from '../../src/domain/scores/score';
import { thresholds } from './rows';

const METHODS: readonly Method[] = ['เชิงเส้น', 'ขั้น', 'ความสำเร็จ'];
const LEVEL_SCORES: Readonly<Record<ScaleName, readonly bigint[]>> = {
  '1-5': [1n, 2n, 3n, 4n, 5n],
  '0-5': [0n, 1n, 2n, 3n, 4n, 5n],
  '50-75-100': [50n, 75n, 100n],
};

/** Criteria and results in whole ten-thousandths. */
type Case = {
  readonly method: Method;
  readonly direction: Direction;
  readonly scale: ScaleName;
  readonly units: readonly number[];
  readonly below: number;
};

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    method: fc.constantFrom(...METHODS),
    direction: fc.constantFrom<Direction>('มากดี', 'น้อยดี'),
    scale: fc.constantFrom<ScaleName>('1-5', '0-5', '50-75-100'),
    start: fc.integer({ min: -1_000_000, max: 1_000_000 }),
    spans: fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 5, maxLength: 5 }),
    below: fc.constantFrom(0, 1),
  })
  .map(({ method, direction, scale, start, spans, below }) => {
    const sign = direction === 'มากดี' ? 1 : -1;
    const units = [start];
    for (const span of spans.slice(0, LEVEL_SCORES[scale].length - 1)) {
      units.push((units[units.length - 1] ?? 0) + sign * span);
    }
    return { method, direction, scale, units, below };
  });

function inUnits(units: number) {
  return new Big(units).div(10_000);
}

function criteriaOf({ method, direction, scale, units, below }: Case): Criteria {
  const levels = units.map((value) => value / 10_000);
  const padded = scale === '0-5' ? levels : [undefined, ...levels, undefined, undefined].slice(0, 6);
  return {
    method,
    direction,
    scale,
    thresholds: thresholds(...padded),
    belowFirst: new Big(below),
    notApplicable: undefined,
  };
}

/** The score in ten-thousandths. */
function scoreUnits(on: Criteria, units: number): bigint | undefined {
  const scored = scoreOf(on, { kind: 'number', value: inUnits(units) });
  return scored.kind === 'scored' ? BigInt(scored.score.times(10_000).toFixed()) : undefined;
}

/** The same rules in whole-number fractions: level scores and thresholds as integers, one rounding at the end. */
function reference(on: Case, result: number): bigint | undefined {
  if (on.method === 'ความสำเร็จ' && result % 10_000 !== 0) return undefined;
  const sign = on.direction === 'มากดี' ? 1n : -1n;
  const scores = LEVEL_SCORES[on.scale];
  const marks = on.units.map((units) => BigInt(units) * sign);
  const value = BigInt(result) * sign;
  const reached = marks.filter((mark) => value >= mark).length;
  if (reached === 0) return on.scale === '0-5' ? 0n : BigInt(on.below) * 10_000n;
  const score = scores[reached - 1] ?? 0n;
  const low = marks[reached - 1] ?? 0n;
  const high = marks[reached];
  const above = scores[reached];
  if (on.method !== 'เชิงเส้น' || high === undefined || above === undefined) return score * 10_000n;
  const numerator = (score * (high - low) + (above - score) * (value - low)) * 10_000n;
  return (2n * numerator + (high - low)) / (2n * (high - low));
}

function resultNear(on: Case): fc.Arbitrary<number> {
  const low = Math.min(...on.units) - 50_000;
  const high = Math.max(...on.units) + 50_000;
  return fc.oneof(
    fc.integer({ min: low, max: high }),
    fc.constantFrom(...on.units),
    fc
      .integer({ min: Math.ceil(low / 10_000), max: Math.floor(high / 10_000) })
      .map((whole) => whole * 10_000),
  );
}

function anyCaseWithResults(count: number) {
  return anyCase.chain((on) =>
    fc.tuple(fc.constant(on), fc.array(resultNear(on), { minLength: count, maxLength: count })),
  );
}

describe('any score', () => {
  test('equals the exact fraction, rounded once half-up', () => {
    fc.assert(
      fc.property(anyCaseWithResults(8), ([on, results]) => {
        const scored = criteriaOf(on);
        for (const result of results) expect(scoreUnits(scored, result)).toBe(reference(on, result));
      }),
      { numRuns: 400 },
    );
  });

  test('never falls when the result gets better', () => {
    fc.assert(
      fc.property(anyCaseWithResults(6), ([on, results]) => {
        const sign = on.direction === 'มากดี' ? 1 : -1;
        const scored = criteriaOf(on);
        const scores = [...results]
          .sort((left, right) => (left - right) * sign)
          .map((result) => scoreUnits(scored, result))
          .filter((score) => score !== undefined);
        expect(scores).toEqual([...scores].sort((left, right) => Number(left - right)));
      }),
    );
  });

  test('stays between the lowest it may be and the top', () => {
    fc.assert(
      fc.property(anyCaseWithResults(4), ([on, results]) => {
        const levels = LEVEL_SCORES[on.scale];
        const top = (levels[levels.length - 1] ?? 0n) * 10_000n;
        for (const result of results) {
          const score = scoreUnits(criteriaOf(on), result);
          if (score === undefined) continue;
          expect(score >= 0n && score <= top).toBe(true);
        }
      }),
    );
  });

  test('of the linear method moves no faster than its steepest span', () => {
    fc.assert(
      fc.property(anyCaseWithResults(1), ([on, results]) => {
        const linear: Case = { ...on, method: 'เชิงเส้น' };
        const first = linear.units[0] ?? 0;
        const sign = linear.direction === 'มากดี' ? 1 : -1;
        const result = results[0] ?? 0;
        if ((result - first) * sign < 0) return;
        const spans = linear.units
          .slice(1)
          .map((units, index) => Math.abs(units - (linear.units[index] ?? 0)));
        const rise = linear.scale === '50-75-100' ? 25 : 1;
        const steepest = (rise * 10_000) / Math.min(...spans);
        const here = scoreUnits(criteriaOf(linear), result) ?? 0n;
        const beside = scoreUnits(criteriaOf(linear), result + sign) ?? 0n;
        expect(Number(beside - here)).toBeLessThanOrEqual(steepest + 1);
      }),
    );
  });
});

test('a mean is the same whatever all weights are multiplied by', () => {
  const part = fc.record({
    weight: fc.integer({ min: 1, max: 100_000 }).map((units) => new Big(units).div(100)),
    score: fc.integer({ min: 0, max: 50_000 }).map(inUnits),
  });
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 12 }),
      fc.constantFrom('0.01', '3', '0.125', '100'),
      (parts, factor) => {
        const scaled = parts.map(({ weight, score }) => ({ weight: weight.times(factor), score }));
        expect(meanOf(scaled).score?.toFixed()).toBe(meanOf(parts).score?.toFixed());
      },
    ),
  );
});
