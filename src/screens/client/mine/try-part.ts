import type { MyReport } from '../../../commands/rounds/my-reports';
import { MINE_SCREEN } from '../../../messages/screen-mine-text';
import { type Alerts, actionButton } from '../action-button';
import { element, fill } from '../element';
import { call } from '../server';

/** How a score came about, and what another result would give: with a slider between the lowest and highest threshold. */
export function tryPart(
  { reportId, score, explanation, result, unit, levels }: MyReport,
  alerts: Alerts,
): HTMLElement {
  const typed = element('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', value: result });
  const slider = sliderOver(levels, result, MINE_SCREEN.ifResult(unit));
  const tried = element('div', { 'aria-live': 'polite' });
  slider?.addEventListener('input', () => {
    typed.value = slider.value;
  });
  const ask = actionButton(
    MINE_SCREEN.try,
    alerts,
    async () => {
      const answer = await call('whatIf', { reportId, result: typed.value });
      fill(
        tried,
        element('strong', {}, MINE_SCREEN.tried(answer.score)),
        element('p', { class: 'lines-kept' }, answer.text),
      );
    },
    'secondary',
  );
  slider?.addEventListener('change', () => ask.click());
  typed.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') ask.click();
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

/** Steps that a slider has at least. */
const STEPS = 50;

function sliderOver(levels: readonly string[], result: string, label: string): HTMLInputElement | undefined {
  const numbers = levels.map(Number).filter((level) => !Number.isNaN(level));
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (!Number.isFinite(low) || low === high) return undefined;
  // A tenth of the span on both sides, in round steps: 1, 0.1, 0.01 …
  const step = Math.min(1, 10 ** Math.floor(Math.log10((high - low) / STEPS) + 1));
  const margin = Math.ceil((high - low) / 10 / step) * step;
  const rounded = (value: number): string => String(Number(value.toFixed(4)));
  return element('input', {
    type: 'range',
    'aria-label': label,
    min: rounded(low - margin),
    max: rounded(high + margin),
    step: rounded(step),
    value: result === '' ? rounded(low) : result,
  });
}
