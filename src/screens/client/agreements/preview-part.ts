import { AGREEMENTS_SCREEN } from '../../../messages/screens/screen-agreements-text';
import { type Alerts, actionButton } from '../action-button';
import { element, fill } from '../element';
import { call } from '../server';

/** The first chosen agreement as it would be made, before anything is made. */
export function previewPart(alerts: Alerts, chosen: () => string | undefined): HTMLElement {
  const shown = element('section', { 'aria-live': 'polite' });
  const button = actionButton(
    AGREEMENTS_SCREEN.preview,
    alerts,
    async () => {
      const key = chosen();
      if (key === undefined) return;
      const { html } = await call('previewAgreement', { key });
      // A page to read: nothing in it runs.
      fill(
        shown,
        element('iframe', {
          class: 'preview',
          sandbox: '',
          title: AGREEMENTS_SCREEN.previewOf(key),
          srcdoc: html,
        }),
      );
    },
    'quiet',
  );
  return element('section', {}, element('div', {}, button), shown);
}
