import { Refusal } from '../domain/refusal';
import type { SheetsRequest } from '../ports/sheets';
import { addRequests, inputAt } from './added-rows';
import { heldChanges } from './cell-limits';
import { deleteRequests, updateCells, writeRequests } from './cell-requests';
import type { AnyNewRow, Change } from './change';
import { encodeCell } from './encode-cell';
import { columnFormat } from './formats';
import type { TabPlace } from './snapshot';
import { refuseUnknownHeaders, type TabPlan } from './tab-plan';
import { type HeaderOf, TABS, type TabName } from './tabs';

type Header = HeaderOf<TabName>;

export type CommitPlan = {
  readonly requests: readonly SheetsRequest[];
  readonly tabs: readonly TabPlan[];
  /** Nothing changes when the requests are applied twice. */
  readonly repeatable: boolean;
};

/** Turns changes into requests, resolving keys and headers in `placeOf`. Refuses `register-moved` where a row is gone, `too-large` where a text is more than a cell holds. */
export function planCommit(given: readonly Change[], placeOf: (tab: TabName) => TabPlace): CommitPlan {
  const changes = heldChanges(given);
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
      addedCells: [],
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
