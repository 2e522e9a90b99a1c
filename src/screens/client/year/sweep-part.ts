import type { Overview } from '../../../commands/overview';
import { YEAR_SCREEN } from '../../../messages/screens/screen-year-text';
import { confirmButton } from '../confirm-button';
import { element } from '../element';
import { emailText } from '../email-text';
import type { OverviewShown } from '../overview-shown';
import { call } from '../server';

/** Whose triggers keep the register going; another operator may take over. */
export function sweepPart({ sweep, caller }: Overview, { alerts, refresh }: OverviewShown): HTMLElement {
  const takeOver = async (): Promise<void> => {
    const { holder } = await call('takeOverTriggers');
    await refresh();
    alerts.done(YEAR_SCREEN.tookOver(holder));
  };
  const isHolder = sweep.holder.toLowerCase() === caller.toLowerCase();
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, YEAR_SCREEN.sweepTitle),
    element(
      'dl',
      { class: 'facts' },
      element('dt', {}, YEAR_SCREEN.holder),
      element('dd', {}, ...emailText(sweep.holder)),
      element('dt', {}, YEAR_SCREEN.lastRun),
      element('dd', {}, sweep.lastRun === '' ? YEAR_SCREEN.neverRun : sweep.lastRun),
    ),
    // Where it is silent the panel's head says so, with the button.
    sweep.silent
      ? undefined
      : confirmButton(
          YEAR_SCREEN.takeOver,
          {
            question: isHolder ? YEAR_SCREEN.layAgainQuestion : YEAR_SCREEN.takeOverQuestion(sweep.holder),
            yes: YEAR_SCREEN.confirm,
          },
          alerts,
          takeOver,
          'secondary',
        ),
  );
}
