import type { Overview, RoundOverview } from '../../../commands/overview';
import { DASHBOARD_SCREEN } from '../../../messages/screen-dashboard-text';
import { ROUNDS_SCREEN } from '../../../messages/screen-rounds-text';
import type { Alerts } from '../action-button';
import { barLine } from '../bar-line';
import { choiceButtons } from '../choice-buttons';
import { element, fill } from '../element';
import { selectField } from '../select-field';
import { dimensionsPart } from './dimensions-part';
import { lateLists } from './late-lists';

type ScoreSet = 'self' | 'committee';

/** Where the office stands: scores by dimension against the targets, reports by group, who is late, agreements unsigned. */
export function dashboardPart(overview: Overview, alerts: Alerts): HTMLElement {
  const rounds = overview.rounds.filter(({ reports }) => reports > 0);
  const latest = rounds[rounds.length - 1];
  const agreements = agreementsCard(overview);
  if (latest === undefined)
    return element('section', {}, element('p', { class: 'note' }, DASHBOARD_SCREEN.none), agreements);
  const parts = element('section', {});
  let chosen: RoundOverview = latest;
  let set: ScoreSet = 'self';
  const show = (): void => {
    const reports = overview.reports.filter(
      ({ roundId, calculated }) => roundId === chosen.id && !calculated,
    );
    fill(parts, dimensionsPart(chosen.id, set, reports, alerts), ...lateLists(reports));
  };
  const round = selectField(
    DASHBOARD_SCREEN.round,
    rounds.map(({ id, number, fiscalYearBe }) => ({
      value: id,
      text: ROUNDS_SCREEN.title(number, fiscalYearBe),
    })),
    latest.id,
  );
  round.select.addEventListener('change', () => {
    chosen = rounds.find(({ id }) => id === round.value()) ?? latest;
    show();
  });
  const whose = choiceButtons<ScoreSet>(
    DASHBOARD_SCREEN.whose,
    [
      { value: 'self', text: DASHBOARD_SCREEN.self },
      { value: 'committee', text: DASHBOARD_SCREEN.committee },
    ],
    (wanted) => {
      set = wanted;
      show();
    },
  );
  whose.choose('self');
  const print = element(
    'button',
    { type: 'button', class: 'secondary unprinted', onclick: () => window.print() },
    DASHBOARD_SCREEN.print,
  );
  return element('section', {}, round.element, whose.element, parts, agreements, print);
}

function agreementsCard({ agreements }: Overview): HTMLElement {
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
