import { LOG_EVENT } from '../../messages/log-event';
import type { CellValue } from '../../ports/sheets';
import { updateCells } from '../../register/cell-requests';
import type { Row } from '../../register/cells';
import { type CellInput, type Change, type LogLine, setCells } from '../../register/change';
import { decodePeople } from '../../register/decode/person';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import { encodeCell } from '../../register/encode-cell';
import { joinKey, keyHeaders } from '../../register/keys';
import type { Snapshot } from '../../register/register-port';
import { columnsOf, type HeaderOf, TAB_NAMES, TABS, type TabName } from '../../register/tabs';
import type { Workbook } from '../../register/workbook';
import { requireOperator } from '../authority';
import type { FailedStep } from '../failed-step';
import { commitWithProtection } from '../lay-protection';
import type { Office } from '../office';
import { restoreFormulas } from '../rounds/restore-formulas';
import { roundSources } from '../rounds/round-sources';
import { layoutChanges, restoreColumns, sheetsByTab } from '../year/layout';
import { knowsPeople } from '../year/layout-faults';
import { examine, faultOf, type RegisterFault } from './check-register';
import type { Finding } from './finding';
import { DOCTOR_TABS } from './register-view';
import { type RepairedCell, repairLine } from './repair-line';
import { repairFilter } from './repair-request';

export type RegisterRepair = {
  /** What was mended; run `checkRegister` for what is left. */
  readonly repaired: readonly Omit<RegisterFault, 'message' | 'severity' | 'repairable' | 'cell'>[];
  /** Protections that could not be laid; the sweeps try again. */
  readonly failed: readonly FailedStep[];
};

type Read = ReturnType<Office['register']['readAsItIs']>;

/** A cell to write: where its row is found now, and how it is told in บันทึก. */
type Mend = {
  readonly at: { readonly key: string; readonly occurrence: number };
  readonly cell: RepairedCell;
};

/**
 * `{codes?, faults?}` → mends the faults that need nobody's judgement, all or the chosen ones, in one commit (columns that are
 * missing come back in one before it). Every cell's old content goes to บันทึก, where `undoRepair` finds it.
 */
export function repairRegister(office: Office, request: unknown): RegisterRepair {
  return office.locked(() => {
    const before = office.register.readAsItIs(DOCTOR_TABS);
    requireOperator(office, before);
    const isChosen = repairFilter(request);
    const isWanted = (finding: Finding): boolean => finding.repair !== undefined && isChosen(finding);
    const wanted = examine(office, before).filter(isWanted);
    if (wanted.length === 0) return { repaired: [], failed: [] };
    const { snapshot, chosen } = withColumns(office, before, wanted, isWanted);
    const failed = commitRepairs(office, snapshot, chosen);
    return { repaired: wanted.map(placeOf), failed };
  });
}

function placeOf(finding: Finding): RegisterRepair['repaired'][number] {
  const { code, tab, row, column } = faultOf(finding);
  return { code, tab, row, column };
}

/** Names of tabs and columns that are missing first, so that the rest is read and written with them. */
function withColumns(
  office: Office,
  before: Read,
  wanted: readonly Finding[],
  isWanted: (finding: Finding) => boolean,
): { readonly snapshot: Read; readonly chosen: readonly Finding[] } {
  const lacks = wanted.some(({ problem: { code } }) => code === 'column-missing' || code === 'tab-renamed');
  if (!lacks || !restoreColumns(office, before, office.register.workbook()))
    return { snapshot: before, chosen: wanted };
  const snapshot = office.register.readAsItIs(DOCTOR_TABS);
  return { snapshot, chosen: examine(office, snapshot).filter(isWanted) };
}

/** Gives what of the protection could not be laid. */
function commitRepairs(office: Office, snapshot: Read, chosen: readonly Finding[]): readonly FailedStep[] {
  const mends = [...mendedCells(snapshot, chosen), ...mendedFormulas(office, snapshot, chosen)];
  const changes = mends.map(({ at, cell: { tab, header, after } }) => setCells(tab, at, [[header, after]]));
  const layout = chosen.filter(({ repair }) => repair?.kind === 'layout');
  const log = [...mends.map(({ cell }) => repairLine(cell)), ...layout.map(layoutLine)];
  if (layout.length === 0) {
    office.register.commit(snapshot, changes, log);
    return [];
  }
  const workbook = office.register.workbook();
  const state = {
    people: decodePeople(snapshot.table('people')).people,
    rounds: decodeRounds(snapshot.table('rounds')).rounds,
    reports: decodeReports(snapshot.table('reports')).reports,
  };
  const renamed = chosen.filter(({ problem }) => problem.code === 'column-renamed');
  const laid = [
    ...layoutChanges(office, snapshot, workbook),
    ...renamingChanges(snapshot, workbook, renamed),
  ];
  if (knowsPeople(snapshot))
    return commitWithProtection(office, snapshot, workbook, state, [...laid, ...changes], log);
  office.register.commit(snapshot, [...laid, ...changes], log);
  return [];
}

