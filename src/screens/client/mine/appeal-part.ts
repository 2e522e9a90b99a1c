import type { MyReport } from '../../../commands/rounds/my-reports';
import { GAPS_SCREEN } from '../../../messages/screens/screen-gaps-text';
import { actionButton } from '../action-button';
import { element } from '../element';
import type { OverviewShown } from '../overview-shown';
import { call } from '../server';
import { textField } from '../text-field';

/** For an owner whose report was accepted: asks for another look at its result. */
export function appealPart({ reportId }: MyReport, { alerts, refresh }: OverviewShown): HTMLElement {
  const why = textField(GAPS_SCREEN.why);
  const ask = async (): Promise<void> => {
    if (why.value() === '') {
      alerts.error(GAPS_SCREEN.whyFirst);
      why.input.focus();
      return;
    }
    await call('requestAppeal', { reportId, reason: why.value() });
    await refresh();
    alerts.done(GAPS_SCREEN.askedDone);
  };
  return element(
    'details',
    {},
    element('summary', {}, GAPS_SCREEN.ask),
    element(
      'section',
      {},
      element('small', {}, GAPS_SCREEN.askHint),
      why.element,
      actionButton(GAPS_SCREEN.ask, alerts, ask, 'secondary'),
    ),
  );
}
