import type { Moment } from '../domain/dates/moments';
import type { CellValue, Grid } from '../ports/sheets';
import type { AnyTable, Cells, Row, Table } from './cells';
import { type HeaderFault, headerFaults, movedHeaders } from './header-faults';
import { canonicalHeaders, joinKey, keyHeaders } from './keys';
import { headersEntry, recoveredTexts } from './recovered-headers';
import type { Snapshot } from './register-port';
import { registerVersion } from './register-version';
import { renamedTo, sheetIdAtCreation, sheetIdEntry } from './sheet-ids';
import { columnsOf, type HeaderOf, TABS, type TabName } from './tabs';
import { keyText } from './texts';

/** A tab as it stood: what a commit needs to find its cells again. */
export type TabPlace = {
  readonly sheetId: number;
  readonly headers: readonly (HeaderOf<TabName> | '')[];
  /** Width of the header row as read, columns of the office's own included. */
  readonly width: number;
  /** The Sheet's last row with anything in it (1 = header); appended rows follow it. */
  readonly lastRow: number;
  /** Key of each row, by row number − 1; the header's is ''. */
  readonly keys: readonly string[];
  /** The cells as read, for the inverse of a commit that missed. */
  readonly grid: Grid;
  /** False where the workbook lacked the tab: it is made by the same commit. */
  readonly exists: boolean;
  /** What header texts of this tab mean, renamed ones too. */
  headersOf(texts: readonly string[]): readonly (HeaderOf<TabName> | '')[];
};

/** A snapshot with what only the register itself needs of it. */
export type RegisterSnapshot = Snapshot & {
  readonly faults: readonly HeaderFault[];
  place(tab: TabName): TabPlace;
};

/** `grids` by tab: undefined where the workbook lacks the tab. `logHeader` is the header row of บันทึก, whose rows stay unread. `titles` of the workbook by id, where a tab is lacking. */
export function snapshotOf(
  takenAt: Moment,
  grids: ReadonlyMap<TabName, Grid | undefined>,
  logHeader: readonly CellValue[] | undefined,
  titles: ReadonlyMap<number, string> = new Map(),
): RegisterSnapshot {
  const read = new Map(grids);
  if (!read.has('log')) read.set('log', logHeader && [logHeader]);
  const tables = new Map<TabName, AnyTable>();
  /** Rows become records when a command first looks at their tab. */
  const table = <T extends TabName>(tab: T): Table<T> | undefined => {
    if (!tables.has(tab) && read.has(tab)) tables.set(tab, tableOf(tab, read.get(tab) ?? [], meant));
    return tables.get(tab) as Table<T> | undefined;
  };
  /** ระบบ itself is read by its own headers: it says what the others were. */
  let system: ReadonlyMap<string, string> = new Map();
  const meant = <T extends TabName>(tab: T, texts: readonly string[]): readonly string[] =>
    recoveredTexts(tab, texts, system.get(headersEntry(tab)) ?? '');
  system = systemValues(table('system'));
  const version = registerVersion((name) => system.get(name) ?? '');
  const faults = [...read].flatMap(([tab, grid]): readonly HeaderFault[] => {
    const text = renamedTo(tab, titles, (name) => system.get(name) ?? '');
    if (text !== undefined) return [{ kind: 'tab-renamed', tab: TABS[tab].title, column: '', text }];
    const texts = grid && headerTexts(grid);
    const named = texts && meant(tab, texts);
    const found = headerFaults(tab, texts, named, version);
    const lacks = found.some(({ kind }) => kind === 'column-missing');
    const moved = lacks && grid && named ? movedHeaders(tab, grid, named) : undefined;
    return moved === undefined ? found : [moved];
  });
  const places = new Map<TabName, TabPlace>();
  const place = (tab: TabName): TabPlace => {
    const known = places.get(tab);
    if (known) return known;
    if (!read.has(tab)) throw new Error(`the snapshot does not hold the tab ${tab}`);
    const made = placeOf(tab, read.get(tab), system.get(sheetIdEntry(tab)), meant);
    places.set(tab, made);
    return made;
  };
  return {
    takenAt,
    faults,
    place,
    table<T extends TabName>(tab: T): Table<T> {
      const found = table(tab);
      if (found === undefined) throw new Error(`the snapshot does not hold the tab ${tab}`);
      return found;
    },
    headerRow(tab) {
      const { title } = TABS[tab];
      const grid = read.get(tab);
      if (grid === undefined) return columnsOf(tab).map(({ header }) => header);
      if (faults.some((fault) => fault.tab === title)) return undefined;
      const texts = headerTexts(grid);
      return canonicalHeaders(tab, texts).map((header, at) => header || (texts[at] ?? ''));
    },
    system: (name) => system.get(name) ?? '',
  };
}

