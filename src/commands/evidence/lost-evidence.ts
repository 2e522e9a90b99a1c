import type { Indicator } from '../../domain/indicator';
import { isCalculated, type Report } from '../../domain/rounds/report';
import { readResult } from '../../domain/rounds/reported-result';
import { LOG_EVENT } from '../../messages/log-event';
import { LOST_EVIDENCE, standingAnswer } from '../../messages/reports/answer-text';
import type { Change, LogLine } from '../../register/change';
import type { SeenEvidence } from './look-at-evidence';

export type LostEvidence = { readonly changes: readonly Change[]; readonly log: readonly LogLine[] };

/** A report that was taken with evidence and has none left shows it in คำตอบ, until evidence is there again. */
export function lostEvidence(
  reports: readonly Report[],
  indicators: readonly Indicator[],
  { of }: SeenEvidence,
): LostEvidence {
  const needing = new Set(indicators.flatMap(({ code, needsEvidence }) => (needsEvidence ? [code] : [])));
  const changed = reports.flatMap((report) => {
    const files = of.get(report.id)?.files;
    if (files === undefined || report.submittedAt === undefined || isCalculated(report)) return [];
    const lost =
      files === 0 &&
      needing.has(report.indicatorCode) &&
      readResult(report.submittedResult).kind !== 'not-applicable';
    const isTold = report.answer === LOST_EVIDENCE;
    if (lost === isTold) return [];
    return [{ report, answer: lost ? LOST_EVIDENCE : standingAnswer(report), lost }];
  });
  return {
    changes: changed.map(({ report, answer }) => ({
      kind: 'set',
      tab: 'reports',
      key: report.id,
      cells: { คำตอบ: answer },
    })),
    log: changed
      .filter(({ lost }) => lost)
      .map(({ report }) => ({ event: LOG_EVENT.evidenceLost, subject: report.id, before: report.answer })),
  };
}
