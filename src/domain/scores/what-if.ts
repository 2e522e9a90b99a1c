import { isCalculated, type Report } from '../rounds/report';
import type { TypedResult } from '../rounds/typed-result';
import type { LevelScores } from './level-scores';
import type { Mean } from './mean';
import { scoreOffice } from './office-score';
import type { RolledRow } from './roll-up';

/** A report's score and the office's if its result were another one; `before` is as things stand, typed results included. */
export type WhatIf = {
  readonly own: RolledRow;
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
  if (report === undefined || isCalculated(report)) return undefined;
  const changed = reports.map((each) => (each.id === reportId ? withResult(each, result) : each));
  const after = scoreOffice(changed, 'self', 'all', levelScores);
  const own = after.rows.get(report.indicatorCode);
  if (own === undefined) return undefined;
  return { own, before: scoreOffice(reports, 'self', 'all', levelScores).office, after: after.office };
}

/** The report as if nothing but `result` had ever been reported. */
export function withResult(report: Report, result: TypedResult): Report {
  return { ...report, result, submittedResult: '', certifiedResult: '' };
}
