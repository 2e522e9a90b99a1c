import { reportIdOf } from '../../../domain/keys';
import type { Person } from '../../../domain/people/person';
import { codesOf, textOf } from '../../../register/decode/row-reader';
import { columnsOf, type HeaderOf, TABS, type TabName } from '../../../register/tabs';
import { keyText } from '../../../register/texts';
import { type Finding, finding } from '../finding';
import { DOCTOR_TABS, type RegisterView } from '../register-view';
import { dimensionSpellings, spellingFindings } from './spelling';

/** Persons named in any tab who are not in บุคลากร, are named twice in a cell, or answer for an indicator though they have left. */
export function personFindings(view: RegisterView): readonly Finding[] {
  const people = new Map(view.people.map(({ value }) => [value.id, value] as const));
  const counts = countedKeys(view, 'people');
  return DOCTOR_TABS.flatMap((tab) => {
    const named = columnsOf(tab).filter(({ kind }) => kind === 'person' || kind === 'people');
    if (named.length === 0) return [];
    return view.table(tab).rows.flatMap((row) =>
      named.flatMap((column) => {
        const ids = codesOf(row.cells[column.header]);
        return [
          ...personsOfCell(tab, row.rowNumber, column.header, ids, people),
          ...doubledIn(tab, row.rowNumber, column.header, ids, counts),
        ];
      }),
    );
  });
}

function personsOfCell<T extends TabName>(
  tab: T,
  row: number,
  header: HeaderOf<T>,
  ids: readonly string[],
  people: ReadonlyMap<string, Person>,
): readonly Finding[] {
  return ids.flatMap((id, at): readonly Finding[] => {
    const person = people.get(id);
    if (person === undefined) return [finding(tab, row, header, { code: 'unknown-person', value: id })];
    if (ids.indexOf(id) < at) return [finding(tab, row, header, { code: 'person-twice', value: id })];
    if (tab !== 'indicators' || person.standing === 'ปฏิบัติงาน') return [];
    // A สถานะ that cannot be read is named where it stands.
    if (person.unsure === true && person.standing === 'ย้ายออก') return [];
    return [finding(tab, row, header, { code: 'person-not-at-work', value: id, standing: person.standing })];
  });
}

/** A รหัส that two rows bear names either. */
function doubledIn<T extends TabName>(
  tab: T,
  row: number,
  header: HeaderOf<T>,
  ids: readonly string[],
  counts: ReadonlyMap<string, number>,
): readonly Finding[] {
  return [...new Set(ids)]
    .filter((id) => (counts.get(id) ?? 0) > 1)
    .map((value) => finding(tab, row, header, { code: 'code-stands-twice', value, tab: TABS.people.title }));
}

type Reference<T extends TabName> = { readonly tab: T; readonly header: HeaderOf<T>; readonly to: TabName };

/** Codes that must stand as a key in another tab. Reports, rounds and evidence hold years, so only what is there is asked. */
export function danglingCodeFindings(view: RegisterView): readonly Finding[] {
  return [
    ...danglingOf(view, { tab: 'indicators', header: 'ตัวชี้วัดแม่', to: 'indicators' }),
    ...danglingOf(view, { tab: 'unitThresholds', header: 'รหัสตัวชี้วัด', to: 'indicators' }),
    ...danglingOf(view, { tab: 'unitThresholds', header: 'รหัสหน่วย', to: 'schools' }),
    ...danglingOf(view, { tab: 'reports', header: 'รหัสรอบ', to: 'rounds' }),
    ...danglingOf(view, { tab: 'evidence', header: 'รหัสรายงาน', to: 'reports' }),
    ...danglingReports(view),
    ...danglingScopes(view),
  ];
}

function danglingOf<T extends TabName>(
  view: RegisterView,
  { tab, header, to }: Reference<T>,
): readonly Finding[] {
  const known = countedKeys(view, to);
  return view.table(tab).rows.flatMap((row): readonly Finding[] => {
    const value = keyText(row.cells[header]);
    const count = known.get(value) ?? 0;
    if (value === '' || count === 1) return [];
    const code = count === 0 ? 'unknown-code' : 'code-stands-twice';
    return [finding(tab, row.rowNumber, header, { code, value, tab: TABS[to].title })];
  });
}

/** How many rows of a tab bear each key. */
function countedKeys(view: RegisterView, tab: TabName): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of view.table(tab).rows) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** This year's reports belong to indicators of the register; a report's parent is reported in the same round. */
function danglingReports(view: RegisterView): readonly Finding[] {
  const indicators = new Set(view.table('indicators').rows.map(({ key }) => key));
  const reports = new Set(view.reports.map(({ value }) => reportIdOf(value.roundId, value.indicatorCode)));
  const year = `${view.settings.fiscalYearBe}-`;
  return view.reports.flatMap(({ row, value: { roundId, indicatorCode, parent } }): readonly Finding[] => {
    const unknownIndicator = roundId.startsWith(year) && !indicators.has(indicatorCode);
    const unknownParent = parent !== undefined && !reports.has(reportIdOf(roundId, parent));
    return [
      ...(unknownIndicator ? [dangling(row.rowNumber, 'รหัสตัวชี้วัด', indicatorCode, 'indicators')] : []),
      ...(unknownParent ? [dangling(row.rowNumber, 'ตัวชี้วัดแม่', parent, 'reports')] : []),
    ];
  });
}

function dangling(row: number, header: HeaderOf<'reports'>, value: string, to: TabName): Finding {
  return finding('reports', row, header, { code: 'unknown-code', value, tab: TABS[to].title });
}

/** A working group is a dimension's, by its name, or an indicator's, by its code. */
function danglingScopes(view: RegisterView): readonly Finding[] {
  const scopes = new Set(view.indicators.flatMap(({ value }) => [value.code, value.dimension]));
  const spellings = dimensionSpellings(view);
  return view.assignments.flatMap(({ row, value: { scope } }): readonly Finding[] => {
    if (scope === '') return [];
    if (scopes.has(scope))
      return spellingFindings(
        'workingGroups',
        row.rowNumber,
        'มิติหรือตัวชี้วัด',
        textOf(row.cells.มิติหรือตัวชี้วัด),
        spellings.get(scope) ?? scope,
      );
    const problem = { code: 'unknown-code', value: scope, tab: TABS.indicators.title } as const;
    return [finding('workingGroups', row.rowNumber, 'มิติหรือตัวชี้วัด', problem)];
  });
}
