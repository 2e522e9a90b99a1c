import type { RoundOverview } from '../../../commands/overview';
import type { ReportOverview } from '../../../commands/report-overview';
import { CHANGES_SCREEN } from '../../../messages/screens/screen-round-changes-text';
import { ROUNDS_SCREEN } from '../../../messages/screens/screen-rounds-text';
import type { Endpoints } from '../../endpoints';
import { byCode } from '../by-code';
import { type Asked, askedButton } from '../confirm-button';
import { dateField } from '../date-field';
import { folded } from '../folded';
import type { OverviewShown } from '../overview-shown';
import { groupedSelect } from '../select-field';
import { call } from '../server';
import { tellDone } from '../tell-failed';
import { textField } from '../text-field';

/** One report of a closed round is opened again: which, why and until when. */
export function reopenPart(
  round: RoundOverview,
  reports: readonly ReportOverview[],
  { alerts, refresh }: OverviewShown,
): HTMLElement {
  const options = reports
    .filter(({ calculated, closed }) => closed && !calculated)
    .sort(byCode)
    .map(({ id, indicator, name }) => ({ value: id, text: CHANGES_SCREEN.toCell(indicator, name) }));
  const report = groupedSelect(CHANGES_SCREEN.report, CHANGES_SCREEN.choose, [
    { name: ROUNDS_SCREEN.title(round.number, round.fiscalYearBe), options },
  ]);
  const reason = textField(CHANGES_SCREEN.reason);
  const until = dateField(CHANGES_SCREEN.until);
  const ask = (): Asked | undefined => {
    if (report.value() === '') return lacks(CHANGES_SCREEN.report, report.select);
    if (reason.value() === '') return lacks(CHANGES_SCREEN.reason, reason.input);
    if (until.value() === '') {
      alerts.error(CHANGES_SCREEN.dateWrong(CHANGES_SCREEN.until));
      until.input.focus();
      return undefined;
    }
    const question = CHANGES_SCREEN.reopenQuestion(report.value(), until.words());
    const request = { reportId: report.value(), reason: reason.value(), due: until.value() };
    return { question, yes: ROUNDS_SCREEN.confirm, work: () => reopen(request) };
  };
  const lacks = (name: string, field: HTMLElement): undefined => {
    alerts.error(CHANGES_SCREEN.empty(name));
    field.focus();
    return undefined;
  };
  const reopen = async (request: Parameters<Endpoints['reopenReport']>[0]): Promise<void> => {
    const { failed } = await call('reopenReport', request);
    await refresh();
    tellDone(alerts, CHANGES_SCREEN.reopened(request.reportId), failed);
  };
  return folded(
    CHANGES_SCREEN.reopen,
    CHANGES_SCREEN.reopenHint,
    report.element,
    reason.element,
    until.element,
    askedButton(CHANGES_SCREEN.reopen, ask, alerts, 'secondary'),
  );
}
