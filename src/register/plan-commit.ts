import { Refusal } from '../domain/refusal';
import type { SheetsRequest } from '../ports/sheets';
import type { AnyNewRow, CellInput, Change } from './change';
import type { Column } from './column';
import { type CellData, encodeCell } from './encode-cell';
import { columnFormat } from './formats';
import { headerRefusal } from './header-faults';
import { joinKey, keyHeaders } from './keys';
import { validationOf } from './layout/validation';
import type { TabPlace } from './snapshot';
import { type HeaderOf, TABS, type TabName } from './tabs';

/** One cell that a commit writes, by position (0-based). */
export type Write = { readonly row: number; readonly column: number; readonly cell: CellData };

type Header = HeaderOf<TabName>;

type Position = { readonly row: number; readonly column: number };

/** What a commit will do to one tab, so that it can be checked afterwards and taken back. */
export type TabPlan = {
  readonly tab: TabName;
  /** Where the tab's rows and columns stand; with the columns that the commit adds. */
  place: TabPlace;
  /** 0-based row of each key; the first where a key stands twice. */
  readonly rowByKey: ReadonlyMap<string, number>;
  readonly writes: Write[];
  readonly notes: Position[];
  readonly formats: Position[];
  readonly addedKeys: string[];
  /** 0-based rows to delete, as they stood before. */
  readonly removedRows: number[];
  /** The added rows hold formulas or checkboxes, which name their own row. */
  addsAreBound: boolean;
};

export type CommitPlan = {
  readonly requests: readonly SheetsRequest[];
  readonly tabs: readonly TabPlan[];
  /** Nothing changes when the requests are applied twice. */
  readonly repeatable: boolean;
};

/** Turns changes into requests, resolving keys and headers in `placeOf`. Refuses `register-moved` where a row is gone. */
export function planCommit(changes: readonly Change[], placeOf: (tab: TabName) => TabPlace): CommitPlan {
  const plans = new Map<TabName, TabPlan>();
  const requests: SheetsRequest[] = [];
  let repeatable = true;
  const planOf = (tab: TabName): TabPlan => {
    const known = plans.get(tab);
    if (known) return known;
    const place = placeOf(tab);
    const made: TabPlan = {
      tab,
      place,
      rowByKey: new Map(place.keys.map((key, row) => [key, row] as const).reverse()),
      writes: [],
      notes: [],
      formats: [],
      addedKeys: [],
      removedRows: [],
      addsAreBound: false,
    };
    plans.set(tab, made);
    return made;
  };

  for (const change of changes) {
    switch (change.kind) {
      case 'requests':
        requests.push(...change.requests);
        repeatable = repeatable && change.requests.every(isRepeatable);
        break;
      case 'columns': {
        const plan = planOf(change.tab);
        plan.place = withColumns(plan.place, change.headers);
        requests.push(...change.requests);
        repeatable = repeatable && change.requests.every(isRepeatable);
        break;
      }
      case 'add':
        requests.push(...addRequests(planOf(change.tab), change.rows));
        repeatable = repeatable && change.rows.length === 0;
        break;
      case 'set':
        setCells(planOf(change.tab), change.key, change.cells, change.occurrence);
        break;
      case 'note':
        requests.push(noteRequest(planOf(change.tab), change.key, change.header, change.note));
        break;
      case 'format':
        requests.push(formatRequest(planOf(change.tab), change.key, change.header));
        break;
      case 'remove': {
        const plan = planOf(change.tab);
        const { keys, occurrences = [] } = change;
        plan.removedRows.push(...keys.map((key, index) => rowOf(plan, key, occurrences[index])));
        repeatable = repeatable && keys.length === 0;
        break;
      }
    }
  }
  for (const plan of plans.values()) requests.push(...writeRequests(plan.place.sheetId, plan.writes));
  for (const plan of plans.values()) {
    if (isEmptied(plan)) requests.push(oneMoreRow(plan));
    requests.push(...deleteRequests(plan.place.sheetId, plan.removedRows));
  }
  return { requests, tabs: [...plans.values()], repeatable };
}

/** No row is left but the header: Google keeps at least one below it, and the grid may have no blank one left. */
function isEmptied({ place, addedKeys, removedRows }: TabPlan): boolean {
  return removedRows.length > 0 && new Set(removedRows).size >= place.lastRow + addedKeys.length - 1;
}

/** Below the last row that is filled, and like it: a row at the grid's end would lack formats and rules. */
function oneMoreRow({ place, addedKeys }: TabPlan): SheetsRequest {
  const { sheetId } = place;
  const at = place.lastRow + addedKeys.length;
  const range = { sheetId, dimension: 'ROWS', startIndex: at, endIndex: at + 1 };
  return { insertDimension: { range, inheritFromBefore: true } };
}

