import { Refusal } from '../domain/refusal';
import type { Grid, SheetsApi } from '../ports/sheets';
import { valueFrom } from '../ports/value-from';
import { columnRange, headerRange } from './a1';
import { joinKey, keyColumns } from './keys';
import type { TabPlace } from './snapshot';
import { TABS, type TabName } from './tabs';

/** A tab as it was last seen, and which of its rows (0-based, in order) matter now; all of them where none are named. */
export type TabToFind = {
  readonly tab: TabName;
  readonly seen: TabPlace;
  readonly rows: readonly number[] | undefined;
};

/**
 * Where the rows of tabs stand now: headers and keys are read again, values stay those of the snapshot. One call; where only some rows
 * matter no others are read, and one call more where those are not found where they stood.
 * Refuses `register-moved` where columns moved: what was decided by the old ones must be decided again.
 */
export function findRowsAgain(
  sheets: SheetsApi,
  spreadsheetId: string,
  tabs: readonly TabToFind[],
): ReadonlyMap<TabName, TabPlace> {
  const looks = tabs.filter(({ seen }) => seen.exists).map(lookAt);
  const grids = gridsOf(sheets, spreadsheetId, looks);
  const places = new Map<TabName, TabPlace>();
  const moved: Look[] = [];
  looks.forEach((look, index) => {
    const place = grids && placeNow(look, grids[index] ?? []);
    if (place === undefined) moved.push({ ...look, from: 0, to: undefined });
    else places.set(look.tab, place);
  });
  const whole = gridsOf(sheets, spreadsheetId, moved);
  moved.forEach((look, index) => {
    const place = whole && placeNow(look, whole[index] ?? []);
    if (place !== undefined) places.set(look.tab, place);
  });
  return places;
}

/** Rows `from` to `to` (0-based), to the end without `to`. */
type Look = TabToFind & { readonly from: number; readonly to: number | undefined };

/** The keys of so many rows are read as quickly as one: looked at whole, a tab never needs the second call. */
const FEW_ROWS = 300;

function lookAt(tab: TabToFind): Look {
  const { seen, rows = [] } = tab;
  const [first] = rows;
  if (first === undefined || seen.keys.length <= FEW_ROWS) return { ...tab, from: 0, to: undefined };
  return { ...tab, from: first, to: rows[rows.length - 1] };
}

/** For each look its header row and its key columns; undefined where the grid has lost rows that are looked for. */
function gridsOf(
  sheets: SheetsApi,
  spreadsheetId: string,
  looks: readonly Look[],
): readonly (readonly Grid[])[] | undefined {
  if (looks.length === 0) return [];
  const ranges = looks.map(rangesOf);
  const outcome = sheets.values(spreadsheetId, ranges.flat());
  const mayBeBeyond = looks.some(({ to }) => to !== undefined);
  if (mayBeBeyond && outcome.kind === 'refused' && outcome.fault.kind === 'invalid-request') return undefined;
  const grids = valueFrom(outcome, 'find the rows again');
  let at = 0;
  return ranges.map(({ length }) => {
    at += length;
    return grids.slice(at - length, at);
  });
}

function rangesOf({ tab, seen, from, to }: Look): readonly string[] {
  const { title } = TABS[tab];
  const last = to === undefined ? undefined : to + 1;
  return [
    headerRange(title, seen.width),
    ...keyColumns(tab, seen.headers).map((column) => columnRange(title, column, from + 1, last)),
  ];
}

/** Undefined where a row that matters is not where it stood. */
function placeNow({ tab, seen, rows, from, to }: Look, grids: readonly Grid[]): TabPlace | undefined {
  const [header = [], ...columns] = grids;
  const headers = seen.headersOf((header[0] ?? []).map(String));
  if (seen.headers.some((text, column) => text !== (headers[column] ?? ''))) {
    throw new Refusal({ code: 'register-moved', tabs: [TABS[tab].title] }, 'the header row has changed');
  }
  const keyAt = (row: number): string => joinKey(columns.map((column) => column[row - from]?.[0] ?? ''));
  if (to !== undefined) return rows?.every((row) => keyAt(row) === seen.keys[row]) ? seen : undefined;
  const lastRow = Math.max(1, ...columns.map((column) => column.length));
  const keys = Array.from({ length: lastRow }, (_, row) => (row === 0 ? '' : keyAt(row)));
  return { ...seen, keys, lastRow, grid: gridByKey(seen, keys) };
}

/** What was read of each row, where it stands now: rows of one key keep their order. */
function gridByKey({ keys: before, grid }: TabPlace, keys: readonly string[]): Grid {
  if (before.every((key, row) => key === keys[row])) return grid;
  const known = new Map<string, number[]>();
  before.forEach((key, row) => {
    if (key !== '') known.set(key, [...(known.get(key) ?? []), row]);
  });
  return keys.map((key, row) => (row === 0 ? grid[0] : grid[known.get(key)?.shift() ?? -1]) ?? []);
}
