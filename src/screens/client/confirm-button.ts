import { type Alerts, actionButton } from './action-button';
import { cancelButton, withoutCancel } from './cancel-button';
import { element, fill } from './element';

export type Confirmation = { readonly question: string; readonly yes: string };

/**
 * A button that first says what will happen, and does it on a second press. Words that depend on what was typed are made at the first
 * press; what is missing then, `words` itself says, and answers undefined.
 */
export function confirmButton(
  label: string,
  words: Confirmation | (() => Confirmation | undefined),
  alerts: Alerts,
  work: () => Promise<void>,
  look: 'primary' | 'secondary' = 'primary',
): HTMLElement {
  const place = element('section', {});
  const first = element('button', { type: 'button', class: look, onclick: () => ask() }, label);
  const calm = (): void => {
    fill(place, first);
    first.focus();
  };
  function ask(): void {
    alerts.clear();
    const asked = typeof words === 'function' ? words() : words;
    if (asked === undefined) return;
    const no = cancelButton(calm);
    const yes = actionButton(asked.yes, alerts, () =>
      withoutCancel(no, async () => {
        await work();
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
