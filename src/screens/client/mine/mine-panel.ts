import type { Overview } from '../../../commands/overview';
import type { MyReport } from '../../../commands/rounds/my-reports';
import { MINE_SCREEN } from '../../../messages/screens/screen-mine-text';
import { SCREEN_TEXT } from '../../../messages/screens/screen-text';
import { actionButton, attempt } from '../action-button';
import { dashboardPart } from '../dashboard/dashboard-part';
import { element, fill } from '../element';
import { loading } from '../loading';
import { currentRoundNote } from '../next-round-note';
import type { OverviewShown } from '../overview-shown';
import { panelButton } from '../panel-button';
import { call } from '../server';
import { withOverview } from '../with-overview';
import { reportCard } from './report-card';

/** งานของฉัน: what the reader owes, what waits for the reader's check, and for the director how the office stands. */
export function minePanel(screen: HTMLElement): void {
  withOverview(screen, mineView);
}

function mineView(overview: Overview, shown: OverviewShown): readonly HTMLElement[] {
  const own = element('section', {});
  const load = async (): Promise<void> => {
    fill(own, loading(SCREEN_TEXT.loading));
    const reports = await attempt(shown.alerts, () => call('myReports'));
    if (reports === undefined) fill(own, actionButton(SCREEN_TEXT.retry, shown.alerts, load));
    else fill(own, ...reportsView(reports, overview, shown));
  };
  void load();
  const name = overview.name === '' ? overview.caller : overview.name;
  const title = element(
    'div',
    {},
    // A part of a name goes to the next line whole, as long as a line can hold it.
    element('h2', {}, ...name.split(' ').flatMap((part) => [element('span', { class: 'part' }, part), ' '])),
    element('small', {}, MINE_SCREEN.role(overview.role)),
  );
  return overview.role === 'ผู้อำนวยการ' ? [title, dashboardPart(shown.alerts), own] : [title, own];
}

function reportsView(
  reports: readonly MyReport[],
  overview: Overview,
  shown: OverviewShown,
): readonly (HTMLElement | undefined)[] {
  if (reports.length === 0) return emptyView(overview, shown);
  const open = reports.filter((report) => report.open);
  const own = open.filter(({ part }) => part === 'owner');
  const supervised = open.filter(({ part }) => part === 'supervisor');
  const owed = own.filter(({ waits }) => waits);
  const toCheck = supervised.filter(({ waits }) => waits);
  const next = owed[0] ?? toCheck[0];
  const cards = (listed: readonly MyReport[]): readonly HTMLElement[] =>
    listed.map((report) => reportCard(report, overview, shown, report === next));
  const later = (title: string, listed: readonly MyReport[]): HTMLElement | undefined =>
    listed.length === 0
      ? undefined
      : element(
          'details',
          {},
          element('summary', {}, title),
          element('section', { class: 'apart' }, ...cards(listed)),
        );
  return [
    own.length === 0 && owed.length === 0
      ? undefined
      : element('h2', {}, owed.length === 0 ? MINE_SCREEN.nothingOwed : MINE_SCREEN.owed(owed.length)),
    ...cards(owed),
    supervised.length === 0
      ? undefined
      : element(
          'h2',
          {},
          toCheck.length === 0 ? MINE_SCREEN.nothingToCheck : MINE_SCREEN.toCheck(toCheck.length),
        ),
    ...cards(toCheck),
    later(MINE_SCREEN.done(own.length - owed.length), without(own, owed)),
    later(MINE_SCREEN.checked(supervised.length - toCheck.length), without(supervised, toCheck)),
    later(MINE_SCREEN.closed(reports.length - open.length), without(reports, open)),
    ...(next === undefined ? nextPanel(overview, shown) : []),
    actionButton(MINE_SCREEN.again, shown.alerts, shown.refresh, 'secondary'),
  ];
}

/** Where whoever has nothing to do here goes on; the director has the whole office before the eyes already. */
function nextPanel({ role, operator }: Overview, { alerts }: OverviewShown): readonly HTMLElement[] {
  return role === 'ผู้อำนวยการ' ? [] : [panelButton(operator ? 'rounds' : 'dashboard', alerts)];
}

function without(all: readonly MyReport[], some: readonly MyReport[]): readonly MyReport[] {
  return all.filter((report) => !some.includes(report));
}

function emptyView(overview: Overview, shown: OverviewShown): readonly (HTMLElement | undefined)[] {
  return [
    element('div', { class: 'note' }, element('p', {}, MINE_SCREEN.none), currentRoundNote(overview)),
    ...nextPanel(overview, shown),
    actionButton(MINE_SCREEN.again, shown.alerts, shown.refresh, 'secondary'),
  ];
}
