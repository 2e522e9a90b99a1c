import { compareCodes } from '../../domain/indicator-code';
import { columnLetters } from '../../register/a1';
import type { Change } from '../../register/change';
import { dashboardRequests } from '../../register/formulas/dashboard-requests';
import type { Snapshot } from '../../register/register-port';
import { TABS } from '../../register/tabs';
import type { Workbook } from '../../register/workbook';
import type { RoundSources } from './round-sources';

/** แดชบอร์ด written anew over the rows that รายงานผล has now; nothing where the office has removed the tab. */
export function dashboardChanges(
  snapshot: Snapshot,
  workbook: Workbook,
  { reports, rounds }: RoundSources,
): readonly Change[] {
  const sheet = workbook.sheets.find(({ title }) => title === TABS.dashboard.title);
  const { headers, rows } = snapshot.table('reports');
  if (sheet === undefined || rows.length === 0) return [];
  const opened = new Set(reports.map(({ roundId }) => roundId));
  const requests = dashboardRequests(
    sheet.sheetId,
    {
      columns: Object.fromEntries(headers.map((header, index) => [header, columnLetters(index)])),
      firstRow: 2,
      lastRow: Math.max(...rows.map(({ rowNumber }) => rowNumber)),
      rounds: rounds.filter(({ id }) => opened.has(id)),
      dimensions: dimensionsByCode(reports),
    },
    sheet.chartIds,
  );
  return [{ kind: 'requests', requests }];
}

/** Dimensions in the order of their indicators' codes, whatever the order of the rows. */
function dimensionsByCode(reports: RoundSources['reports']): readonly string[] {
  const sorted = [...reports].sort((left, right) => compareCodes(left.indicatorCode, right.indicatorCode));
  return [...new Set(sorted.map(({ dimension }) => dimension))];
}
