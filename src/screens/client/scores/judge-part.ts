import type { ReportOverview } from '../../../commands/report-overview';
import { GAPS_SCREEN } from '../../../messages/screens/screen-gaps-text';
import { type Alerts, actionButton } from '../action-button';
import { byCode } from '../by-code';
import { folded } from '../folded';
import { selectField } from '../select-field';
import { call } from '../server';
import { textField } from '../text-field';

/** What the committee says of one report that is still open: a result of its own, an adjustment with its reason. */
export function judgePart(
  reports: readonly ReportOverview[],
  alerts: Alerts,
  onJudged: () => Promise<void>,
): HTMLElement {
  const report = selectField(GAPS_SCREEN.report, [
    { value: '', text: GAPS_SCREEN.choose },
    ...reports
      .filter(({ calculated, closed }) => !calculated && !closed)
      .sort(byCode)
      .map(({ id, indicator, name }) => ({ value: id, text: `${indicator} ${name}` })),
  ]);
  const result = textField(GAPS_SCREEN.result);
  const adjustment = textField(GAPS_SCREEN.adjustment);
  const reason = textField(GAPS_SCREEN.reason);
  const judge = async (): Promise<void> => {
    if (report.value() === '') {
      alerts.error(GAPS_SCREEN.chooseFirst);
      report.select.focus();
      return;
    }
    await call('judgeReport', {
      reportId: report.value(),
      result: result.value(),
      adjustment: adjustment.value(),
      reason: reason.value(),
    });
    await onJudged();
    alerts.done(GAPS_SCREEN.judged);
  };
  return folded(
    GAPS_SCREEN.judgeTitle,
    GAPS_SCREEN.judgeHint,
    report.element,
    result.element,
    adjustment.element,
    reason.element,
    actionButton(GAPS_SCREEN.judge, alerts, judge, 'secondary'),
  );
}
