/** The sheet's tabs along the bottom; hidden ones come into view on request. */
import { drawChanged } from './draw-changed';
import { element, icon, iconPaths } from './element';
import type { Tab } from './office';

export type TabBar = {
  readonly element: HTMLElement;
  readonly show: (tabs: readonly Tab[], current: number) => void;
};

export function createTabBar(choose: (sheetId: number) => void): TabBar {
  const strip = element('div', { class: 'tabs', role: 'tablist', 'aria-label': 'แท็บของชีต' });
  const toggle = element(
    'button',
    { type: 'button', class: 'quiet show-hidden', 'aria-pressed': 'false' },
    icon(iconPaths.eye),
    'แท็บที่ซ่อน',
  );
  let tabs: readonly Tab[] = [];
  let current = -1;
  let showsHidden = false;

  const draw = (): void => {
    const hadFocus = strip.contains(document.activeElement);
    const shown = tabs.filter((tab) => !tab.hidden || showsHidden || tab.sheetId === current);
    drawChanged(strip, [shown, current], () =>
      shown.map((tab) =>
        element(
          'button',
          {
            type: 'button',
            role: 'tab',
            class: tab.hidden ? 'tab hidden-tab' : 'tab',
            'aria-selected': String(tab.sheetId === current),
            tabindex: tab.sheetId === current ? 0 : -1,
            onclick: () => choose(tab.sheetId),
          },
          tab.title,
        ),
      ),
    );
    if (hadFocus && !strip.contains(document.activeElement))
      strip.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
    toggle.hidden = !tabs.some((tab) => tab.hidden);
    bringIntoSight();
  };
  // Not scrollIntoView: in some browsers the next press of the Tab key would begin there.
  const bringIntoSight = (): void => {
    const shown = strip.querySelector('[aria-selected=true]')?.getBoundingClientRect();
    if (shown === undefined) return;
    const { left, right } = strip.getBoundingClientRect();
    strip.scrollLeft += Math.min(0, shown.left - left) + Math.max(0, shown.right - right);
  };
  // A phone that is turned, a sidebar that opens: the tab that is shown stays in sight.
  new ResizeObserver(bringIntoSight).observe(strip);

  strip.addEventListener(
    'wheel',
    (event) => {
      strip.scrollLeft += event.deltaY + event.deltaX;
    },
    { passive: true },
  );
  toggle.addEventListener('click', () => {
    showsHidden = !showsHidden;
    toggle.setAttribute('aria-pressed', String(showsHidden));
    draw();
  });
  strip.addEventListener('keydown', (event) => {
    const step =
      event.key === 'ArrowRight'
        ? 'nextElementSibling'
        : event.key === 'ArrowLeft'
          ? 'previousElementSibling'
          : undefined;
    const target = step === undefined ? undefined : document.activeElement?.[step];
    if (target instanceof HTMLElement) target.focus();
  });

  return {
    element: element('div', { class: 'tab-bar' }, strip, toggle),
    show: (shown, sheetId) => {
      tabs = shown;
      current = sheetId;
      draw();
    },
  };
}
