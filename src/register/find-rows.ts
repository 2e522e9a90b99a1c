import { Refusal } from '../domain/refusal';
import type { Grid, SheetsApi } from '../ports/sheets';
import { valueFrom } from '../ports/value-from';
import { columnRange, headerRange } from './a1';
import { joinKey, keyHeaders } from './keys';
import type { RegisterSnapshot, TabPlace } from './snapshot';
import { TABS, type TabName } from './tabs';

/**
 * Where the rows of tabs stand now: headers and keys are read again (one call), values stay those of the snapshot.
 * Refuses `register-moved` where columns moved: what was decided by the old ones must be decided again.
 */
export function findRowsAgain(
  sheets: SheetsApi,
  spreadsheetId: string,
  snapshot: RegisterSnapshot,
  tabs: readonly TabName[],
): ReadonlyMap<TabName, TabPlace> {
  const stale = tabs.filter((tab) => snapshot.place(tab).exists);
  if (stale.length === 0) return new Map();
  const ranges = stale.map((tab) => rangesOf(tab, snapshot.place(tab)));
  const grids = valueFrom(sheets.values(spreadsheetId, ranges.flat()), 'find the rows again');
  const places = new Map<TabName, TabPlace>();
  let at = 0;
  stale.forEach((tab, index) => {
    const count = ranges[index]?.length ?? 0;
    places.set(tab, placeNow(tab, snapshot.place(tab), grids.slice(at, at + count)));
    at += count;
  });
  return places;
}

function rangesOf(tab: TabName, place: TabPlace): readonly string[] {
  const { title } = TABS[tab];
  return [
    headerRange(title, place.width),
    ...keyColumns(tab, place).map((column) => columnRange(title, column, 1)),
  ];
}

function placeNow(tab: TabName, before: TabPlace, grids: readonly Grid[]): TabPlace {
  const [header = [], ...columns] = grids;
  const headers = before.headersOf((header[0] ?? []).map(String));
  if (before.headers.some((text, column) => text !== (headers[column] ?? ''))) {
    throw new Refusal({ code: 'register-moved', tabs: [TABS[tab].title] }, 'the header row has changed');
  }
  const lastRow = Math.max(1, ...columns.map((column) => column.length));
  const keys = Array.from({ length: lastRow }, (_, row) =>
    row === 0 ? '' : joinKey(columns.map((column) => column[row]?.[0] ?? '')),
  );
  return { ...before, keys, lastRow };
}

function keyColumns(tab: TabName, place: TabPlace): readonly number[] {
  return keyHeaders(tab).map((header) => place.headers.indexOf(header));
}
