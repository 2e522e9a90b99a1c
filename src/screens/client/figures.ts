import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import { element } from './element';

export type Figure = {
  readonly name: string;
  readonly value: number | string;
  readonly look?: 'bad';
};

/** A few numbers side by side, each under its name. */
export function figures(shown: readonly Figure[]): HTMLElement {
  return element(
    'dl',
    { class: 'figures' },
    ...shown.map(({ name, value, look }) =>
      element(
        'div',
        { class: look },
        element('dt', {}, name),
        element('dd', {}, typeof value === 'number' ? SCREEN_TEXT.count(value) : value),
      ),
    ),
  );
}
