import { MENU_TEXT } from '../../messages/menu-text';
import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import { type Alerts, actionButton } from './action-button';
import { openPanel, type PanelName } from './server';

/** The one next step where it stands on another panel: opens it in this one's place, as its line of the menu does. */
export function panelButton(
  panel: PanelName,
  alerts: Alerts,
  look: 'primary' | 'secondary' = 'primary',
): HTMLButtonElement {
  return actionButton(
    SCREEN_TEXT.goTo(MENU_TEXT[panel]),
    alerts,
    () => openPanel(panel, document.getElementById('screen')?.dataset.panel ?? ''),
    look,
  );
}
