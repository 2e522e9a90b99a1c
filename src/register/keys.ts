import type { CellValue } from '../ports/sheets';
import { TABS, type TabName } from './tabs';
import { headerKey, keyText } from './texts';

/** The columns that make a row's key: the first, save where one column does not tell rows apart. */
export function keyHeaders(tab: TabName): readonly string[] {
  if (tab === 'unitThresholds') return ['รหัสตัวชี้วัด', 'รหัสหน่วย'];
  const first = TABS[tab].columns[0];
  return first === undefined ? [] : [first.header];
}

/** Parts of a key joined by "/"; '' where every part is blank. */
export function joinKey(parts: readonly CellValue[]): string {
  const texts = parts.map(keyText);
  return texts.every((text) => text === '') ? '' : texts.join('/');
}

/** Canonical headers by position; '' for columns of the office's own. A repeated header counts once, at its first place. */
export function canonicalHeaders(tab: TabName, texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return headersByPosition(tab, texts).map((header) => {
    if (header === '' || seen.has(header)) return '';
    seen.add(header);
    return header;
  });
}

/** The canonical header that each text of row 1 means, '' for none. Only a text that is not written exactly is compared loosely. */
export function headersByPosition(tab: TabName, texts: readonly string[]): readonly string[] {
  const exact = new Set<string>(TABS[tab].columns.map((column) => column.header));
  let loose: ReadonlyMap<string, string> | undefined;
  return texts.map((text) => {
    if (exact.has(text) || text === '') return text;
    loose ??= new Map(TABS[tab].columns.map((column) => [headerKey(column.header), column.header]));
    return loose.get(headerKey(text)) ?? '';
  });
}
