import type { Column } from '../../register/column';
import { decodePeople } from '../../register/decode/person';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import { type HeaderFault, stoppingHeaderFaults } from '../../register/header-faults';
import { type CellRule, hasRules } from '../../register/layout/column-rules';
import type { Snapshot } from '../../register/register-port';
import { type HeaderOf, TAB_NAMES, TABS, type TabName } from '../../register/tabs';
import type { SheetShape, Workbook } from '../../register/workbook';
import type { Office } from '../office';
import { protectionChanges } from '../protect-register';
import { LOCALE, renamedTabs, sheetsByTab, TIME_ZONE } from './layout';

/** What is wrong with the workbook itself, apart from what stands in its cells. Setting up again repairs all but a repeated column. */
export type LayoutFault = {
  readonly kind: HeaderFault['kind'] | 'rule-missing' | 'protection-missing' | 'locale' | 'time-zone';
  /** '' where the whole workbook is meant. */
  readonly tab: string;
  readonly column: HeaderOf<TabName> | '';
  readonly repairable: boolean;
  /** What a renamed column or tab is called now. */
  readonly text?: string;
};

/** Compares the workbook with what it should be: two calls. The snapshot must hold บุคลากร, รอบรายงาน, รายงานผล and เอกสาร. */
export function layoutFaults(
  office: Pick<Office, 'caller' | 'register'>,
  snapshot: Snapshot & { readonly faults: readonly HeaderFault[] },
): readonly LayoutFault[] {
  const workbook = office.register.workbook();
  const present = sheetsByTab(workbook);
  const tables = [...present].filter(([tab]) => TABS[tab].columns.length > 0);
  const rules = office.register.cellRules(tables.map(([, { title, rowCount }]) => ({ title, rowCount })));
  const renamed = renamedTabs(workbook, snapshot);
  const missingTabs = TAB_NAMES.filter((tab) => !present.has(tab)).map((tab): LayoutFault => {
    const now = renamed.get(tab);
    return now === undefined
      ? faultOf('tab-missing', TABS[tab].title)
      : { ...faultOf('tab-renamed', TABS[tab].title), text: now.title };
  });
  const broken = new Set(stoppingHeaderFaults(snapshot.faults).map(({ tab }) => tab));
  return [
    ...(workbook.locale === LOCALE ? [] : [faultOf('locale', '')]),
    ...(workbook.timeZone === TIME_ZONE ? [] : [faultOf('time-zone', '')]),
    ...missingTabs,
    ...snapshot.faults
      .filter(({ kind }) => kind !== 'tab-missing' && kind !== 'tab-renamed')
      .map(({ kind, tab, column, text }) => ({
        ...faultOf(kind, tab, column),
        ...(text === undefined ? {} : { text }),
      })),
    ...tables.flatMap(([tab, sheet]) =>
      ruleFaults(TABS[tab].columns, snapshot.table(tab).headers, sheet, rules.get(sheet.sheetId) ?? []),
    ),
    ...(knowsPeople(snapshot) ? protectionFaults(office, snapshot, workbook) : []).filter(
      ({ tab }) => !broken.has(tab),
    ),
  ];
}

/** Who may edit what is told by บุคลากร: while it cannot be read, nobody knows. */
export function knowsPeople({ faults }: { readonly faults: readonly HeaderFault[] }): boolean {
  return !faults.some(({ kind, tab }) => tab === TABS.people.title && kind !== 'column-renamed');
}

function ruleFaults(
  columns: readonly Column<HeaderOf<TabName>>[],
  headers: readonly (HeaderOf<TabName> | '')[],
  sheet: SheetShape,
  rows: readonly (readonly CellRule[])[],
): readonly LayoutFault[] {
  return columns
    .filter((column) => {
      const position = headers.indexOf(column.header);
      return position !== -1 && !rows.every((row) => hasRules(column, position, row[position]));
    })
    .map((column) => faultOf('rule-missing', sheet.title, column.header));
}

function protectionFaults(
  office: Pick<Office, 'caller'>,
  snapshot: Snapshot,
  workbook: Workbook,
): readonly LayoutFault[] {
  const changes = protectionChanges(office, snapshot, workbook, {
    people: decodePeople(snapshot.table('people')).people,
    rounds: decodeRounds(snapshot.table('rounds')).rounds,
    reports: decodeReports(snapshot.table('reports')).reports,
  });
  const requests = changes.flatMap((change) => (change.kind === 'requests' ? change.requests : []));
  const titles = requests.flatMap((request) => titleOf(request, workbook));
  return [...new Set(titles)].map((title) => faultOf('protection-missing', title));
}

/** The tab that a protection request is about: named by its range, or by the id of the range that it changes. */
function titleOf(request: unknown, workbook: Workbook): readonly string[] {
  const text = JSON.stringify(request);
  const sheetId = Number(/"sheetId":(\d+)/.exec(text)?.[1] ?? -1);
  const rangeId = Number(/"protectedRangeId":(\d+)/.exec(text)?.[1] ?? -1);
  return workbook.sheets
    .filter(
      (sheet) => sheet.sheetId === sheetId || sheet.protectedRanges.some((range) => range.id === rangeId),
    )
    .map((sheet) => sheet.title);
}

function faultOf(kind: LayoutFault['kind'], tab: string, column: LayoutFault['column'] = ''): LayoutFault {
  return { kind, tab, column, repairable: kind !== 'column-twice' && kind !== 'header-moved' };
}
