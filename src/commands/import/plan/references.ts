import { wordOf } from '../../../domain/words/word';
import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { AnyTable } from '../../../register/cells';
import { codeOf } from '../../../register/decode/row-reader';
import { TABS, type TabName } from '../../../register/tabs';
import type { Placed, TableReading } from '../table/table-reading';

/** Columns of codes that another tab (or several) must hold. Persons are read by name before and told then. */
export const REFERENCES: Partial<Record<TabName, Readonly<Record<string, readonly TabName[]>>>> = {
  indicators: { ตัวชี้วัดแม่: ['indicators'] },
  workingGroups: { มิติหรือตัวชี้วัด: ['indicators'] },
  unitThresholds: { รหัสตัวชี้วัด: ['indicators'], รหัสหน่วย: ['schools', 'people'] },
};

/** Tabs that a tab's codes point to. */
export function referredTabs(tab: TabName): readonly TabName[] {
  return [...new Set(Object.values(REFERENCES[tab] ?? {}).flat())];
}

/** Codes of a file that stand neither in the register nor in the files that come with it; reports that there are not. */
export function referenceProblems(
  tab: TabName,
  reading: TableReading,
  tableAfter: (tab: TabName) => AnyTable | undefined,
): readonly Placed<ImportProblem>[] {
  const found: Placed<ImportProblem>[] = [];
  for (const [header, tabs] of Object.entries(REFERENCES[tab] ?? {})) {
    const known = new Set(tabs.flatMap((one) => [...referables(one, tableAfter(one))].map(wordOf)));
    for (const { at, cells } of reading.rows) {
      const value = codeOf(cells[header] ?? '');
      if (value === '' || known.has(wordOf(value))) continue;
      const what: ImportProblem = { kind: 'no-such-reference', value, tab: titles(tabs) };
      found.push({ row: at, column: reading.columnOf.get(header) ?? 0, what });
    }
  }
  return found;
}

/** What cells of other tabs may call a tab's rows: their codes, and มิติ of ตัวชี้วัด. */
export function referables(tab: TabName, table: AnyTable | undefined): ReadonlySet<string> {
  const rows = table?.rows ?? [];
  const dimensions = tab === 'indicators' ? rows.map(({ cells }) => String(cells.มิติ ?? '')) : [];
  return new Set([...rows.map(({ key }) => codeOf(key)), ...dimensions].filter((text) => text !== ''));
}

function titles(tabs: readonly TabName[]): string {
  return tabs.map((tab) => TABS[tab].title).join('หรือ');
}

export function missingReports(reading: TableReading, table: AnyTable): readonly Placed<ImportProblem>[] {
  const known = new Set(table.rows.map(({ key }) => key));
  return reading.rows
    .filter(({ key }) => !known.has(key))
    .map(({ key, at }) => ({
      row: at,
      column: reading.columnOf.get('รหัสรายงาน') ?? 0,
      what: { kind: 'no-such-report', key },
    }));
}
