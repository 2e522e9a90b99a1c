import type { OfficeScoreAnswer } from '../../../commands/scores/office-score';
import { SCORES_SCREEN } from '../../../messages/screens/screen-scores-text';
import { SCREEN_TEXT } from '../../../messages/screens/screen-text';
import { type Alerts, attempt } from '../action-button';
import { choiceButtons } from '../choice-buttons';
import { element, fill } from '../element';
import { figures } from '../figures';
import { loading } from '../loading';
import { plainNumber } from '../plain-number';
import { retryButton } from '../retry-button';
import { call } from '../server';

/** The office's total of a round, by dimension, in one of the two sets. */
export function officePart(roundId: string, alerts: Alerts): HTMLElement {
  const shown = element('section', { 'aria-live': 'polite' });
  let latest = '';
  const choice = choiceButtons<'self' | 'committee'>(
    SCORES_SCREEN.office,
    [
      { value: 'self', text: SCORES_SCREEN.self },
      { value: 'committee', text: SCORES_SCREEN.committee },
    ],
    (set) => void show(set),
  );
  async function show(set: 'self' | 'committee'): Promise<void> {
    latest = set;
    fill(shown, loading(SCREEN_TEXT.loading));
    const score = await attempt(alerts, () => call('officeScore', { roundId, set }));
    if (set !== latest) return;
    fill(shown, ...(score === undefined ? [retryButton(alerts, () => show(set))] : scoreView(score)));
  }
  choice.choose('self');
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, SCORES_SCREEN.office),
    choice.element,
    shown,
  );
}

function scoreView(office: OfficeScoreAnswer): readonly HTMLElement[] {
  const none = office.score === '';
  return [
    element(
      'div',
      { class: 'title' },
      element('span', { class: none ? 'soft' : 'big' }, none ? SCORES_SCREEN.noScore : office.score),
      element('span', { class: 'soft number' }, SCORES_SCREEN.weightUsed(plainNumber(office.weightUsed))),
    ),
    figures([
      { name: SCORES_SCREEN.accepted, value: office.accepted },
      { name: SCORES_SCREEN.certified, value: office.certified },
      { name: SCORES_SCREEN.missing, value: office.missing },
    ]),
    element('small', {}, SCORES_SCREEN.acceptedOnly),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, SCORES_SCREEN.dimension),
          element('th', { scope: 'col', class: 'number' }, SCORES_SCREEN.weight),
          element('th', { scope: 'col', class: 'number' }, SCORES_SCREEN.score),
        ),
      ),
      element('tbody', {}, ...inOrder(office.dimensions).map(dimensionRow)),
    ),
  ];
}

/** The register's rows stand by supervisor: dimensions are told in the order of their names, which begin with their number. */
function inOrder(dimensions: OfficeScoreAnswer['dimensions']): OfficeScoreAnswer['dimensions'] {
  return [...dimensions].sort((left, right) => left.name.localeCompare(right.name, 'th', { numeric: true }));
}

function dimensionRow({ name, weightUsed, score }: OfficeScoreAnswer['dimensions'][number]): HTMLElement {
  return element(
    'tr',
    {},
    element('td', {}, name),
    element('td', { class: 'number' }, plainNumber(weightUsed)),
    element('td', { class: 'number' }, score === '' ? '–' : score),
  );
}
