import type { Overview } from '../../commands/overview';
import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import { isOtherAccount } from './account-warning';
import { actionButton, attempt, createAlerts } from './action-button';
import { element, fill } from './element';
import { latestAnswer } from './latest-answer';
import { loading } from './loading';
import { notSetUp } from './not-set-up';
import type { OverviewShown } from './overview-shown';
import { openedAs, panelHead } from './panel-head';
import { call } from './server';

/** A panel that stands on the overview: reads it, says whose account answers, and shows what `view` makes of it. */
export function withOverview(
  screen: HTMLElement,
  view: (overview: Overview, shown: OverviewShown) => readonly HTMLElement[],
): void {
  const alerts = createAlerts();
  const account = element('section', {});
  const body = element('section', {});
  fill(account, openedAs(screen));
  fill(screen, account, alerts.element, body);
  const show = (overview: Overview): void => {
    fill(account, ...panelHead(screen, overview, { alerts, refresh }));
    // Calls that run as another account would be refused one by one, or done in a wrong name.
    if (isOtherAccount(screen, overview.caller)) fill(body, actionButton(SCREEN_TEXT.retry, alerts, refresh));
    else if (overview.fiscalYearBe === 0 && screen.dataset.panel !== 'year') fill(body, ...notSetUp(alerts));
    else fill(body, ...view(overview, { alerts, refresh }));
  };
  const refresh = latestAnswer(() => call('overview'), show);
  const load = async (): Promise<void> => {
    fill(body, loading(SCREEN_TEXT.loading));
    const overview = await attempt(alerts, () => call('overview'));
    if (overview === undefined) fill(body, actionButton(SCREEN_TEXT.retry, alerts, load));
    else show(overview);
  };
  void load();
}
