import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import type { Alerts } from './action-button';
import { element } from './element';
import { panelButton } from './panel-button';

/** What every panel says on a Sheet that has no year yet. */
export function notSetUp(alerts: Alerts): readonly HTMLElement[] {
  return [element('p', { class: 'note' }, SCREEN_TEXT.notSetUp), panelButton('year', alerts)];
}
