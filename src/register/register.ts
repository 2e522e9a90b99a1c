import type { Moment } from '../domain/dates/moments';
import { Refusal } from '../domain/refusal';
import { LOG_EVENT } from '../messages/log-event';
import type { GoogleFault } from '../ports/outcome';
import { type CellValue, type Grid, type SheetJson, type SheetsApi, sheetsOf } from '../ports/sheets';
import { errorOfFault, valueFrom } from '../ports/value-from';
import { rowsRange } from './a1';
import type { Change, LogLine } from './change';
import { askBackRanges, hitItsRows, isPositioned, type TabAfter, tabAfter } from './check-commit';
import type { Tab } from './column';
import { findRowsAgain } from './find-rows';
import { headerRefusal, stoppingHeaderFaults } from './header-faults';
import { CELL_RULE_FIELDS, cellRulesOf } from './layout/column-rules';
import { logRows } from './log-rows';
import { namedRows } from './named-rows';
import { placeAfter } from './place-after';
import { type CommitPlan, planCommit } from './plan-commit';
import { readRegister } from './read-register';
import type { Register } from './register-port';
import type { RegisterSnapshot, TabPlace } from './snapshot';
import type { TabPlan } from './tab-plan';
import { TABS, type TabName } from './tabs';
import { undoRequests } from './undo-commit';
import { wasApplied } from './was-applied';
import { WORKBOOK_FIELDS, workbookOf } from './workbook';

type Taken = {
  readonly snapshot: RegisterSnapshot;
  /** Until a commit through it. */
  fresh: boolean;
  /** Where rows were found since, and what commits have written into them. */
  readonly seen: Map<TabName, TabPlace>;
};

export type RegisterNeeds = {
  readonly spreadsheetId: string;
  readonly sheets: SheetsApi;
  readonly caller: string;
  now(): Moment;
  sleep(ms: number): void;
  logFault(what: string, cause: unknown): void;
};

/** A snapshot older than this may have been overtaken by somebody's sort or insert: its rows are looked for again. */
const FRESH_MS = 1000;
/** Nobody sorts the hidden tabs: only another execution of the script moves their rows. */
const FRESH_FOR_OWN_MS = 20_000;
/** How often a commit whose answer was lost is sent in all; before each repetition it is looked for. */
const MOST_SENDINGS = 4;
const SETTLE_MS = 2000;

