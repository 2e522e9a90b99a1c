/** The menu as `GET /local/menu` tells it. */
import type { MenuEntry } from '../protocol';
import { asList, asObject, asText } from './json';

export function readMenuEntries(told: unknown): readonly MenuEntry[] {
  const entries = Array.isArray(told) ? told : asList(asObject(told).entries ?? asObject(told).menus);
  return entries.map((each): MenuEntry => {
    const entry = asObject(each);
    if (entry.kind === 'separator') return { kind: 'separator' };
    const caption = asText(entry.caption);
    return entry.kind === 'menu'
      ? { kind: 'menu', caption, entries: readMenuEntries(entry.entries) }
      : { kind: 'command', caption, function: asText(entry.function) };
  });
}
