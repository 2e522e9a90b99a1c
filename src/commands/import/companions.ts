import { list, record, text } from '../../ports/json';
import type { CellValue } from '../../ports/sheets';
import { type AnyTable, cellAt } from '../../register/cells';
import { decodePeople } from '../../register/decode/person';
import { keyHeaders } from '../../register/keys';
import { columnsOf, type TabName } from '../../register/tabs';
import type { Office } from '../office';
import { peopleAfter } from './plan/people-after';
import { referables } from './plan/references';
import type { Named } from './read-import';

/** What a file that is looked at would bring, for those that are looked at with it: several files may be one commit. */
export type Companion = {
  readonly tab: string;
  /** What other tabs may refer to. */
  readonly keys: readonly string[];
  readonly people: readonly Named[];
  /** Cells of its rows by key, of those columns that other tabs look at. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, CellValue>>>>;
};

/** What other tabs look at of a tab's rows besides their keys. */
const LOOKED_AT: Partial<Record<TabName, readonly string[]>> = {
  settings: ['ค่า'],
  schools: ['ชื่อ', 'จังหวัด'],
  indicators: ['ตัวชี้วัด'],
};

/** A cache value holds 100 KB; a Thai letter takes three bytes. */
const LARGEST_JSON = 30_000;
const KEPT_SECONDS = 6 * 3600;

export function keepCompanion(office: Office, importId: string, tab: TabName, after: AnyTable): void {
  const people =
    tab === 'people'
      ? decodePeople(peopleAfter({ after })).people.map(({ id, name, email }) => ({ id, name, email }))
      : [];
  const brief: Companion = { tab, keys: [...referables(tab, after)], people, cells: {} };
  const whole: Companion = { ...brief, cells: lookedAt(tab, after) };
  const companion = [whole, brief].find((one) => JSON.stringify(one).length <= LARGEST_JSON);
  if (companion !== undefined) office.cache.put(cacheKey(importId), companion, KEPT_SECONDS);
}

function lookedAt(tab: TabName, { rows }: AnyTable): Companion['cells'] {
  const headers = LOOKED_AT[tab] ?? [];
  if (headers.length === 0) return {};
  return Object.fromEntries(
    rows.map((row) => [row.key, Object.fromEntries(headers.map((header) => [header, cellAt(row, header)]))]),
  );
}

/** A tab with the rows that files looked at together bring; what is not known of one is blank. */
export function withCompanions(tab: TabName, table: AnyTable, companions: readonly Companion[]): AnyTable {
  const own = companions.filter((one) => one.tab === tab);
  if (own.length === 0) return table;
  const brought = new Map(own.flatMap(({ cells }) => Object.entries(cells)));
  const standing = new Set(table.rows.map(({ key }) => key));
  const [keyHeader = ''] = keyHeaders(tab);
  const blank = Object.fromEntries(columnsOf(tab).map(({ header }) => [header, '']));
  const more = [...new Set(own.flatMap(({ keys }) => keys))].filter((key) => !standing.has(key));
  return {
    ...table,
    rows: [
      ...table.rows.map((row) => ({ ...row, cells: { ...row.cells, ...brought.get(row.key) } })),
      ...more.map((key) => ({
        rowNumber: 0,
        key,
        cells: { ...blank, [keyHeader]: key, ...brought.get(key) },
      })),
    ],
  };
}

/** Files that are looked at together; one that has left the cache is as if it were not there. */
export function companionsOf(office: Office, importIds: readonly string[]): readonly Companion[] {
  return importIds.flatMap((importId) => {
    const kept = record(office.cache.get(cacheKey(importId)));
    if (kept.tab === undefined) return [];
    const people = list(kept.people).map((one) => ({
      id: text(record(one).id),
      name: text(record(one).name),
      email: text(record(one).email),
    }));
    const cells = Object.fromEntries(
      Object.entries(record(kept.cells)).map(([key, own]) => [
        key,
        Object.fromEntries(Object.entries(record(own)).map(([header, value]) => [header, cellOf(value)])),
      ]),
    );
    return [{ tab: text(kept.tab), keys: list(kept.keys).map(text), people, cells }];
  });
}

function cellOf(value: unknown): CellValue {
  return typeof value === 'number' || typeof value === 'boolean' ? value : text(value);
}

function cacheKey(importId: string): string {
  return `import/${importId}`;
}
