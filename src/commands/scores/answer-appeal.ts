import { Refusal } from '../../domain/refusal';
import { REVIEW_OUTCOMES } from '../../domain/rounds/report';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { choiceField, optionalText } from '../request';
import { answerAppeals } from '../rounds/answer-appeals';
import { ROUND_TABS, roundSources } from '../rounds/round-sources';
import { openScoredReport } from './judge-report';

/** `{reportId, outcome, reason?}` → the office's answer to a request for review (ทบทวนผล), with the moment in the row and a line in บันทึก. */
export function answerAppeal(office: Office, request: unknown): { readonly reportId: string } {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ROUND_TABS);
    const report = openScoredReport(snapshot, request);
    const outcome = choiceField(request, 'outcome', REVIEW_OUTCOMES);
    const reason = optionalText(request, 'reason');
    if (report.appeal.trim() === '')
      throw new Refusal({ code: 'not-found', thing: 'appeal', key: report.id });
    const answered = { ...report, appealOutcome: outcome, appealReason: reason, appealAnsweredAt: undefined };
    const { changes, log } = answerAppeals(office, { ...roundSources(snapshot), ...onlyThis(answered) });
    office.register.commit(
      snapshot,
      [
        {
          kind: 'set',
          tab: 'reports',
          key: report.id,
          cells: { ผลการทบทวน: outcome, เหตุผลการทบทวน: reason },
        },
        ...changes,
      ],
      log,
    );
    return { reportId: report.id };
  });
}

function onlyThis<T>(report: T): { readonly reports: readonly T[] } {
  return { reports: [report] };
}
