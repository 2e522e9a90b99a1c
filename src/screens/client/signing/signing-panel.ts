import type { SigningDay } from '../../../commands/signing/signing-day';
import { SIGNING_SCREEN } from '../../../messages/screen-signing-text';
import { SCREEN_TEXT } from '../../../messages/screen-text';
import { accountWarning } from '../account-warning';
import { actionButton, attempt, createAlerts } from '../action-button';
import { copiedText } from '../copied-text';
import { element, fill } from '../element';
import { folded } from '../folded';
import { loading } from '../loading';
import { call } from '../server';
import { driftPart } from './drift-part';
import { handOutPart } from './hand-out-part';
import { markPart } from './mark-part';
import { printPart } from './print-part';
import { scansPart } from './scans-part';
import { statesPart } from './states-part';

/** พิมพ์และลงนาม: print, see who has signed, mark a batch, keep the scans. The director looks on. */
export function signingPanel(screen: HTMLElement): void {
  const alerts = createAlerts();
  const account = element('section', {});
  const body = element('section', {});
  fill(screen, account, alerts.element, body);
  const show = (day: SigningDay): void => {
    const shown = { alerts, refresh };
    fill(account, accountWarning(screen, day.caller));
    fill(
      body,
      day.mayMark ? printPart(alerts) : element('p', { class: 'note' }, SIGNING_SCREEN.readOnly),
      statesPart(day.agreements),
      day.mayMark ? markPart(day, shown) : undefined,
      day.mayMark ? scansPart(day, shown) : undefined,
      day.mayMark ? driftPart(alerts) : undefined,
      day.mayMark ? handOutPart(alerts) : undefined,
      folded(SIGNING_SCREEN.forChat, '', copiedText(SIGNING_SCREEN.forChat, day.missingText)),
    );
  };
  const refresh = async (): Promise<void> => show(await call('signingDay', {}));
  const load = async (): Promise<void> => {
    fill(body, loading(SCREEN_TEXT.loading));
    const day = await attempt(alerts, () => call('signingDay', {}));
    if (day === undefined) fill(body, actionButton(SCREEN_TEXT.retry, alerts, load, 'secondary'));
    else show(day);
  };
  void load();
}
