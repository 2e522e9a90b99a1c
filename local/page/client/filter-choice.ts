/** Chooses the filter view through which the tab is seen; out of sight where the tab has none. */
import type { SheetView } from '../protocol';
import { element } from './element';

export type FilterChoice = { readonly element: HTMLElement; readonly show: (view: SheetView) => void };

export function createFilterChoice(choose: (filterViewId: number | undefined) => void): FilterChoice {
  const select = element('select', { 'aria-label': 'มุมมองตัวกรอง' });
  select.addEventListener('change', () => choose(select.value === '' ? undefined : Number(select.value)));
  return {
    element: select,
    show: ({ filterViews, filterViewId }) => {
      select.hidden = filterViews.length === 0;
      select.classList.toggle('filtering', filterViewId !== undefined);
      select.replaceChildren(
        element('option', { value: '' }, 'ทุกแถว'),
        ...filterViews.map(({ id, title }) =>
          element('option', { value: id, selected: id === filterViewId }, title),
        ),
      );
    },
  };
}
