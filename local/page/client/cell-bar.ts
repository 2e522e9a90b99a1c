/** Above the grid: the focused cell's name, what it holds, whether it is locked, and its note, which a pointer need not find. */
import type { CellView } from '../protocol';
import { element, icon, iconPaths } from './element';

export type CellBar = {
  readonly element: HTMLElement;
  readonly show: (name: string, cell: CellView) => void;
};

/** `beside` stand at the bar's end. */
export function createCellBar(...beside: readonly HTMLElement[]): CellBar {
  const name = element('span', { class: 'cell-name' });
  const content = element('span', { class: 'cell-content' });
  const lock = element('span', { class: 'cell-lock', hidden: true }, icon(iconPaths.lock), 'ล็อก');
  const note = element('span', { class: 'cell-note', hidden: true });
  return {
    element: element(
      'div',
      { class: 'cell-bar', 'aria-live': 'polite' },
      name,
      element('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'),
      content,
      lock,
      note,
      ...beside,
    ),
    show: (cellName, cell) => {
      name.textContent = cellName;
      content.textContent = cell.input ?? cell.text ?? '';
      content.title = content.textContent;
      lock.hidden = cell.locked !== true;
      note.hidden = cell.note === undefined;
      note.textContent = cell.note ?? '';
      note.title = note.textContent;
    },
  };
}
