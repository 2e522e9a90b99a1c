import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import type { Alerts } from './action-button';
import { element } from './element';
import { panelButton } from './panel-button';

/** What a panel says to who may press nothing in it, and where that person's own work stands. */
export function operatorsOnly(alerts: Alerts): readonly HTMLElement[] {
  return [element('p', { class: 'note' }, SCREEN_TEXT.operatorsOnly), panelButton('mine', alerts)];
}
