import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import { element } from './element';

export function cancelButton(cancel: () => void): HTMLButtonElement {
  return element('button', { type: 'button', class: 'secondary', onclick: cancel }, SCREEN_TEXT.cancel);
}

/** What has begun cannot be called back: until it has ended there is nothing to cancel. */
export async function withoutCancel(cancel: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
  cancel.disabled = true;
  try {
    await work();
  } finally {
    cancel.disabled = false;
  }
}
