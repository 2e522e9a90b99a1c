import { countingResult, type Report } from '../rounds/report';
import { readResult } from '../rounds/reported-result';
import type { LevelScores } from './level-scores';
import { criteriaOf } from './office-score';
import { type RolledOffice, rollUp } from './roll-up';
import { scoreOf } from './score';

/**
 * What the accepted reports of a round would score if each had just reached its ค่าเป้าหมาย: the mark that an office's and a
 * dimension's score is held against. A report without an accepted result or a readable target leaves both sums.
 */
export function targetScores(reports: readonly Report[], levelScores?: LevelScores): RolledOffice {
  return rollUp(
    reports.map((report) => {
      const { indicatorCode: code, parent, dimension, weight } = report;
      const criteria = criteriaOf(report);
      if (criteria === undefined) return { code, parent, dimension, weight, own: undefined };
      const counts = countingResult(report).standing !== 'typed';
      const target = readResult(counts ? report.target : '');
      return { code, parent, dimension, weight, own: scoreOf(criteria, target, levelScores) };
    }),
  );
}
