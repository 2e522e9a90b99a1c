import type { IsoDate } from '../../../domain/dates/dates';
import { isEmailAddress } from '../../../domain/doctor/email-address';
import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { AnyTable, Table } from '../../../register/cells';
import { decodePeople } from '../../../register/decode/person';
import { decodeSchools } from '../../../register/decode/school';
import { columnsOf, TABS, type TabName } from '../../../register/tabs';
import type { Finding } from '../../doctor/finding';
import { type RegisterView, registerView } from '../../doctor/register-view';
import { kindFindings } from '../../doctor/rules/kinds';
import { unknownPlaceFindings } from '../../doctor/rules/places';
import { signerFindings } from '../../doctor/rules/signers';
import { usageFindings } from '../../doctor/rules/usage';
import type { Placed, TableReading } from '../table/table-reading';

type WordRule = {
  readonly findings: (view: RegisterView) => readonly Finding[];
  /** Tabs that say which words there are. */
  readonly looksAt: readonly TabName[];
};

const PLACES: WordRule = { findings: unknownPlaceFindings, looksAt: ['settings', 'people', 'indicators'] };

/** Columns whose words are names that other tabs give. */
const RULES: Partial<Record<TabName, readonly WordRule[]>> = {
  people: [PLACES],
  schools: [PLACES],
  indicators: [PLACES, { findings: usageFindings, looksAt: ['settings', 'schools'] }],
  signers: [{ findings: signerFindings, looksAt: ['settings', 'schools', 'kinds'] }],
  kinds: [{ findings: kindFindings, looksAt: ['settings', 'people', 'schools', 'indicators', 'signers'] }],
};

/** Tabs that tell which words a tab's columns may hold. */
export function tabsOfWords(tab: TabName): readonly TabName[] {
  return [...new Set((RULES[tab] ?? []).flatMap(({ looksAt }) => looksAt))];
}

/** Words of a file that name nothing in the register as it would stand. */
export function unfitWords(
  tab: TabName,
  reading: TableReading,
  tableAfter: (tab: TabName) => AnyTable,
  today: IsoDate,
): readonly Placed<ImportProblem>[] {
  const rules = RULES[tab] ?? [];
  if (rules.length === 0) return [];
  const read = new Set<TabName>([tab, ...tabsOfWords(tab)]);
  const view = registerView(
    { table: (name) => ofTab(name, read.has(name) ? tableAfter(name) : none(name)) },
    today,
  );
  const found = rules
    .flatMap(({ findings }) => findings(view))
    .filter((one) => one.tab === TABS[tab].title && one.repair === undefined);
  const keys = new Map(tableAfter(tab).rows.map(({ rowNumber, key }) => [rowNumber, key]));
  return found.flatMap(({ row, column, problem }) =>
    reading.rows
      .filter(({ key, cells }) => key === keys.get(row) && cells[column] !== undefined)
      .map(({ at }) => ({
        row: at,
        column: reading.columnOf.get(column) ?? 0,
        what: { kind: 'unfit-value', problem },
      })),
  );
}

/** Addresses of a file that more than one person, or school, would have. */
export function sharedEmails(
  tab: TabName,
  reading: TableReading,
  tableAfter: (tab: TabName) => AnyTable,
): readonly Placed<ImportProblem>[] {
  const holders = new Map<string, Set<string>>();
  for (const { id, email } of withEmails(tab, tableAfter(tab)))
    if (isEmailAddress(email)) holders.set(email, (holders.get(email) ?? new Set()).add(id));
  return reading.rows.flatMap(({ key, at, cells }): readonly Placed<ImportProblem>[] => {
    const value = String(cells.อีเมล ?? '');
    const others = [...(holders.get(value.trim().toLowerCase()) ?? [])].filter((id) => id !== key);
    if (others.length === 0) return [];
    const column = reading.columnOf.get('อีเมล') ?? 0;
    return [{ row: at, column, what: { kind: 'email-of-others', value, others } }];
  });
}

function withEmails(
  tab: TabName,
  table: AnyTable,
): readonly { readonly id: string; readonly email: string }[] {
  if (tab === 'people') return decodePeople(ofTab('people', table)).people;
  return tab === 'schools' ? decodeSchools(ofTab('schools', table)).schools : [];
}

/** The table must be that tab's; what a new row does not say is blank. */
function ofTab<T extends TabName>(tab: T, table: AnyTable): Table<T> {
  const blank = Object.fromEntries(columnsOf(tab).map(({ header }) => [header, '']));
  const rows = table.rows.map((row) => ({ ...row, cells: { ...blank, ...row.cells } }));
  return { ...table, rows } as Table<T>;
}

function none(tab: TabName): AnyTable {
  return { title: TABS[tab].title, headers: columnsOf(tab).map(({ header }) => header), rows: [] };
}
