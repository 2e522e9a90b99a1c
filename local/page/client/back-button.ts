/** On a phone what was opened takes the place of the list it stood in; this leads back. Elsewhere both are in sight, and this is not. */
import { element } from './element';

export function backButton(caption: string, pane: HTMLElement, back: () => void): HTMLButtonElement {
  return element(
    'button',
    {
      type: 'button',
      class: 'back',
      onclick: () => {
        pane.classList.remove('reading');
        back();
      },
    },
    `‹ ${caption}`,
  );
}
