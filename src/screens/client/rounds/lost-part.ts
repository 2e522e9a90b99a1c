import { ROUNDS_SCREEN } from '../../../messages/screens/screen-rounds-text';
import { actionButton } from '../action-button';
import { element } from '../element';
import type { OverviewShown } from '../overview-shown';
import { call } from '../server';
import { tellDone } from '../tell-failed';

/** Accepted reports whose rows somebody deleted, and the button that puts them back. */
export function lostPart(lost: readonly string[], { alerts, refresh }: OverviewShown): HTMLElement {
  const putBack = async (): Promise<void> => {
    const { restored, left, failed } = await call('restoreReports', {});
    await refresh();
    if (left.length > 0) alerts.error(ROUNDS_SCREEN.notPutBack(left.join(', ')));
    else tellDone(alerts, ROUNDS_SCREEN.putBack(restored.length), failed);
  };
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, ROUNDS_SCREEN.lost(lost.length)),
    element('p', { class: 'alert' }, ROUNDS_SCREEN.lostHint),
    element('ul', { class: 'plain' }, ...lost.map((id) => element('li', {}, id))),
    actionButton(ROUNDS_SCREEN.restore, alerts, putBack),
  );
}
