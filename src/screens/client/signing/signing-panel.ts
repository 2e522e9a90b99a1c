import type { SigningDay } from '../../../commands/signing/signing-day';
import { SIGNING_SCREEN } from '../../../messages/screens/screen-signing-text';
import { SCREEN_TEXT } from '../../../messages/screens/screen-text';
import { actionButton, attempt } from '../action-button';
import { askedAhead } from '../asked-ahead';
import { copiedText } from '../copied-text';
import { element, fill } from '../element';
import { folded } from '../folded';
import { loading } from '../loading';
import { operatorsOnly } from '../operators-only';
import type { OverviewShown } from '../overview-shown';
import { panelButton } from '../panel-button';
import { call } from '../server';
import { withOverview } from '../with-overview';
import { driftPart } from './drift-part';
import { handOutPart } from './hand-out-part';
import { markPart } from './mark-part';
import { printPart } from './print-part';
import { scansPart } from './scans-part';
import { statesPart } from './states-part';

/** พิมพ์และลงนาม: print, see who has signed, mark a batch, keep the scans. The director looks on. */
export function signingPanel(screen: HTMLElement): void {
  // Asked at once, not when the overview has come.
  const signingDay = askedAhead(() => call('signingDay', {}));
  withOverview(screen, ({ operator, role }, { alerts }) => {
    if (!operator && role !== 'ผู้อำนวยการ') return operatorsOnly(alerts);
    const body = element('section', {});
    const load = async (): Promise<void> => {
      fill(body, loading(SCREEN_TEXT.loading));
      const day = await attempt(alerts, signingDay);
      if (day === undefined) fill(body, actionButton(SCREEN_TEXT.retry, alerts, load));
      else fill(body, ...signingView(day, { alerts, refresh: load }));
    };
    void load();
    return [body];
  });
}

function signingView(day: SigningDay, shown: OverviewShown): readonly (HTMLElement | undefined)[] {
  const { alerts } = shown;
  const states = statesPart(day.agreements);
  const chat = folded(SIGNING_SCREEN.forChat, '', copiedText(SIGNING_SCREEN.forChat, day.missingText));
  if (!day.mayMark)
    return [
      element('p', { class: 'note' }, SIGNING_SCREEN.readOnly),
      states,
      chat,
      panelButton('dashboard', alerts),
    ];
  if (day.agreements.every(({ state }) => state === 'missing'))
    return [
      element('p', { class: 'note' }, SIGNING_SCREEN.noneMade),
      panelButton('agreements', alerts),
      states,
    ];
  const print = printPart(alerts);
  return [
    print,
    states,
    markPart(day, shown, print),
    scansPart(day),
    driftPart(
      alerts,
      new Set(day.agreements.filter(({ state }) => state === 'signed').map(({ key }) => key)),
    ),
    handOutPart(alerts),
    chat,
  ];
}