function withColumns(place: TabPlace, added: readonly HeaderOf<TabName>[]): TabPlace {
  const beyond = Array.from({ length: place.width - place.headers.length }, () => '' as const);
  const headers = [...place.headers, ...beyond, ...added];
  return { ...place, headers, width: headers.length };
}

const REPEATABLE = new Set([
  'updateCells',
  'repeatCell',
  'setDataValidation',
  'updateSheetProperties',
  'updateSpreadsheetProperties',
  'updateDimensionProperties',
  'updateProtectedRange',
]);

function isRepeatable(request: SheetsRequest): boolean {
  return Object.keys(request).every((name) => REPEATABLE.has(name));
}

function addRequests(plan: TabPlan, rows: readonly AnyNewRow[]): readonly SheetsRequest[] {
  if (rows.length === 0) return [];
  const { place, tab } = plan;
  const columns = new Map<string, Column>(TABS[tab].columns.map((column) => [column.header, column]));
  refuseUnknownHeaders(plan, rows);
  const keys = keyHeaders(tab);
  const firstRow = place.lastRow + plan.addedKeys.length;
  plan.addedKeys.push(...rows.map((row) => joinKey(keys.map((header) => plainCell(row[header])))));
  const bound = rows.some((row) => Object.values(row).some((cell) => typeof cell === 'object'));
  const checkboxes = place.headers.flatMap((header, column) =>
    columns.get(header)?.kind === 'checkbox'
      ? runsWhere(rows, (row) => typeof inputAt(row, header) === 'boolean').map((run) => ({ column, run }))
      : [],
  );
  if (bound || checkboxes.length > 0) plan.addsAreBound = true;
  const append = {
    appendCells: {
      sheetId: place.sheetId,
      rows: rows.map((row) => ({
        values: place.headers.map((header) => addedCell(columns.get(header), inputAt(row, header) ?? '')),
      })),
      fields: 'userEnteredValue,userEnteredFormat.numberFormat',
    },
  };
  return [
    append,
    ...ruleRequests(place, columns, firstRow, rows.length),
    ...checkboxes.map(({ column, run }) =>
      checkboxRequest(place.sheetId, firstRow + run.start, run.count, column),
    ),
  ];
}

/** Beyond the rows that were laid out, a new row has nothing of its columns' rules. */
function ruleRequests(
  { sheetId, headers }: TabPlace,
  columns: ReadonlyMap<string, Column>,
  firstRow: number,
  count: number,
): readonly SheetsRequest[] {
  return headers.flatMap((header, position): readonly SheetsRequest[] => {
    const column = columns.get(header);
    const rule = column && validationOf(column, position, firstRow + 1);
    if (rule === undefined) return [];
    const rows = { startRowIndex: firstRow, endRowIndex: firstRow + count };
    const range = { sheetId, ...rows, startColumnIndex: position, endColumnIndex: position + 1 };
    return [{ setDataValidation: { range, rule } }];
  });
}

/** A column of the office's own has no header here. */
function inputAt(row: AnyNewRow, header: Header | ''): CellInput | undefined {
  return header === '' ? undefined : row[header];
}

/** Neighbouring rows that `holds` is true of. */
function runsWhere<T>(
  rows: readonly T[],
  holds: (row: T) => boolean,
): readonly { readonly start: number; readonly count: number }[] {
  const runs: { start: number; count: number }[] = [];
  rows.forEach((row, index) => {
    if (!holds(row)) return;
    const last = runs[runs.length - 1];
    if (last && last.start + last.count === index) last.count += 1;
    else runs.push({ start: index, count: 1 });
  });
  return runs;
}

function addedCell(column: Column | undefined, input: CellInput): CellData {
  const numberFormat = column && columnFormat(column);
  return { ...encodeCell(input), ...(numberFormat ? { userEnteredFormat: { numberFormat } } : {}) };
}

