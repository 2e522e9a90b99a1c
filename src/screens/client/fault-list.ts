import { SCREEN_TEXT } from '../../messages/screens/screen-text';
import { element, fileLink } from './element';

type Placed = {
  readonly tab: string;
  readonly row: number;
  readonly column: string;
  readonly message: string;
  /** Link to the cell, where there is one. */
  readonly cell?: string;
};

/** Faults under the tab where they stand, each with its row and column; `more` adds to a fault's line. */
export function faultList<F extends Placed>(
  faults: readonly F[],
  more: (fault: F) => HTMLElement | undefined = () => undefined,
): HTMLElement {
  const byTab = new Map<string, F[]>();
  for (const fault of faults) byTab.set(fault.tab, [...(byTab.get(fault.tab) ?? []), fault]);
  return element(
    'div',
    {},
    ...[...byTab].map(([tab, inTab]) =>
      element(
        'details',
        { open: byTab.size === 1 || inTab.length <= 5 },
        element(
          'summary',
          {},
          tab === '' ? SCREEN_TEXT.wholeWorkbook : tab,
          ' ',
          element('span', { class: 'count' }, `(${inTab.length})`),
        ),
        element('ul', { class: 'plain lines' }, ...inTab.map((fault) => faultLine(fault, more(fault)))),
      ),
    ),
  );
}

function faultLine(fault: Placed, more: HTMLElement | undefined): HTMLElement {
  const place = SCREEN_TEXT.faultPlace(fault.row, fault.column);
  return element(
    'li',
    {},
    place === '' ? undefined : element('div', { class: 'place' }, fileLink(place, fault.cell ?? '')),
    element('div', {}, fault.message),
    more,
  );
}
