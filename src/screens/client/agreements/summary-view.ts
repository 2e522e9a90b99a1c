import type { AgreementPlan } from '../../../commands/agreements/plan-agreements';
import { AGREEMENTS_SCREEN } from '../../../messages/screens/screen-agreements-text';
import type { Alerts } from '../action-button';
import { element } from '../element';
import { figures } from '../figures';
import { panelButton } from '../panel-button';
import type { AgreementTotals } from './make-agreements';
import { documentLinks } from './plan-view';

/** What a run did: counts, what failed and why, and links to the documents. `plan` was read after it. */
export function summaryView(
  totals: AgreementTotals,
  plan: AgreementPlan,
  alerts: Alerts,
  back: () => void,
): HTMLElement {
  const { made, updated, failed, unfinished } = totals;
  const whole = !unfinished && failed.length === 0;
  const standing = plan.agreements.filter(({ link }) => link !== '');
  return element(
    'section',
    {},
    element(
      'p',
      { class: whole ? 'alert good' : 'alert', role: 'status' },
      whole ? AGREEMENTS_SCREEN.finished : AGREEMENTS_SCREEN.finishedPartly,
    ),
    figures([
      { name: AGREEMENTS_SCREEN.made, value: made },
      { name: AGREEMENTS_SCREEN.updated, value: updated },
      { name: AGREEMENTS_SCREEN.failed, value: failed.length, ...(failed.length > 0 ? { look: 'bad' } : {}) },
    ]),
    unfinished ? element('p', { class: 'note' }, AGREEMENTS_SCREEN.stoppedShort) : undefined,
    failed.length === 0 ? undefined : failedPart(failed),
    standing.length === 0
      ? undefined
      : element(
          'details',
          { open: true },
          element('summary', {}, AGREEMENTS_SCREEN.documents(standing.length)),
          documentLinks(standing),
        ),
    whole ? panelButton('signing', alerts) : undefined,
    element('button', { type: 'button', class: 'secondary', onclick: back }, AGREEMENTS_SCREEN.again),
  );
}

function failedPart(failed: AgreementTotals['failed']): HTMLElement {
  return element(
    'div',
    { class: 'faults' },
    element('p', { class: 'total' }, AGREEMENTS_SCREEN.failedList(failed.length)),
    element(
      'ul',
      { class: 'plain lines' },
      ...failed.map(({ key, message }) =>
        element('li', {}, element('span', { class: 'place' }, key), element('div', {}, message)),
      ),
    ),
  );
}
