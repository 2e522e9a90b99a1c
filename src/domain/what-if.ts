import type Big from 'big.js';
import type { LevelScores } from './level-scores';
import type { Mean } from './mean';
import { criteriaOf, scoreOffice } from './office-score';
import type { Report } from './report';
import { readResult } from './reported-result';
import { type RowScore, scoreOf } from './score';
import type { TypedResult } from './typed-result';

/** A report's score and the office's if its result were another one; `before` is as things stand, typed results included. */
export type WhatIf = {
  readonly own: RowScore;
  /** score × weight ÷ 100; undefined where the result gives no score. */
  readonly weighted: Big | undefined;
  readonly before: Mean;
  readonly after: Mean;
};

/** `reports` are one round's rows; undefined where `reportId` is none of them or a parent (it has no result of its own). */
export function whatIf(
  reports: readonly Report[],
  reportId: string,
  result: TypedResult,
  levelScores?: LevelScores,
): WhatIf | undefined {
  const report = reports.find(({ id }) => id === reportId);
  const criteria = report && criteriaOf(report);
  if (report === undefined || criteria === undefined) return undefined;
  const changed = reports.map((each) => (each.id === reportId ? withResult(each, result) : each));
  const after = scoreOffice(changed, 'self', 'all', levelScores);
  return {
    own: scoreOf(criteria, readResult(result), levelScores),
    weighted: after.rows.get(report.indicatorCode)?.weighted,
    before: scoreOffice(reports, 'self', 'all', levelScores).office,
    after: after.office,
  };
}

/** The report as if nothing but `result` had ever been reported. */
export function withResult(report: Report, result: TypedResult): Report {
  return { ...report, result, submittedResult: '', certifiedResult: '' };
}
