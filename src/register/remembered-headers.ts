import { headerRowText, headersEntry } from './recovered-headers';
import type { Snapshot } from './register-port';
import { TABS, type TabName } from './tabs';

/** ระบบ's memory of the header rows of these tabs, those that are sound: so a column that somebody renames is found again. */
export function rememberedHeaders(
  snapshot: Snapshot,
  tabs: readonly TabName[],
): Readonly<Record<string, string>> {
  const sound = tabs.flatMap((tab): readonly (readonly [string, string])[] => {
    const row = TABS[tab].columns.length === 0 ? undefined : snapshot.headerRow(tab);
    return row === undefined ? [] : [[headersEntry(tab), headerRowText(row)]];
  });
  return Object.fromEntries(sound);
}
