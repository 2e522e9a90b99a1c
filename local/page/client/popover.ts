/** A button that opens a panel below itself; a click elsewhere or Escape closes it. */
import { type Child, element } from './element';

export type Popover = {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
  readonly close: () => void;
};

export function createPopover(label: string, onOpen: () => void, ...face: readonly Child[]): Popover {
  const button = element(
    'button',
    {
      type: 'button',
      class: 'quiet',
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
    },
    // Its face changes with what it tells: the name comes first, for ears only.
    element('span', { class: 'visually-hidden' }, `${label} `),
    ...face,
  );
  const panel = element('div', { class: 'popover-panel', role: 'dialog', 'aria-label': label, hidden: true });
  const holder = element('div', { class: 'popover' }, button, panel);
  const set = (open: boolean): void => {
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
  };
  /** What has the focus in it would lose it to nothing, and keys would go to the grid. */
  const close = (): void => {
    if (panel.contains(document.activeElement)) button.focus();
    set(false);
  };
  button.addEventListener('click', () => {
    set(panel.hidden === true);
    if (panel.hidden) return;
    onOpen();
    // What opened has the focus, so that the keyboard goes on in it.
    if (!panel.contains(document.activeElement))
      panel.querySelector<HTMLElement>('input, button:not([disabled]), select')?.focus();
  });
  holder.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    button.focus();
    close();
  });
  document.addEventListener('mousedown', (event) => {
    if (event.target instanceof Node && !holder.contains(event.target)) close();
  });
  return { element: holder, button, panel, close };
}
