import type { MyReport } from '../../../commands/rounds/my-reports';
import { MINE_SCREEN } from '../../../messages/screens/screen-mine-text';
import { type Alerts, actionButton, attempt } from '../action-button';
import { element, fill } from '../element';
import { latestAnswer } from '../latest-answer';
import { resultSlider } from '../result-slider';
import { call } from '../server';

/** How a score came about, and what another result would give: with a slider between the lowest and highest threshold. */
export function tryPart(
  { reportId, score, explanation, result, unit, levels }: MyReport,
  alerts: Alerts,
): HTMLElement {
  const typed = element('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', value: result });
  const slider = resultSlider(levels, result, MINE_SCREEN.ifResult(unit));
  const tried = element('div', { 'aria-live': 'polite' });
  slider?.addEventListener('input', () => {
    typed.value = slider.value;
  });
  const answered = latestAnswer(
    () => call('whatIf', { reportId, result: typed.value }),
    (answer) =>
      fill(
        tried,
        element('strong', {}, MINE_SCREEN.tried(answer.score)),
        element('p', { class: 'lines-kept' }, answer.text),
      ),
  );
  const ask = actionButton(MINE_SCREEN.try, alerts, answered, 'secondary');
  slider?.addEventListener('change', () => void attempt(alerts, answered));
  typed.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') void attempt(alerts, answered);
  });
  return element(
    'details',
    {},
    element('summary', {}, score === '' ? MINE_SCREEN.score : MINE_SCREEN.scoreNow(score)),
    element(
      'section',
      {},
      element('p', { class: 'lines-kept' }, explanation === '' ? MINE_SCREEN.noScore : explanation),
      element('label', { class: 'field' }, element('span', {}, MINE_SCREEN.ifResult(unit)), typed),
      slider,
      element('small', {}, MINE_SCREEN.tryHint),
      ask,
      tried,
    ),
  );
}
