/** Where the bundle's screens appear: the sidebar, dialogs, alerts and toasts. */
import type { Screen } from '../protocol';
import { cardView } from './card-view';
import { element, icon, iconPaths } from './element';
import { showBox, showToast } from './popup';
import { createScriptFrame, type FrameActions, type ScriptFrame } from './script-frame';

export type ScreenActions = Pick<FrameActions, 'run' | 'focusEditor' | 'openLink'>;
export type Screens = {
  readonly sidebar: HTMLElement;
  readonly show: (screen: Screen) => void;
  /** The card beside the Sheet, in the place of the sidebar. */
  readonly showCard: (card: unknown) => void;
  readonly closeAll: () => void;
};

function closeButton(close: () => void): HTMLElement {
  return element(
    'button',
    { type: 'button', class: 'quiet', 'aria-label': 'ปิด', onclick: close },
    icon(iconPaths.close),
  );
}

export function createScreens(actions: ScreenActions): Screens {
  const sidebar = element('aside', { class: 'sidebar', 'aria-label': 'แถบด้านข้าง', hidden: true });
  let inSidebar: ScriptFrame | undefined;
  let dialog: { readonly box: HTMLDialogElement; readonly frame: ScriptFrame } | undefined;

  /** What had the focus before a screen took it. */
  let before: HTMLElement | undefined;

  const closeSidebar = (): void => {
    if (sidebar.contains(document.activeElement)) before?.focus();
    inSidebar?.dispose();
    inSidebar = undefined;
    sidebar.hidden = true;
    sidebar.replaceChildren();
  };
  const closeDialog = (): void => {
    if (dialog?.box.contains(document.activeElement)) before?.focus();
    dialog?.frame.dispose();
    dialog?.box.remove();
    dialog = undefined;
  };

  const showSidebar = (screen: Extract<Screen, { kind: 'sidebar' }>): void => {
    const active = document.activeElement;
    if (active instanceof HTMLElement && !sidebar.contains(active)) before = active;
    closeSidebar();
    inSidebar = createScriptFrame(screen.html, screen.title, {
      ...actions,
      close: closeSidebar,
      // What was typed in it would be lost.
      escape: () => undefined,
      resize: () => undefined,
    });
    sidebar.append(
      element('header', {}, element('h2', {}, screen.title), closeButton(closeSidebar)),
      inSidebar.element,
    );
    sidebar.hidden = false;
    inSidebar.element.focus();
  };

  const showCard = (card: unknown): void => {
    closeSidebar();
    const close = closeButton(closeSidebar);
    sidebar.append(
      element('header', {}, element('h2', {}, 'การ์ดข้างแผ่นงาน'), close),
      cardView(card, actions.openLink),
    );
    sidebar.hidden = false;
    close.focus();
  };

  const showDialog = (screen: Extract<Screen, { kind: 'dialog' }>): void => {
    const active = document.activeElement;
    if (active instanceof HTMLElement && !(dialog?.box.contains(active) ?? false)) before = active;
    closeDialog();
    const frame = createScriptFrame(screen.html, screen.title, {
      ...actions,
      close: closeDialog,
      escape: closeDialog,
      resize: ({ width, height }) => {
        if (width !== undefined) frame.element.style.width = `${width}px`;
        if (height !== undefined) frame.element.style.height = `${height}px`;
      },
    });
    frame.element.style.width = `${screen.width ?? 600}px`;
    frame.element.style.height = `${screen.height ?? 400}px`;
    const box = element(
      'dialog',
      { class: 'script-dialog', 'aria-label': screen.title },
      element('div', { class: 'head' }, element('h2', {}, screen.title), closeButton(closeDialog)),
      frame.element,
    );
    box.addEventListener('close', closeDialog);
    box.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') closeDialog();
    });
    document.body.append(box);
    dialog = { box, frame };
    if (screen.modal) box.showModal();
    else box.show();
    frame.element.focus();
  };

  return {
    sidebar,
    showCard,
    closeAll: () => {
      closeSidebar();
      closeDialog();
    },
    show: (screen) => {
      if (screen.kind === 'sidebar') showSidebar(screen);
      else if (screen.kind === 'dialog') showDialog(screen);
      else if (screen.kind === 'toast') showToast(screen.message, screen.title, screen.seconds);
      else void showBox(screen.title ?? 'คำรับรอง', screen.message);
    },
  };
}
