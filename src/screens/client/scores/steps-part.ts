import { SCORES_SCREEN } from '../../../messages/screen-scores-text';
import { SCREEN_TEXT } from '../../../messages/screen-text';
import type { NextStep } from '../../endpoints';
import { type Alerts, attempt } from '../action-button';
import { choiceButtons } from '../choice-buttons';
import { element, fill } from '../element';
import { call } from '../server';

/** The next level up of each indicator, best first; a click tries its result. */
export function stepsPart(
  roundId: string,
  alerts: Alerts,
  tryResult: (reportId: string, result: string) => void,
): HTMLElement {
  const shown = element('section', { 'aria-live': 'polite' });
  let latest = '';
  const choice = choiceButtons<'round' | 'year'>(
    SCORES_SCREEN.weighAs,
    [
      { value: 'round', text: SCORES_SCREEN.thisRound },
      { value: 'year', text: SCORES_SCREEN.yearEnd },
    ],
    (weighed) => void show(weighed),
  );
  async function show(weighed: 'round' | 'year'): Promise<void> {
    latest = weighed;
    fill(shown, element('p', { class: 'loading' }, SCREEN_TEXT.loading));
    const request = { roundId, yearEnd: weighed === 'year' };
    const steps = await attempt(alerts, () => call('nextSteps', request));
    if (weighed !== latest) return;
    fill(shown, steps === undefined ? undefined : stepList(steps, tryResult));
  }
  choice.choose('round');
  return element(
    'section',
    { class: 'card' },
    element('h2', {}, SCORES_SCREEN.steps),
    element('small', {}, SCORES_SCREEN.stepsHint),
    choice.element,
    shown,
  );
}

function stepList(
  steps: readonly NextStep[],
  tryResult: (reportId: string, result: string) => void,
): HTMLElement {
  if (steps.length === 0) return element('p', { class: 'soft' }, SCORES_SCREEN.noSteps);
  return element(
    'ol',
    { class: 'plain lines' },
    ...steps.map(({ indicator, name, text, gain, reportId, result }) =>
      element(
        'li',
        {},
        element(
          'div',
          { class: 'title' },
          element('span', {}, SCORES_SCREEN.reportName(indicator, name)),
          element('span', { class: 'tag good number' }, SCORES_SCREEN.gain(gain)),
        ),
        element('div', { class: 'soft' }, text),
        element(
          'button',
          { type: 'button', class: 'quiet', onclick: () => tryResult(reportId, result) },
          SCORES_SCREEN.tryStep,
        ),
      ),
    ),
  );
}