export function createRegister(needs: RegisterNeeds): Register {
  const { spreadsheetId, sheets } = needs;
  /** Snapshots that this register took. */
  const taken = new WeakMap<object, Taken>();
  /** Ids by title, once the workbook has been looked at: they win over what ระบบ says. */
  const sheetIds = new Map<string, number>();

  function readAsItIs(tabs: readonly TabName[]): RegisterSnapshot {
    const snapshot = readRegister(sheets, spreadsheetId, tabs, needs.now);
    taken.set(snapshot, { snapshot, fresh: true, seen: new Map() });
    return snapshot;
  }

  function placesNow(
    { snapshot, fresh, seen }: Taken,
    changes: readonly Change[],
  ): (tab: TabName) => TabPlace {
    const age = fresh ? needs.now() - snapshot.takenAt : Number.POSITIVE_INFINITY;
    const aged = rowsTouched(changes).filter(
      (tab) => age > (isScriptsOwn(tab) ? FRESH_FOR_OWN_MS : FRESH_MS),
    );
    const wanted = aged.map((tab) => {
      const last = seen.get(tab) ?? snapshot.place(tab);
      return { tab, seen: last, rows: namedRows(changes, tab, last) };
    });
    for (const [tab, place] of findRowsAgain(sheets, spreadsheetId, wanted)) seen.set(tab, place);
    return (tab) => withKnownId(tab, seen.get(tab) ?? snapshot.place(tab));
  }

  function withKnownId(tab: TabName, place: TabPlace): TabPlace {
    return { ...place, sheetId: sheetIds.get(TABS[tab].title) ?? place.sheetId };
  }

  /** What does not fit the grid was planned by rows that somebody has deleted since. Nothing of it is written: it may be asked for again. */
  function whyRefused(snapshot: RegisterSnapshot, plan: CommitPlan, fault: GoogleFault): Error {
    const error = errorOfFault(fault, 'commit');
    if (fault.kind !== 'invalid-request') return error;
    const tabs = plan.tabs.filter(({ tab }) => tab !== 'log');
    const looks = tabs.map(({ tab }) => ({ tab, seen: snapshot.place(tab), rows: undefined }));
    const now = findRowsAgain(sheets, spreadsheetId, looks);
    const shrunk = tabs.filter(({ tab, place }) => (now.get(tab)?.lastRow ?? place.lastRow) < place.lastRow);
    if (shrunk.length === 0) return error;
    return new Refusal(
      { code: 'register-moved', tabs: shrunk.map(({ tab }) => TABS[tab].title) },
      error.message,
    );
  }

  /** Sends until Google has answered or the commit has left its trace; undefined in the latter case. */
  function send(
    snapshot: RegisterSnapshot,
    plan: CommitPlan,
    askBack: readonly string[],
  ): readonly SheetJson[] | undefined {
    const { requests, repeatable } = plan;
    for (let sending = 1; ; sending += 1) {
      const outcome = sheets.update(spreadsheetId, { requests, askBack, repeatable });
      if (outcome.kind === 'done') return outcome.value;
      if (outcome.kind === 'refused') throw whyRefused(snapshot, plan, outcome.fault);
      needs.sleep(SETTLE_MS);
      const applied = wasApplied(sheets, spreadsheetId, plan);
      if (applied === true) return undefined;
      // Sent blindly again, rows would be added twice.
      if (applied === undefined || sending === MOST_SENDINGS) {
        throw new Refusal({ code: 'google-unavailable' }, `commit: ${outcome.cause}`);
      }
    }
  }

  /** A commit is one: where the rows of one tab had moved, every tab takes back what it got. */
  function undo(snapshot: RegisterSnapshot, hits: readonly Hit[], titles: string): void {
    const line: LogLine = { event: LOG_EVENT.commitUndone, subject: titles };
    const log = planCommit(logRows([line], needs.now(), needs.caller), (tab) =>
      withKnownId(tab, snapshot.place(tab)),
    );
    const requests = [...hits.flatMap(({ plan, after }) => undoRequests(plan, after)), ...log.requests];
    needs.logFault('commit', `rows had moved in ${titles}; the inverse is committed`);
    valueFrom(sheets.update(spreadsheetId, { requests, repeatable: false }), 'commit the inverse');
  }

  return {
    spreadsheetId,
    readAsItIs,
    read(tabs) {
      const snapshot = readAsItIs(tabs);
      const stopping = stoppingHeaderFaults(snapshot.faults);
      if (stopping.length > 0) throw headerRefusal(stopping);
      return snapshot;
    },
    commit(given, changes, log = []) {
      const known = taken.get(given);
      if (known === undefined) throw new Error('a commit needs a snapshot that this register took');
      const { snapshot } = known;
      const all: readonly Change[] = [...changes, ...logRows(log, needs.now(), needs.caller)];
      const plan = planCommit(all, placesNow(known, changes));
      if (plan.requests.length === 0) return;
      const asked = plan.tabs.some(isPositioned) ? plan.tabs.filter(canBeAskedBack) : [];
      known.fresh = false;
      const sheetsAfter = send(snapshot, plan, asked.flatMap(askBackRanges));
      const hits = asked.map((each): Hit => ({ plan: each, after: tabAfter(each, sheetsAfter ?? []) }));
      const isMissed = (hit: Hit): boolean => isPositioned(hit.plan) && !hitItsRows(hit.plan, hit.after);
      // Of a commit whose answer was lost nothing came back to look at: it was found applied.
      const missed = sheetsAfter === undefined ? [] : hits.filter(isMissed);
      if (missed.length === 0) {
        for (const each of plan.tabs.filter(canBeAskedBack)) known.seen.set(each.tab, placeAfter(each));
        return;
      }
      const tabs = missed.map((hit) => TABS[hit.plan.tab].title);
      undo(snapshot, hits, tabs.join(', '));
      throw new Refusal({ code: 'register-moved', tabs });
    },
    formulas(given, tab, rows = given.table(tab).rows) {
      const place = taken.get(given)?.snapshot.place(tab);
      if (place === undefined) throw new Error('formulas are read by a snapshot that this register took');
      const numbers = rows.map(({ rowNumber }) => rowNumber);
      if (numbers.length === 0) return new Map();
      const from = Math.min(...numbers);
      const to = Math.max(...numbers);
      const range = rowsRange(TABS[tab].title, from, to);
      const grids = valueFrom(sheets.formulas(spreadsheetId, [range]), 'read the formulas');
      return writtenRows(place.headers, place.keys.slice(from - 1, to), grids[0] ?? []);
    },
    cellRules(tabs) {
      const ranges = tabs.flatMap(({ title, rowCount }) => [rowsRange(title, 2), rowsRange(title, rowCount)]);
      const spreadsheet = valueFrom(sheets.get(spreadsheetId, CELL_RULE_FIELDS, ranges), 'read the rules');
      return cellRulesOf(sheetsOf(spreadsheet));
    },
    hasValues(title) {
      const range = `'${title.replace(/'/g, "''")}'`;
      const [grid = []] = valueFrom(sheets.values(spreadsheetId, [range]), 'look into a tab');
      return grid.some((row) => row.some((value) => value !== ''));
    },
    workbook() {
      const workbook = workbookOf(valueFrom(sheets.get(spreadsheetId, WORKBOOK_FIELDS), 'read the workbook'));
      for (const sheet of workbook.sheets) sheetIds.set(sheet.title, sheet.sheetId);
      return workbook;
    },
  };
}

/** Cells as written, by key and header; of a key that stands twice its first row, to which commits write. */
function writtenRows(
  headers: readonly string[],
  keys: readonly string[],
  grid: Grid,
): ReadonlyMap<string, Readonly<Record<string, CellValue>>> {
  const rows = keys.flatMap((key, row) => {
    if (key === '') return [];
    const cells = headers.map((header, column) => [header, grid[row]?.[column] ?? ''] as const);
    return [[key, Object.fromEntries(cells)] as const];
  });
  return new Map(rows.reverse());
}

function isScriptsOwn(tab: TabName): boolean {
  const { hidden = false }: Tab = TABS[tab];
  return hidden;
}

type Hit = { readonly plan: TabPlan; readonly after: TabAfter };

function rowsTouched(changes: readonly Change[]): readonly TabName[] {
  return [...new Set(changes.flatMap((change) => (change.kind === 'requests' ? [] : [change.tab])))];
}

/** บันทึก only grows and is never read for a command; a tab made by this very commit cannot have moved. */
function canBeAskedBack(plan: TabPlan): boolean {
  return plan.tab !== 'log' && plan.place.exists;
}