/** FALSE counts as data for the next append, so checkboxes stand only on rows that exist. */
function checkboxRequest(sheetId: number, firstRow: number, count: number, column: number): SheetsRequest {
  return {
    setDataValidation: {
      range: {
        sheetId,
        startRowIndex: firstRow,
        endRowIndex: firstRow + count,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
      rule: { condition: { type: 'BOOLEAN' }, strict: true },
    },
  };
}

function setCells(plan: TabPlan, key: string, cells: AnyNewRow, occurrence = 0): void {
  refuseUnknownHeaders(plan, [cells]);
  const row = rowOf(plan, key, occurrence);
  plan.place.headers.forEach((header, column) => {
    const input = inputAt(cells, header);
    if (input !== undefined) plan.writes.push({ row, column, cell: encodeCell(input) });
  });
}

function noteRequest(plan: TabPlan, key: string, header: Header, note: string): SheetsRequest {
  refuseUnknownHeaders(plan, [{ [header]: note }]);
  const row = rowOf(plan, key);
  const column = plan.place.headers.indexOf(header);
  plan.notes.push({ row, column });
  return updateCells(plan.place.sheetId, row, column, [[note === '' ? {} : { note }]], 'note');
}

function formatRequest(plan: TabPlan, key: string, header: Header): SheetsRequest {
  refuseUnknownHeaders(plan, [{ [header]: '' }]);
  const row = rowOf(plan, key);
  const column = plan.place.headers.indexOf(header);
  plan.formats.push({ row, column });
  const known = TABS[plan.tab].columns.find((one) => one.header === header);
  const numberFormat = known && columnFormat(known);
  const cell = numberFormat ? { userEnteredFormat: { numberFormat } } : {};
  return updateCells(plan.place.sheetId, row, column, [[cell]], 'userEnteredFormat.numberFormat');
}

/** A header that the Sheet lacks would lose what is written; an optional column may be absent. */
function refuseUnknownHeaders(plan: TabPlan, rows: readonly AnyNewRow[]): void {
  const present = new Set<string>(plan.place.headers);
  const optional = new Set<string>(
    TABS[plan.tab].columns.flatMap((column: Column) => (column.optional === true ? [column.header] : [])),
  );
  for (const row of rows) {
    for (const header of Object.keys(row)) {
      if (present.has(header) || optional.has(header)) continue;
      throw headerRefusal([{ kind: 'column-missing', tab: TABS[plan.tab].title, column: header }]);
    }
  }
}

function rowOf(plan: TabPlan, key: string, occurrence = 0): number {
  const row = occurrence === 0 ? plan.rowByKey.get(key) : rowsOf(plan, key)[occurrence];
  if (row === undefined || key === '') {
    throw new Refusal({ code: 'register-moved', tabs: [TABS[plan.tab].title] }, `no row "${key}"`);
  }
  return row;
}

function rowsOf(plan: TabPlan, key: string): readonly number[] {
  return plan.place.keys.flatMap((one, row) => (one === key ? [row] : []));
}

/** Neighbouring cells go together: one request for each rectangle of equal columns in rows that follow one another. */
function writeRequests(sheetId: number, writes: readonly Write[]): readonly SheetsRequest[] {
  const runs = runsOf(writes);
  const blocks: { row: number; column: number; rows: CellData[][] }[] = [];
  const growing = new Map<string, CellData[][]>();
  for (const run of runs) {
    const shape = `${run.column}:${run.cells.length}`;
    const above = growing.get(`${shape}:${run.row}`);
    growing.delete(`${shape}:${run.row}`);
    const rows = above ?? [];
    rows.push(run.cells);
    growing.set(`${shape}:${run.row + 1}`, rows);
    if (above === undefined) blocks.push({ row: run.row, column: run.column, rows });
  }
  return blocks.map((block) => updateCells(sheetId, block.row, block.column, block.rows, 'userEnteredValue'));
}

type Run = { readonly row: number; readonly column: number; readonly cells: CellData[] };

function runsOf(writes: readonly Write[]): readonly Run[] {
  const last = new Map(writes.map((write) => [`${write.row}:${write.column}`, write]));
  const sorted = [...last.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Run[] = [];
  for (const { row, column, cell } of sorted) {
    const run = runs[runs.length - 1];
    if (run && run.row === row && run.column + run.cells.length === column) run.cells.push(cell);
    else runs.push({ row, column, cells: [cell] });
  }
  return runs;
}

export function updateCells(
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  rows: readonly (readonly CellData[])[],
  fields: string,
): SheetsRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: rows.map((values) => ({ values })),
      fields,
    },
  };
}

/** Neighbouring rows go together, from the bottom up, so that no deletion moves the next one's rows. */
export function deleteRequests(sheetId: number, rows: readonly number[]): readonly SheetsRequest[] {
  const runs: { start: number; end: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => b - a)) {
    const last = runs[runs.length - 1];
    if (last && last.start === row + 1) last.start = row;
    else runs.push({ start: row, end: row + 1 });
  }
  return runs.map(({ start, end }) => ({
    deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: start, endIndex: end } },
  }));
}

function plainCell(input: CellInput | undefined): string | number | boolean {
  return input === undefined || typeof input === 'object' ? '' : input;
}
