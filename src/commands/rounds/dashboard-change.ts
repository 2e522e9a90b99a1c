import { compareCodes } from '../../domain/indicator-code';
import { columnLetters } from '../../register/a1';
import type { Change } from '../../register/change';
import { clearedDashboard, dashboardRequests } from '../../register/formulas/dashboard-requests';
import type { Snapshot } from '../../register/register-port';
import { TABS } from '../../register/tabs';
import type { Workbook } from '../../register/workbook';
import type { RoundSources } from './round-sources';

/** แดชบอร์ด written anew over the rows that รายงานผล has now; nothing where the office has removed the tab. */
export function dashboardChanges(
  snapshot: Snapshot,
  workbook: Workbook,
  { reports, rounds }: Pick<RoundSources, 'reports' | 'rounds'>,
): readonly Change[] {
  const sheet = workbook.sheets.find(({ title }) => title === TABS.dashboard.title);
  const { headers, rows } = snapshot.table('reports');
  if (sheet === undefined || rows.length === 0) return [];
  const requests = dashboardRequests(
    sheet.sheetId,
    {
      columns: Object.fromEntries(headers.map((header, index) => [header, columnLetters(index)])),
      firstRow: 2,
      lastRow: Math.max(...rows.map(({ rowNumber }) => rowNumber)),
      rounds: openedOf(rounds, reports),
      dimensions: dimensionsByCode(reports),
    },
    sheet.chartIds,
  );
  return [{ kind: 'requests', requests }];
}

/** Takes away what was written for the rounds of `reports`, before some of them leave the register. */
export function clearDashboardChanges(
  workbook: Workbook,
  { reports, rounds }: Pick<RoundSources, 'reports' | 'rounds'>,
): readonly Change[] {
  const sheet = workbook.sheets.find(({ title }) => title === TABS.dashboard.title);
  const blocks = openedOf(rounds, reports).length;
  if (sheet === undefined || blocks === 0) return [];
  const cleared = clearedDashboard(sheet.sheetId, blocks, dimensionsByCode(reports).length);
  return [{ kind: 'requests', requests: [cleared] }];
}

/** Rounds that have reports, in their order. */
function openedOf(rounds: RoundSources['rounds'], reports: RoundSources['reports']): RoundSources['rounds'] {
  const opened = new Set(reports.map(({ roundId }) => roundId));
  return rounds.filter(({ id }) => opened.has(id));
}

/** Dimensions in the order of their indicators' codes, whatever the order of the rows. */
function dimensionsByCode(reports: RoundSources['reports']): readonly string[] {
  const sorted = [...reports].sort((left, right) => compareCodes(left.indicatorCode, right.indicatorCode));
  return [...new Set(sorted.map(({ dimension }) => dimension))];
}
