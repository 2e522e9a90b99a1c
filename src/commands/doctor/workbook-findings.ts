import type { RegisterProblem } from '../../domain/doctor/register-problem';
import { stoppingHeaderFaults } from '../../register/header-faults';
import { SYSTEM } from '../../register/system-names';
import { columnsOf, TAB_NAMES, TABS } from '../../register/tabs';
import type { Office } from '../office';
import { restoreFormulas } from '../rounds/restore-formulas';
import { roundSources } from '../rounds/round-sources';
import { type LayoutFault, layoutFaults } from '../year/layout-faults';
import { type Finding, finding } from './finding';

type Read = ReturnType<Office['register']['readAsItIs']>;

/** What is wrong around the cells: tabs, columns, rules, protections, locale and zone. */
export function layoutFindings(office: Office, snapshot: Read): readonly Finding[] {
  const faults = layoutFaults(office, snapshot);
  const unguarded = faults.filter(({ kind }) => kind === 'protection-missing');
  if (unguarded.length < TAB_NAMES.length) return faults.map(layoutFinding);
  const others = faults.filter(({ kind }) => kind !== 'protection-missing');
  return [EVERY_TAB_UNGUARDED, ...others.map(layoutFinding)];
}

/** Another operator in บุคลากร changes who may edit every tab: one fault, not one a tab. */
const EVERY_TAB_UNGUARDED: Finding = {
  tab: '',
  row: 0,
  column: '',
  problem: { code: 'protection-missing', everywhere: true },
  repair: { kind: 'layout' },
};

function layoutFinding(fault: LayoutFault): Finding {
  const { tab, column, repairable } = fault;
  const place = {
    tab,
    row: column === '' && fault.kind !== 'header-moved' ? 0 : 1,
    column,
    problem: layoutProblem(fault),
  };
  return repairable ? { ...place, repair: { kind: 'layout' } } : place;
}

function layoutProblem({ kind, text = '' }: LayoutFault): RegisterProblem {
  if (kind === 'locale') return { code: 'locale-wrong' };
  if (kind === 'time-zone') return { code: 'time-zone-wrong' };
  if (kind === 'column-renamed' || kind === 'tab-renamed' || kind === 'header-moved')
    return { code: kind, value: text };
  return kind === 'protection-missing' ? { code: kind, everywhere: false } : { code: kind };
}

/** Formulas of รายงานผล that were typed over or are gone: the same comparison as the sweep's. What a column is missed for has none. */
export function formulaFindings(office: Office, snapshot: Read): readonly Finding[] {
  if (stoppingHeaderFaults(snapshot.faults).some(({ tab }) => tab === TABS.reports.title)) return [];
  const rows = new Map([...snapshot.table('reports').rows].reverse().map((row) => [row.key, row] as const));
  return restoreFormulas(office, snapshot, roundSources(snapshot)).changes.flatMap((change) => {
    const row = change.kind === 'set' ? rows.get(change.key) : undefined;
    if (change.kind !== 'set' || row === undefined) return [];
    return columnsOf('reports').flatMap(({ header }): readonly Finding[] => {
      if (!(header in change.cells)) return [];
      const value = String(row.cells[header]);
      const found = finding('reports', row.rowNumber, header, { code: 'formula-broken', value });
      return [{ ...found, repair: { kind: 'formula' } }];
    });
  });
}

/** A copied workbook still names the one that it was copied from. */
export function copyFindings(office: Office, snapshot: Read): readonly Finding[] {
  const own = snapshot.system(SYSTEM.workbookId);
  if (own === '' || own === office.register.spreadsheetId) return [];
  const row = snapshot.table('system').rows.find(({ key }) => key === SYSTEM.workbookId);
  return [
    { tab: TABS.system.title, row: row?.rowNumber ?? 0, column: 'ค่า', problem: { code: 'register-copied' } },
  ];
}
