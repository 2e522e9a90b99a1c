import { type Child, element } from './element';

/** A name with its figures in words and a bar that shows the same; `part` is 0 … 1. */
export function barLine(name: string, part: number, words: string, ...more: readonly Child[]): HTMLElement {
  const percent = Math.max(0, Math.min(1, part)) * 100;
  return element(
    'div',
    { class: 'bar-line' },
    element('div', {}, name),
    // The words beside it say the same: a screen reader need not hear it twice.
    element(
      'div',
      { class: 'bar', 'aria-hidden': 'true' },
      element('div', { class: 'bar-part', style: `width: ${percent}%` }),
    ),
    element('div', { class: 'soft number' }, words),
    ...more,
  );
}
