import type { MenuEntry as ScriptMenuEntry, Screen as ScriptScreen } from '../apps-script/protocol';
import type { MenuEntry, Screen } from '../page/protocol';

/** What a script put on the screen, as the page is told; menus are not among them. */
export function screensForPage(screens: readonly ScriptScreen[]): readonly Screen[] {
  return screens.flatMap(screenForPage);
}

function screenForPage(screen: ScriptScreen): readonly Screen[] {
  switch (screen.type) {
    case 'sidebar':
      return [{ kind: 'sidebar', title: screen.title, html: screen.html }];
    case 'modal':
    case 'modeless': {
      const { title, html, width, height } = screen;
      const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
      return [{ kind: 'dialog', title, html, ...size, modal: screen.type === 'modal' }];
    }
    case 'alert':
    case 'prompt':
      return [{ kind: 'alert', ...titled(screen.title), message: screen.text }];
    case 'toast': {
      const seconds = screen.seconds === undefined ? {} : { seconds: screen.seconds };
      return [{ kind: 'toast', ...titled(screen.title), message: screen.text, ...seconds }];
    }
    case 'menu':
      return [];
  }
}

/** The menus that onOpen made, left to right. */
export function menusForPage(screens: readonly ScriptScreen[]): readonly MenuEntry[] {
  return screens.flatMap((screen) =>
    screen.type === 'menu'
      ? [{ kind: 'menu' as const, caption: screen.caption, entries: screen.entries.map(menuEntry) }]
      : [],
  );
}

function menuEntry(entry: ScriptMenuEntry): MenuEntry {
  switch (entry.type) {
    case 'item':
      return { kind: 'command', caption: entry.caption, function: entry.functionName };
    case 'separator':
      return { kind: 'separator' };
    case 'menu':
      return { kind: 'menu', caption: entry.caption, entries: entry.entries.map(menuEntry) };
  }
}

function titled(title: string | undefined) {
  return title === undefined ? {} : { title };
}