/** Renamed columns get their own names again: only here, for setting up leaves them as the office calls them. */
function renamingChanges(
  snapshot: Snapshot,
  workbook: Workbook,
  renamed: readonly Finding[],
): readonly Change[] {
  const sheets = sheetsByTab(workbook);
  const requests = renamed.flatMap(({ tab: title, column }) => {
    const tab = tabOf(title);
    const position = column === '' ? -1 : snapshot.table(tab).headers.indexOf(column);
    const sheetId = sheets.get(tab)?.sheetId;
    return position === -1 || sheetId === undefined
      ? []
      : [updateCells(sheetId, 0, position, [[encodeCell(column)]], 'userEnteredValue')];
  });
  return requests.length > 0 ? [{ kind: 'requests', requests }] : [];
}

/** The layout is laid anew as a whole and is not undone: without it the register is unguarded. */
function layoutLine({ tab, column, problem }: Finding): LogLine {
  const subject = [tab, column].filter((part) => part !== '').join(': ');
  return { event: LOG_EVENT.registerRepaired, subject, after: problem.code };
}

type MendedCells = Readonly<Partial<Record<HeaderOf<TabName>, CellValue>>>;

/** Where two faults of one cell are mended, the later rule saw further. */
function mendedCells(snapshot: Snapshot, chosen: readonly Finding[]): readonly Mend[] {
  const byTab = new Map<TabName, Map<number, MendedCells>>();
  for (const { tab: title, row, column, repair } of chosen) {
    if (repair?.kind !== 'cell' || column === '') continue;
    const tab = tabOf(title);
    const rows = byTab.get(tab) ?? new Map<number, MendedCells>();
    byTab.set(tab, rows.set(row, { ...rows.get(row), [column]: repair.value }));
  }
  return [...byTab].flatMap(([tab, mended]) => mendedRows(tab, snapshot.table(tab).rows, mended));
}

/** A mended key moves its row to another key: each cell is written under the old one and logged under the new. */
function mendedRows<T extends TabName>(
  tab: T,
  rows: readonly Row<T>[],
  mended: ReadonlyMap<number, MendedCells>,
): readonly Mend[] {
  const before = new Map<string, number>();
  const after = new Map<string, number>();
  const take = (counts: Map<string, number>, key: string): number => {
    const occurrence = counts.get(key) ?? 0;
    counts.set(key, occurrence + 1);
    return occurrence;
  };
  return rows.flatMap(({ rowNumber, key, cells }): readonly Mend[] => {
    const written = mended.get(rowNumber) ?? {};
    const newKey = joinKey(keyHeaders(tab).map((header) => written[header] ?? cells[header]));
    const at = { key, occurrence: take(before, key) };
    const place = { key: newKey, occurrence: take(after, newKey) };
    return columnsOf(tab).flatMap(({ header }): readonly Mend[] => {
      const value = written[header];
      if (value === undefined) return [];
      return [{ at, cell: { tab, ...place, header, before: cells[header], after: value } }];
    });
  });
}

/** As the sweep puts formulas back; what was typed over them is kept. */
function mendedFormulas(office: Office, snapshot: Snapshot, chosen: readonly Finding[]): readonly Mend[] {
  if (!chosen.some(({ repair }) => repair?.kind === 'formula')) return [];
  const typed = office.register.formulas(snapshot, 'reports');
  return restoreFormulas(office, snapshot, roundSources(snapshot)).changes.flatMap((change) =>
    change.kind !== 'set'
      ? []
      : Object.entries(change.cells).map(([header, after]): Mend => {
          const before = asInput(typed.get(change.key)?.[header] ?? '');
          const at = { key: change.key, occurrence: 0 };
          return { at, cell: { tab: 'reports', ...at, header, before, after } };
        }),
  );
}

function asInput(written: CellValue): CellInput {
  return typeof written === 'string' && written.startsWith('=') ? { formula: written } : written;
}

function tabOf(title: string): TabName {
  const tab = TAB_NAMES.find((name) => TABS[name].title === title);
  if (tab === undefined) throw new Error(`no tab is called ${title}`);
  return tab;
}
