import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import { type Alerts, actionButton } from './action-button';

/** Stands in the place of a part of a panel that could not be read. */
export function retryButton(alerts: Alerts, load: () => Promise<void>): HTMLButtonElement {
  return actionButton(SCREEN_TEXT.retry, alerts, load, 'secondary');
}
