import { type Alerts, actionButton } from './action-button';
import { cancelButton, withoutCancel } from './cancel-button';
import { element, fill } from './element';

export type Confirmation = { readonly question: string; readonly yes: string };

/** Words that depend on what was typed, with the work as it was typed then: what is typed under the question is not what is said yes to. */
export type Asked = Confirmation & { readonly work: () => Promise<void> };

type Look = 'primary' | 'secondary';

/** A button that first says what will happen, and does it on a second press. */
export function confirmButton(
  label: string,
  words: Confirmation,
  alerts: Alerts,
  work: () => Promise<void>,
  look: Look = 'primary',
): HTMLElement {
  return askedButton(label, () => ({ ...words, work }), alerts, look);
}

/** The same, asked anew at each first press; what is missing then, `ask` itself says, and answers undefined. */
export function askedButton(
  label: string,
  ask: () => Asked | undefined,
  alerts: Alerts,
  look: Look,
): HTMLElement {
  const place = element('section', {});
  const first = element('button', { type: 'button', class: look, onclick: () => question() }, label);
  const calm = (): void => {
    fill(place, first);
    first.focus();
  };
  function question(): void {
    alerts.clear();
    const asked = ask();
    if (asked === undefined) return;
    const no = cancelButton(calm);
    const yes = actionButton(asked.yes, alerts, () =>
      withoutCancel(no, async () => {
        await asked.work();
        calm();
      }),
    );
    fill(
      place,
      element(
        'section',
        { class: 'note', role: 'group', 'aria-label': label },
        element('p', {}, asked.question),
        element('div', { class: 'row' }, yes, no),
      ),
    );
    yes.focus();
  }
  fill(place, first);
  return place;
}
