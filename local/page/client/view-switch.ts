/** Which part of the office is in view: the register, Drive, mail, or what the scripts did. */
import { element, icon, iconPaths } from './element';

export type ViewName = 'sheet' | 'drive' | 'mail' | 'log';

export type ViewSwitch = {
  readonly element: HTMLElement;
  readonly show: (view: ViewName) => void;
  readonly count: (view: ViewName, count: number) => void;
};

const captions: Readonly<Record<ViewName, string>> = {
  sheet: 'ทะเบียน',
  drive: 'ไดรฟ์',
  mail: 'เมล',
  log: 'การทำงาน',
};
const names: readonly ViewName[] = ['sheet', 'drive', 'mail', 'log'];

export function createViewSwitch(
  panes: Readonly<Record<ViewName, HTMLElement>>,
  shown: (view: ViewName) => void,
): ViewSwitch {
  const counts = new Map<ViewName, HTMLElement>();
  const buttons = new Map<ViewName, HTMLElement>();
  const mark = (view: ViewName): void => {
    for (const name of names) {
      panes[name].hidden = name !== view;
      buttons.get(name)?.setAttribute('aria-pressed', String(name === view));
    }
  };
  const show = (view: ViewName): void => {
    mark(view);
    shown(view);
  };
  for (const name of names) {
    const count = element('span', { class: 'count', hidden: true });
    counts.set(name, count);
    buttons.set(
      name,
      element(
        'button',
        { type: 'button', 'aria-pressed': 'false', onclick: () => show(name) },
        icon(iconPaths[name]),
        captions[name],
        count,
      ),
    );
  }
  mark('sheet');
  return {
    element: element('nav', { class: 'view-switch', 'aria-label': 'มุมมอง' }, ...buttons.values()),
    show,
    count: (view, number) => {
      const badge = counts.get(view);
      if (badge === undefined) return;
      badge.hidden = number === 0;
      badge.textContent = String(number);
    },
  };
}
