import Big from 'big.js';
import fc from 'fast-check';
import { isEmailAddress } from '../../src/domain/doctor/email-address';
import { parentCycles } from '../../src/domain/doctor/parent-cycles';
import { thresholdOrder } from '../../src/domain/doctor/threshold-order';
import { typedFractions } from '../../src/domain/doctor/typed-fractions';
import type { Direction, Thresholds } from '../../src/domain/indicator';

function bigs(...values: readonly (number | undefined)[]): Thresholds {
  const level = (at: number) => {
    const value = values[at];
    return value === undefined ? undefined : new Big(value);
  };
  return [undefined, level(0), level(1), level(2), level(3), level(4)];
}
function misplaced(
  values: readonly (number | undefined)[],
  direction: Direction = 'มากดี',
): readonly number[] {
  const order = thresholdOrder(bigs(...values), direction);
  return order.kind === 'broken' ? order.misplaced.map(({ level }) => level) : [];
}

describe('criteria', () => {
  it('of the published 40/50/60/60/70 name the second 60', () => {
    expect(misplaced([40, 50, 60, 60, 70])).toEqual([4]);
  });

  it('name the one that stands out, not its neighbour', () => {
    expect(misplaced([40, 95, 60, 70, 80])).toEqual([2]);
    expect(misplaced([99, 50, 60, 70, 80])).toEqual([1]);
    expect(misplaced([5, 4, 9, 2, 1], 'น้อยดี')).toEqual([3]);
  });

  it('that run the other way are told from ones out of order', () => {
    expect(thresholdOrder(bigs(90, 80, 70, 60, 50), 'มากดี')).toEqual({
      kind: 'against-direction',
      firstLevel: 2,
    });
    expect(thresholdOrder(bigs(90, 80, 70, 60, 50), 'น้อยดี')).toEqual({ kind: 'sound' });
  });

  it('are sound without those that are named, and no fewer would do', () => {
    const level = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(level, { minLength: 5, maxLength: 5 }),
        fc.constantFrom<Direction>('มากดี', 'น้อยดี'),
        (values, direction) => {
          const order = thresholdOrder(bigs(...values), direction);
          const named = order.kind === 'broken' ? order.misplaced.map(({ level: at }) => at) : [];
          const without = (levels: readonly number[]) =>
            isMonotone(
              values.filter((_, at) => !levels.includes(at + 1)),
              direction,
            );
          if (order.kind === 'against-direction') {
            expect(without([])).toBe(false);
            expect(isMonotone(values, direction === 'มากดี' ? 'น้อยดี' : 'มากดี')).toBe(true);
            return;
          }
          expect(without(named)).toBe(true);
          const smaller = subsets([1, 2, 3, 4, 5]).filter((levels) => levels.length < named.length);
          expect(smaller.some(without)).toBe(false);
        },
      ),
    );
  });
});

function isMonotone(values: readonly (number | undefined)[], direction: Direction): boolean {
  const known = values.filter((value): value is number => value !== undefined);
  return known.every((value, at) => {
    const before = known[at - 1];
    return before === undefined || (direction === 'มากดี' ? value > before : value < before);
  });
}

function subsets(levels: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** levels.length }, (_, mask) =>
    levels.filter((_level, at) => Math.floor(mask / 2 ** at) % 2 === 1),
  );
}

describe('cycles in ตัวชี้วัดแม่', () => {
  it('are told with the way round, for each member and nobody else', () => {
    const links = [
      { code: '1', parent: '2' },
      { code: '2', parent: '3' },
      { code: '3', parent: '1' },
      { code: '4', parent: '1' },
      { code: '5', parent: '5' },
      { code: '6', parent: undefined },
      { code: '7', parent: 'gone' },
    ];
    expect(Object.fromEntries(parentCycles(links))).toEqual({
      1: ['1', '2', '3', '1'],
      2: ['2', '3', '1', '2'],
      3: ['3', '1', '2', '3'],
      5: ['5', '5'],
    });
  });

  it('hold exactly the codes that come back to themselves', () => {
    const link = fc.option(fc.integer({ min: 0, max: 11 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(link, { minLength: 12, maxLength: 12 }), (parents) => {
        const links = parents.map((parent, code) => ({
          code: String(code),
          parent: parent === undefined ? undefined : String(parent),
        }));
        const returns = (code: number): boolean => {
          let at = parents[code];
          for (let step = 0; step < 12 && at !== undefined && at !== code; step += 1) at = parents[at];
          return at === code;
        };
        const expected = parents.flatMap((_, code) => (returns(code) ? [String(code)] : []));
        expect([...parentCycles(links).keys()].sort()).toEqual(expected.sort());
      }),
    );
  });
});

describe('a percentage typed as a fraction', () => {
  const names = (...values: readonly number[]): readonly number[] =>
    typedFractions(values.map((value) => [value, new Big(value)] as const)).map(({ name }) => name);

  it('is seen beside figures above 1', () => {
    expect(names(80, 0.85, 90, 95, 100)).toEqual([0.85]);
    expect(names(80, 85, 90, 95, 1)).toEqual([1]);
  });

  it('is not suspected in rates about one per cent, nor where all are fractions', () => {
    expect(names(1.5, 1.2, 1, 0.8, 0.5)).toEqual([]);
    expect(names(0.5, 0.4, 0.3, 0.2, 0.1)).toEqual([]);
    expect(names(8, 6, 4, 2, 0)).toEqual([]);
  });
});

describe('an e-mail address', () => {
  it('is one address that mail can reach', () => {
    for (const good of ['a@b.co', 'school01@spm13.example', "o'neil+x@sub.go.th"]) {
      expect({ good, is: isEmailAddress(good) }).toEqual({ good, is: true });
    }
    for (const bad of [
      '',
      'a',
      'a@b',
      'a@@b.co',
      'a b@c.co',
      'a@b.co, c@d.co',
      'ก@b.co',
      'a..b@c.co',
      'a@b.c',
      'a@-b.co',
    ]) {
      expect({ bad, is: isEmailAddress(bad) }).toEqual({ bad, is: false });
    }
  });
});
