import type { OfficeDashboard } from '../../../commands/dashboard/office-dashboard';
import { DASHBOARD_SCREEN } from '../../../messages/screens/screen-dashboard-text';
import { ROUNDS_SCREEN } from '../../../messages/screens/screen-rounds-text';
import { SCREEN_TEXT } from '../../../messages/screens/screen-text';
import { type Alerts, actionButton, attempt } from '../action-button';
import { barLine } from '../bar-line';
import { element, fill } from '../element';
import { loading } from '../loading';
import { panelButton } from '../panel-button';
import { selectField } from '../select-field';
import { call } from '../server';
import { indicatorsCard } from './indicators-card';
import { dimensionsCard, officeCard } from './office-card';
import { partsCard } from './parts-card';
import { unfoldForPrint } from './unfold-for-print';

/** How the office stands: one question to the server, one answer for all rounds. */
export function dashboardPart(
  alerts: Alerts,
  ask: () => Promise<OfficeDashboard> = () => call('officeDashboard'),
): HTMLElement {
  const part = element('section', {});
  const load = async (): Promise<void> => {
    fill(part, loading(SCREEN_TEXT.loading));
    const dashboard = await attempt(alerts, ask);
    fill(
      part,
      dashboard === undefined
        ? actionButton(SCREEN_TEXT.retry, alerts, load)
        : dashboardView(dashboard, alerts),
    );
  };
  void load();
  return part;
}

function dashboardView(dashboard: OfficeDashboard, alerts: Alerts): HTMLElement {
  const { rounds } = dashboard;
  const latest = rounds[rounds.length - 1];
  if (latest === undefined)
    return element(
      'section',
      {},
      element('p', { class: 'note' }, DASHBOARD_SCREEN.none),
      panelButton('rounds', alerts, 'secondary'),
      agreementsCard(dashboard),
    );
  const board = element('section', { class: 'board' });
  const round = selectField(
    DASHBOARD_SCREEN.round,
    rounds.map(({ id, number, fiscalYearBe }) => ({
      value: id,
      text: ROUNDS_SCREEN.title(number, fiscalYearBe),
    })),
    latest.id,
  );
  const title = element('p', { class: 'printed' });
  const show = (): void => {
    const chosen = rounds.find(({ id }) => id === round.value()) ?? latest;
    title.textContent = ROUNDS_SCREEN.title(chosen.number, chosen.fiscalYearBe);
    fill(
      board,
      officeCard(chosen, rounds),
      dimensionsCard(chosen, rounds),
      partsCard(DASHBOARD_SCREEN.byGroup, chosen.groups, DASHBOARD_SCREEN.noGroup),
      peopleCard(chosen.people),
      stepsCard(dashboard),
      agreementsCard(dashboard),
      indicatorsCard(chosen),
    );
  };
  round.select.addEventListener('change', show);
  show();
  unfoldForPrint(board);
  const print = element(
    'button',
    { type: 'button', class: 'secondary', onclick: () => window.print() },
    DASHBOARD_SCREEN.print,
  );
  return element(
    'section',
    {},
    element('div', { class: 'board-head unprinted' }, round.element, print),
    title,
    board,
  );
}

function peopleCard(people: OfficeDashboard['rounds'][number]['people']): HTMLElement {
  const late = people.filter((person) => person.late.length > 0).length;
  return partsCard(DASHBOARD_SCREEN.byPerson(late), people, DASHBOARD_SCREEN.noOwner);
}

function stepsCard({ steps }: OfficeDashboard): HTMLElement {
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, DASHBOARD_SCREEN.steps),
    steps.length === 0
      ? element('p', { class: 'soft' }, DASHBOARD_SCREEN.noSteps)
      : element(
          'ol',
          { class: 'plain lines' },
          ...steps.map(({ indicator, name, text }) =>
            element('li', {}, `${indicator} ${name}`, element('div', { class: 'soft' }, text)),
          ),
        ),
  );
}

function agreementsCard({ agreements }: OfficeDashboard): HTMLElement {
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, DASHBOARD_SCREEN.agreements),
    agreements.length === 0 ? element('p', { class: 'soft' }, DASHBOARD_SCREEN.agreementsNone) : undefined,
    ...agreements.map(({ kind, made, signed }) =>
      barLine(kind, signed / made, DASHBOARD_SCREEN.signed(signed, made)),
    ),
  );
}
