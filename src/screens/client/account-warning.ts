import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import { element } from './element';

/** With several Google accounts signed in, calls may run as another than who opened the sidebar. */
export function accountWarning(screen: HTMLElement, answered: string): HTMLElement | undefined {
  if (!isOtherAccount(screen, answered)) return undefined;
  const opened = screen.dataset.person ?? '';
  return element('p', { class: 'alert bad', role: 'alert' }, SCREEN_TEXT.otherAccount(opened, answered));
}

export function isOtherAccount(screen: HTMLElement, answered: string): boolean {
  const opened = screen.dataset.person ?? '';
  return opened !== '' && opened.toLowerCase() !== answered.toLowerCase();
}
