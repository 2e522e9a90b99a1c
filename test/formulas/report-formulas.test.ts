import fc from 'fast-check';
import { type LevelScores, readLevelScores } from '../../src/domain/scores/level-scores';
import { reportFormulas } from '../../src/register/formulas/report-formulas';
import { anyRound } from './any-report';
import { exactRound, shownRow } from './exact-round';
import { computeReports, reportColumns } from './report-sheet';

/** More in a long run: RUNS=2000. */
const RUNS = Number(process.env.RUNS ?? 15);

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

/** Level scores as an office may set them: rising evenly, or not. */
const OWN_LEVEL_SCORES: readonly (readonly [string, string, string])[] = [
  ['1, 2, 3, 4, 5', '0, 1, 2, 3, 4, 5', '60, 80, 100'],
  ['1, 2, 3.5, 4, 5', '0, 1, 2, 3.5, 4, 5', '40, 75, 100'],
  ['20, 40, 60, 80, 100', '0, 0.5, 1, 2, 3, 5', '50, 75, 100'],
];

function levelScores([one, zero, fifty]: readonly [string, string, string]): LevelScores {
  return {
    '1-5': readLevelScores('1-5', one) ?? [],
    '0-5': readLevelScores('0-5', zero) ?? [],
    '50-75-100': readLevelScores('50-75-100', fifty) ?? [],
  };
}

test.each(OWN_LEVEL_SCORES)('they do so with the level scores %s · %s · %s', (...texts) => {
  const own = levelScores(texts);
  fc.assert(
    fc.property(anyRound, (rows) => {
      const computed = computeReports(rows, own);
      const shown = rows.map((cells, index) => shownRow(cells, (header) => computed[index]?.[header]));
      expect(shown).toEqual(exactRound(rows, own));
    }),
    { numRuns: 5 },
  );
});

test('a row with a result of its own reads nothing but itself, so that a round works out in proportion to its rows', () => {
  const place = { columns: reportColumns(), row: 7, firstRow: 2, lastRow: 5001 };
  for (const formula of Object.values(reportFormulas(place, 'own'))) {
    expect(formula).not.toContain(':');
    expect(formula.match(/\$[A-Z]+\d+/g)?.every((cell) => cell.endsWith('7')) ?? true).toBe(true);
  }
});
