import type { NextStepAnswer } from '../../../commands/scores/next-steps';
import { SCORES_SCREEN } from '../../../messages/screens/screen-scores-text';
import { SCREEN_TEXT } from '../../../messages/screens/screen-text';
import { type Alerts, attempt } from '../action-button';
import { choiceButtons } from '../choice-buttons';
import { element, fill } from '../element';
import { loading } from '../loading';
import { plainNumber } from '../plain-number';
import { retryButton } from '../retry-button';
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
    fill(shown, loading(SCREEN_TEXT.loading));
    const request = { roundId, yearEnd: weighed === 'year' };
    const steps = await attempt(alerts, () => call('nextSteps', request));
    if (weighed !== latest) return;
    fill(shown, steps === undefined ? retryButton(alerts, () => show(weighed)) : stepList(steps, tryResult));
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

/** So many are shown at once; the rest unfolds. */
const SHOWN = 5;

function stepList(
  steps: readonly NextStepAnswer[],
  tryResult: (reportId: string, result: string) => void,
): HTMLElement {
  if (steps.length === 0) return element('p', { class: 'soft' }, SCORES_SCREEN.noSteps);
  const lines = (part: readonly NextStepAnswer[]): HTMLElement =>
    element('ol', { class: 'plain lines' }, ...part.map((step) => stepLine(step, tryResult)));
  const rest = steps.slice(SHOWN);
  return element(
    'div',
    {},
    lines(steps.slice(0, SHOWN)),
    rest.length === 0
      ? undefined
      : element('details', {}, element('summary', {}, SCORES_SCREEN.moreSteps(rest.length)), lines(rest)),
  );
}

function stepLine(
  { indicator, name, text, gain, reportId, result }: NextStepAnswer,
  tryResult: (reportId: string, result: string) => void,
): HTMLElement {
  return element(
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
      { type: 'button', class: 'quiet', onclick: () => tryResult(reportId, plainNumber(result)) },
      SCORES_SCREEN.tryStep,
    ),
  );
}
