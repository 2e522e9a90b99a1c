import type { HandedOut } from '../../../commands/hand-out/hand-out';
import { SIGNING_SCREEN } from '../../../messages/screens/screen-signing-text';
import { type Alerts, actionButton } from '../action-button';
import { element, fill } from '../element';
import { folded } from '../folded';
import { call } from '../server';

/** Every party may open its own agreement and is told so; pressed again, only what is new goes out. */
export function handOutPart(alerts: Alerts): HTMLElement {
  const shown = element('section', { 'aria-live': 'polite' });
  const give = async (): Promise<void> => {
    fill(shown);
    let run = await call('handOut', {});
    let shared = run.shared;
    while (run.more && run.shared > 0) {
      run = await call('handOut', {});
      shared += run.shared;
    }
    fill(shown, ...handedOutView({ ...run, shared, before: run.before + run.shared - shared }));
  };
  return folded(
    SIGNING_SCREEN.handOutTitle,
    SIGNING_SCREEN.handOutHint,
    actionButton(SIGNING_SCREEN.handOut, alerts, give, 'secondary'),
    shown,
  );
}

function handedOutView({ shared, before, waiting, failed }: HandedOut): readonly HTMLElement[] {
  return [
    shared + before + failed.length === 0
      ? element('p', { class: 'note' }, SIGNING_SCREEN.handedOutNone)
      : element('p', { class: 'alert good' }, SIGNING_SCREEN.handedOut(shared, Math.max(0, before))),
    ...(waiting === 0 ? [] : [element('p', { class: 'note' }, SIGNING_SCREEN.mailsWait(waiting))]),
    ...failed.map(({ key, message }) =>
      element('p', { class: 'alert bad' }, element('span', { class: 'place' }, `${key} `), message),
    ),
  ];
}
