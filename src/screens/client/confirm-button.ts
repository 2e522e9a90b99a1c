import { SCREEN_TEXT } from '../../messages/screen-text';
import { type Alerts, actionButton } from './action-button';
import { element, fill } from './element';

/** A button that first says what will happen, and does it on a second press. */
export function confirmButton(
  label: string,
  words: { readonly question: string; readonly yes: string },
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
  const yes = actionButton(words.yes, alerts, async () => {
    await work();
    fill(place, first);
  });
  const no = element('button', { type: 'button', class: 'secondary', onclick: calm }, SCREEN_TEXT.cancel);
  const question = element(
    'section',
    { class: 'note', role: 'group', 'aria-label': label },
    element('p', {}, words.question),
    element('div', { class: 'row' }, yes, no),
  );
  function ask(): void {
    fill(place, question);
    yes.focus();
  }
  fill(place, first);
  return place;
}
