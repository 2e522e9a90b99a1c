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
import { selectField } from '../select-field';
import { call } from '../server';

/** A new day for the rows of a round that are still open, or for one indicator. */
export function deadlinePart(
  round: RoundOverview,
  reports: readonly ReportOverview[],
  { alerts, refresh }: OverviewShown,
): HTMLElement {
  const due = dateField(CHANGES_SCREEN.newDue, round.dueOn);
  const only = selectField(CHANGES_SCREEN.only, [
    { value: '', text: CHANGES_SCREEN.allIndicators },
    ...reports
      .filter(({ calculated, closed }) => !closed && !calculated)
      .sort(byCode)
      .map(({ indicator, name }) => ({ value: indicator, text: CHANGES_SCREEN.toCell(indicator, name) })),
  ]);
  const ask = (): Asked | undefined => {
    const request = {
      roundId: round.id,
      due: due.value(),
      ...(only.value() === '' ? {} : { indicators: [only.value()] }),
    };
    if (request.due !== '')
      return {
        question: CHANGES_SCREEN.deadlineQuestion(due.words()),
        yes: ROUNDS_SCREEN.confirm,
        work: () => move(request),
      };
    alerts.error(CHANGES_SCREEN.dateWrong(CHANGES_SCREEN.newDue));
    due.input.focus();
    return undefined;
  };
  const move = async (request: Parameters<Endpoints['moveDeadline']>[0]): Promise<void> => {
    const { moved, mailed } = await call('moveDeadline', request);
    await refresh();
    alerts.done(CHANGES_SCREEN.moved(moved, mailed));
  };
  return folded(
    CHANGES_SCREEN.deadline,
    CHANGES_SCREEN.deadlineHint,
    due.element,
    only.element,
    askedButton(CHANGES_SCREEN.deadline, ask, alerts, 'secondary'),
  );
}
