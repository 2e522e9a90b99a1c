import { SCREEN_TEXT } from '../../messages/screen-text';
import { element } from './element';

/** With several Google accounts signed in, calls may run as another than who opened the sidebar. */
export function accountWarning(screen: HTMLElement, answered: string): HTMLElement | undefined {
  const opened = screen.dataset.person ?? '';
  if (opened === '' || opened.toLowerCase() === answered.toLowerCase()) return undefined;
  return element('p', { class: 'alert bad', role: 'alert' }, SCREEN_TEXT.otherAccount(opened, answered));
}
