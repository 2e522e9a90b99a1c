import { type Child, element } from './element';

/** A part that is unfolded when it is wanted. */
export function folded(title: string, hint: string, ...parts: readonly Child[]): HTMLElement {
  return element(
    'details',
    { class: 'card' },
    element('summary', {}, title),
    element('section', {}, element('small', {}, hint), ...parts),
  );
}
