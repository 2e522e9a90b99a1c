import type { Scores } from '../../../commands/dashboard/round-standing';
import { DASHBOARD_SCREEN } from '../../../messages/screens/screen-dashboard-text';
import { type Child, element } from '../element';

/**
 * A name with its score as a bar, the committee's under it where that differs, and a mark where the targets would be. Told apart
 * without colours too: the committee's is striped, the mark is a line; and every figure stands in words.
 */
export function scoreBar(name: Child, scores: Scores, top: number, ...more: readonly Child[]): HTMLElement {
  const { self, committee, target } = scores;
  const differs = committee !== '' && committee !== self;
  return element(
    'div',
    { class: 'bar-line' },
    element('div', {}, name),
    element(
      'div',
      { class: 'score-bar', 'aria-hidden': 'true' },
      part('bar-part', self, top),
      differs ? part('bar-part striped', committee, top) : undefined,
      target === '' ? undefined : element('div', { class: 'mark', style: `left: ${percent(target, top)}%` }),
    ),
    element('div', { class: 'soft' }, DASHBOARD_SCREEN.scores(self, differs ? committee : '', target)),
    ...more,
  );
}

function part(look: string, score: string, top: number): HTMLElement {
  return element('div', { class: look, style: `width: ${percent(score, top)}%` });
}

function percent(score: string, top: number): number {
  return score === '' ? 0 : Math.max(0, Math.min(100, (100 * Number(score)) / top));
}

/** What the bars mean. */
export function legend(): HTMLElement {
  const sign = (look: string): HTMLElement =>
    element('span', { class: `sign ${look}`, 'aria-hidden': 'true' });
  return element(
    'p',
    { class: 'soft legend' },
    element('span', {}, sign('bar-part'), DASHBOARD_SCREEN.self),
    element('span', {}, sign('bar-part striped'), DASHBOARD_SCREEN.committee),
    element('span', {}, sign('mark'), DASHBOARD_SCREEN.targetMark),
  );
}