function headerTexts(grid: Grid): readonly string[] {
  return (grid[0] ?? []).map(String);
}

/** Header texts with renamed columns under their own names. */
type MeantTexts = (tab: TabName, texts: readonly string[]) => readonly string[];

function tableOf<T extends TabName>(tab: T, grid: Grid, meant: MeantTexts): Table<T> {
  const headers = canonicalHeaders(tab, meant(tab, headerTexts(grid)));
  const keys = keysOf(tab, headers, grid);
  const rows: Row<T>[] = [];
  const ownHeaders = headerTexts(grid).map((text, at) => (headers[at] === '' ? text.trim() : ''));
  const hasOwn = ownHeaders.some((header) => header !== '');
  grid.forEach((values, index) => {
    if (index === 0 || values.every((value) => value === '')) return;
    const row = rowOf(index + 1, keys[index] ?? '', () => cellsOf(tab, headers, values));
    rows.push(hasOwn ? Object.defineProperty(row, 'own', { get: () => ownCells(ownHeaders, values) }) : row);
  });
  return { title: TABS[tab].title, headers, rows };
}

/** A sweep reads whole tabs and looks at few rows: cells are sorted by header when a row is first looked at. */
function rowOf<T extends TabName>(rowNumber: number, key: string, read: () => Cells<T>): Row<T> {
  let cells: Cells<T> | undefined;
  return {
    rowNumber,
    key,
    get cells() {
      cells ??= read();
      return cells;
    },
  };
}

function cellsOf<T extends TabName>(
  tab: T,
  headers: readonly string[],
  values: readonly CellValue[],
): Cells<T> {
  const cells: Record<string, CellValue> = {};
  for (const column of TABS[tab].columns) cells[column.header] = '';
  headers.forEach((header, index) => {
    if (header !== '') cells[header] = values[index] ?? '';
  });
  return cells as Cells<T>;
}

function ownCells(
  headers: readonly string[],
  values: readonly CellValue[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    headers.flatMap((header, at) => (header === '' ? [] : [[header, String(values[at] ?? '')] as const])),
  );
}

/** Keys of a tab's rows by row number − 1. */
export function keysOf(tab: TabName, headers: readonly string[], grid: Grid): readonly string[] {
  const positions = keyHeaders(tab).map((header) => headers.indexOf(header));
  return grid.map((values, index) =>
    index === 0 ? '' : joinKey(positions.map((position) => values[position] ?? '')),
  );
}

function placeOf(
  tab: TabName,
  grid: Grid | undefined,
  sheetId: string | undefined,
  meant: MeantTexts,
): TabPlace {
  const headersOf = (texts: readonly string[]) => canonicalHeaders(tab, meant(tab, texts));
  const id = sheetId === undefined || sheetId === '' ? sheetIdAtCreation(tab) : Number(sheetId);
  if (grid === undefined) {
    const headers = TABS[tab].columns.map((column) => column.header);
    const none = { lastRow: 1, keys: [''], grid: [], exists: false } as const;
    return { sheetId: id, headers, width: headers.length, ...none, headersOf };
  }
  const headers = headersOf(headerTexts(grid));
  return {
    sheetId: id,
    headers,
    width: headers.length,
    lastRow: Math.max(grid.length, 1),
    keys: keysOf(tab, headers, grid),
    grid,
    exists: true,
    headersOf,
  };
}

function systemValues(table: Table<'system'> | undefined): ReadonlyMap<string, string> {
  const rows = table?.rows ?? [];
  return new Map(rows.map((row) => [row.key, keyText(row.cells.ค่า)]));
}
