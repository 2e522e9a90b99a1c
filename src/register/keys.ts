import { plainHeader } from '../domain/headers';
import type { CellValue } from '../ports/sheets';
import { namesOfColumn } from './column-names';
import { columnsOf, type HeaderOf, type TabName } from './tabs';
import { headerKey, keyText } from './texts';

const UNIT_KEY: readonly HeaderOf<'unitThresholds'>[] = ['รหัสตัวชี้วัด', 'รหัสหน่วย'];

/** The columns that make a row's key: the first, save where one column does not tell rows apart. */
export function keyHeaders<T extends TabName>(tab: T): readonly HeaderOf<T>[] {
  const columns = columnsOf(tab);
  const keys: readonly string[] =
    tab === 'unitThresholds' ? UNIT_KEY : columns.slice(0, 1).map(({ header }) => header);
  return columns.map(({ header }) => header).filter((header) => keys.includes(header));
}

/** Where the columns of `keyHeaders` stand in a header row; −1 for one that is not there. */
export function keyColumns(tab: TabName, headers: readonly string[]): readonly number[] {
  return keyHeaders(tab).map((header) => headers.indexOf(header));
}

/** Parts of a key joined by "/"; '' where every part is blank. */
export function joinKey(parts: readonly CellValue[]): string {
  const texts = parts.map(keyText);
  return texts.every((text) => text === '') ? '' : texts.join('/');
}

/** Canonical headers by position; '' for columns of the office's own. A repeated header counts once, at its first place. */
export function canonicalHeaders<T extends TabName>(
  tab: T,
  texts: readonly string[],
): readonly (HeaderOf<T> | '')[] {
  const seen = new Set<string>();
  return headersByPosition(tab, texts).map((header) => {
    if (header === '' || seen.has(header)) return '';
    seen.add(header);
    return header;
  });
}

/** The canonical header that each text of row 1 means, '' for none. Only a text that is not written exactly is compared loosely, and names are tried only for columns that are not there. */
export function headersByPosition<T extends TabName>(
  tab: T,
  texts: readonly string[],
): readonly (HeaderOf<T> | '')[] {
  const exact = new Map<string, HeaderOf<T>>(columnsOf(tab).map(({ header }) => [header, header]));
  let loose: ReadonlyMap<string, HeaderOf<T>> | undefined;
  const meant = (text: string): HeaderOf<T> | '' => {
    loose ??= new Map(columnsOf(tab).map(({ header }) => [headerKey(header), header]));
    return loose.get(headerKey(text)) ?? '';
  };
  const written = texts.map((text) => (text === '' ? '' : (exact.get(text) ?? meant(text))));
  return withSynonyms(tab, texts, written);
}

/** Columns that are missing, found under other names that an import knows for them: a header that somebody has renamed. */
function withSynonyms<T extends TabName>(
  tab: T,
  texts: readonly string[],
  written: readonly (HeaderOf<T> | '')[],
): readonly (HeaderOf<T> | '')[] {
  const missing = columnsOf(tab).filter(({ header }) => !written.includes(header));
  const isUnknown = (text: string, at: number): boolean => text !== '' && written[at] === '';
  if (missing.length === 0 || !texts.some(isUnknown)) return written;
  const names = new Map<string, HeaderOf<T>>();
  for (const { header } of missing) {
    for (const name of namesOfColumn(tab, header, 0)) {
      const plain = plainHeader(name);
      if (plain !== '' && !names.has(plain)) names.set(plain, header);
    }
  }
  const given = new Set<string>();
  return texts.map((text, at) => {
    const header = isUnknown(text, at) ? names.get(plainHeader(text)) : undefined;
    if (header === undefined || given.has(header)) return written[at] ?? '';
    given.add(header);
    return header;
  });
}
