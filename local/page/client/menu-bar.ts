/** The menus that onOpen made, worked by mouse and by arrow keys. */
import type { MenuEntry } from '../protocol';
import { element } from './element';

export type MenuBar = { readonly element: HTMLElement; readonly show: (menus: readonly MenuEntry[]) => void };

function rovingFocus(list: HTMLElement, step: number): void {
  const buttons = [
    ...list.querySelectorAll<HTMLElement>(':scope > [role=menuitem], :scope > .submenu > [role=menuitem]'),
  ];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

export function createMenuBar(run: (functionName: string, caption: string) => void): MenuBar {
  const bar = element('div', { class: 'menu-bar', role: 'menubar', 'aria-label': 'เมนู' });

  const close = (): void => {
    for (const open of bar.querySelectorAll('.open')) open.classList.remove('open');
    for (const button of bar.querySelectorAll('[aria-expanded=true]'))
      button.setAttribute('aria-expanded', 'false');
  };

  const entryOf = (entry: MenuEntry): HTMLElement => {
    if (entry.kind === 'separator') return element('hr', { role: 'separator' });
    if (entry.kind === 'command') {
      return element(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          onclick: () => {
            close();
            // The line goes out of sight: the menu keeps the focus, and gets it back from what it opens.
            bar.querySelector<HTMLElement>('.menu > button')?.focus();
            run(entry.function, entry.caption);
          },
        },
        entry.caption,
      );
    }
    return element(
      'div',
      { class: 'submenu' },
      element(
        'button',
        { type: 'button', role: 'menuitem', 'aria-haspopup': 'true' },
        entry.caption,
        element('span', { class: 'arrow' }, '▸'),
      ),
      listOf(entry.entries),
    );
  };

  const listOf = (entries: readonly MenuEntry[]): HTMLElement => {
    const list = element('div', { class: 'menu-list', role: 'menu' }, ...entries.map(entryOf));
    list.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        event.stopPropagation();
        rovingFocus(list, event.key === 'ArrowDown' ? 1 : -1);
      }
    });
    return list;
  };

  const menuOf = (entry: MenuEntry): HTMLElement => {
    if (entry.kind !== 'menu') return entryOf(entry);
    const list = listOf(entry.entries);
    const button = element(
      'button',
      { type: 'button', role: 'menuitem', 'aria-haspopup': 'true', 'aria-expanded': 'false' },
      entry.caption,
      element('span', { class: 'arrow', 'aria-hidden': 'true' }, '▾'),
    );
    const menu = element('div', { class: 'menu' }, button, list);
    const open = (): void => {
      close();
      menu.classList.add('open');
      button.setAttribute('aria-expanded', 'true');
    };
    button.addEventListener('click', () => (menu.classList.contains('open') ? close() : open()));
    button.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      open();
      list.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    });
    return menu;
  };

  bar.addEventListener('keydown', (event) => {
    const open = bar.querySelector<HTMLElement>('.menu.open > button');
    if (event.key !== 'Escape' || open === null) return;
    close();
    open.focus();
  });
  bar.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !bar.contains(relatedTarget)) close();
  });
  document.addEventListener('mousedown', (event) => {
    if (event.target instanceof Node && !bar.contains(event.target)) close();
  });
  return { element: bar, show: (menus) => bar.replaceChildren(...menus.map(menuOf)) };
}
