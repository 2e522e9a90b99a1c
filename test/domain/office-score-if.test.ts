import Big from 'big.js';
import fc from 'fast-check';
import type { CommitteeScore } from '../../src/domain/scores/committee-score';
import { officeScoreIf } from '../../src/domain/scores/office-score-if';
import { rollUp, type ScoredRow } from '../../src/domain/scores/roll-up';

/** A tree of up to eight rows: each may hang under an earlier one that has no score of its own. */
const anyRows = fc
  .array(
    fc.record({
      under: fc.nat(7),
      weight: fc.integer({ min: 0, max: 40 }),
      score: fc.option(fc.integer({ min: 10_000, max: 50_000 }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn) => {
    const parents = new Set(drawn.flatMap(({ under }, at) => (under < at ? [under] : [])));
    return drawn.map(({ under, weight, score }, at): ScoredRow => {
      const own = score === undefined ? ({ kind: 'no-result' } as const) : scored(score / 10_000);
      return {
        code: String(at),
        parent: under < at ? String(under) : undefined,
        dimension: '',
        weight: new Big(weight),
        own: parents.has(at) ? undefined : own,
      };
    });
  });

function scored(score: number): CommitteeScore {
  return { kind: 'scored', score: new Big(score), how: { rule: 'not-applicable' } };
}

test('what the office would score if one row scored otherwise is what rolling everything up again gives', () => {
  fc.assert(
    fc.property(anyRows, fc.nat(7), fc.integer({ min: 10_000, max: 50_000 }), (rows, drawn, typed) => {
      const leaves = rows.filter(({ own }) => own !== undefined);
      const row = leaves[drawn % leaves.length];
      if (row === undefined) return;
      const changed = rows.map((each) => (each === row ? { ...each, own: scored(typed / 10_000) } : each));
      const quick = officeScoreIf(rollUp(rows))(row.code, new Big(typed / 10_000));
      expect(quick?.toFixed()).toBe(rollUp(changed).office.score?.toFixed());
    }),
  );
});
