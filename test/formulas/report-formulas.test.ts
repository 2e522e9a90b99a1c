import fc from 'fast-check';
import { anyRound } from './any-report';
import { exactRound, shownRow } from './exact-round';
import { computeReports } from './report-sheet';

/** More in a long run: RUNS=2000. */
const RUNS = Number(process.env.RUNS ?? 40);

test('the live formulas of รายงานผล give what the exact calculation gives, on any round', () => {
  fc.assert(
    fc.property(anyRound, (rows) => {
      const computed = computeReports(rows);
      const shown = rows.map((cells, index) => shownRow(cells, (header) => computed[index]?.[header]));
      expect(shown).toEqual(exactRound(rows));
    }),
    { numRuns: RUNS },
  );
});
