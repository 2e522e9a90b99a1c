import type { Overview } from '../../commands/overview';
import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import { accountWarning } from './account-warning';
import { actionButton } from './action-button';
import { element } from './element';
import type { OverviewShown } from './overview-shown';
import { call } from './server';

/** Whose account opened the panel, before any answer has come and where none comes. */
export function openedAs(screen: HTMLElement): HTMLElement | undefined {
  const person = screen.dataset.person ?? '';
  return person === '' ? undefined : accountLine(person);
}

function accountLine(email: string): HTMLElement {
  return element('small', { class: 'account' }, SCREEN_TEXT.worksAs(email));
}

/** What stands above every panel: whose account answers, and whether the hourly work goes on; where not, one click takes it over. */
export function panelHead(
  screen: HTMLElement,
  overview: Overview,
  shown: OverviewShown,
): readonly (HTMLElement | undefined)[] {
  const other = accountWarning(screen, overview.caller);
  // Nothing may be pressed that would be done in a wrong name.
  if (other !== undefined) return [other];
  return [accountLine(overview.caller), silentSweep(overview, shown), failedSweep(overview, shown)];
}

function silentSweep(
  { sweep, operator }: Overview,
  { alerts, refresh }: OverviewShown,
): HTMLElement | undefined {
  if (!sweep.silent) return undefined;
  const takeOver = async (): Promise<void> => {
    const { holder } = await call('takeOverTriggers');
    await call('sweep').catch(() => undefined);
    await refresh();
    alerts.done(SCREEN_TEXT.tookOver(holder));
  };
  return element(
    'div',
    { class: 'alert bad', role: 'alert' },
    element('strong', {}, SCREEN_TEXT.sweepSilent),
    element('p', {}, SCREEN_TEXT.sweepSince(sweep.lastRun, sweep.holder)),
    operator
      ? actionButton(SCREEN_TEXT.takeOver, alerts, takeOver)
      : element('p', {}, SCREEN_TEXT.askOperator),
  );
}

/** What the hourly work could not do stands above every panel, until it can. */
function failedSweep(
  { sweep: { failed }, operator }: Overview,
  { alerts, refresh }: OverviewShown,
): HTMLElement | undefined {
  if (failed.length === 0) return undefined;
  const sweepNow = async (): Promise<void> => {
    const left = await call('sweep');
    await refresh();
    if (left.failed.length === 0) alerts.done(SCREEN_TEXT.sweptNow);
  };
  return element(
    'div',
    { class: 'alert bad', role: 'alert' },
    element('strong', {}, SCREEN_TEXT.sweepFailed),
    element('ul', {}, ...failed.map(({ step, message }) => element('li', {}, `${step}: ${message}`))),
    operator ? actionButton(SCREEN_TEXT.sweepNow, alerts, sweepNow) : undefined,
  );
}
