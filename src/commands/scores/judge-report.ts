import { decimalOf, decimalsOf, SCORE_DECIMALS } from '../../domain/decimal';
import { Refusal } from '../../domain/refusal';
import { isCalculated, type Report } from '../../domain/rounds/report';
import { readResult } from '../../domain/rounds/reported-result';
import { LOG_EVENT } from '../../messages/log-event';
import type { CellInput } from '../../register/change';
import { decodeReports } from '../../register/decode/report';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { invalidField, optionalFigure, optionalText, textField } from '../request';

/**
 * `{reportId, result?, adjustment?, reason?}` → what the committee says of a report: its own result, an adjustment of the score with its
 * reason. What is left out or blank is none.
 */
export function judgeReport(office: Office, request: unknown): { readonly reportId: string } {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ['people', 'reports']);
    const report = openScoredReport(snapshot, request);
    const reason = optionalText(request, 'reason');
    const result = resultCell(optionalFigure(request, 'result'));
    const adjustment = adjustmentCell(optionalFigure(request, 'adjustment'), reason);
    const before = [report.committeeResult, report.adjustment ?? '', report.reason].map(String).join(' | ');
    const after = [result, adjustment, reason].map(String).join(' | ');
    if (before === after) return { reportId: report.id };
    office.register.commit(
      snapshot,
      [
        {
          kind: 'set',
          tab: 'reports',
          key: report.id,
          cells: { ผลกรรมการ: result, ปรับคะแนน: adjustment, เหตุผล: reason },
        },
      ],
      [{ event: LOG_EVENT.committeeJudged, subject: report.id, before, after }],
    );
    return { reportId: report.id };
  });
}

/** The report that a request names; refused where it is closed, or calculated from others. */
export function openScoredReport(snapshot: Snapshot, request: unknown): Report {
  const reportId = textField(request, 'reportId');
  const report = decodeReports(snapshot.table('reports')).reports.find(({ id }) => id === reportId);
  if (report === undefined) throw new Refusal({ code: 'not-found', thing: 'report', key: reportId });
  if (isCalculated(report)) throw invalidField('reportId', reportId, { kind: 'scored-report' });
  if (report.closedAt !== undefined) throw new Refusal({ code: 'round-closed', roundId: report.roundId });
  return report;
}

function resultCell(typed: string): CellInput {
  const read = readResult(typed);
  if (read.kind === 'unreadable') throw invalidField('result', typed, { kind: 'result' });
  return read.kind === 'number' ? Number(read.value.toFixed()) : typed;
}

function adjustmentCell(typed: string, reason: string): CellInput {
  if (typed === '') return '';
  const value = decimalOf(typed);
  if (value === undefined || decimalsOf(value) > SCORE_DECIMALS)
    throw invalidField('adjustment', typed, { kind: 'number' });
  if (reason === '') throw invalidField('reason', '', { kind: 'text' });
  return Number(value.toFixed());
}
