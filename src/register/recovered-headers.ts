import { headersByPosition } from './keys';
import { TABS, type TabName } from './tabs';

/** รายการ of ระบบ under which a tab's header row stands as it was last sound. */
export function headersEntry(tab: TabName): string {
  return `หัวคอลัมน์/${TABS[tab].title}`;
}

const BETWEEN = ' | ';

export function headerRowText(headers: readonly string[]): string {
  return headers.join(BETWEEN);
}

/**
 * Header texts with the column's own name where a column of the tab is missing and an unknown text stands in its place, between
 * the neighbours that it had: somebody has renamed it. `remembered` is the header row when all was there.
 */
export function recoveredTexts(
  tab: TabName,
  texts: readonly string[],
  remembered: string,
): readonly string[] {
  if (remembered === '') return texts;
  const headers = headersByPosition(tab, texts);
  const known = remembered.split(BETWEEN);
  const now = texts.map((text, at) => headers[at] || text);
  return texts.map((text, at) => {
    if (headers[at] !== '' || text === '' || known.includes(text)) return text;
    const candidates = known.filter(
      (header, place) => !now.includes(header) && areNeighbours(known, place, now, at),
    );
    const [only, other] = candidates;
    return only !== undefined && other === undefined ? only : text;
  });
}

function areNeighbours(known: readonly string[], place: number, now: readonly string[], at: number): boolean {
  return known[place - 1] === now[at - 1] && known[place + 1] === now[at + 1];
}
