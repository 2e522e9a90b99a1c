import type { Report } from '../../domain/rounds/report';
import { LOG_EVENT } from '../../messages/log-event';
import { versionText } from '../../messages/office/register-version-text';
import { standingAnswer } from '../../messages/reports/answer-text';
import type { CellValue } from '../../ports/sheets';
import { type Change, setCells } from '../../register/change';
import type { Column } from '../../register/column';
import { missingColumnRequests } from '../../register/layout/repair-tab';
import { newTabRequests } from '../../register/layout/tab-layout';
import type { Snapshot } from '../../register/register-port';
import { REGISTER_VERSION, registerVersion } from '../../register/register-version';
import { sheetIdAtCreation } from '../../register/sheet-ids';
import { systemChanges } from '../../register/system-changes';
import { SYSTEM } from '../../register/system-names';
import { columnsOf, type HeaderOf, TAB_NAMES, TABS, type TabName } from '../../register/tabs';
import type { Workbook } from '../../register/workbook';
import type { Office } from '../office';
import { dashboardChanges } from '../rounds/dashboard-change';
import { targetCell } from '../rounds/report-rows';
import { replacedFormulas } from '../rounds/restore-formulas';
import { type RoundSources, roundSources } from '../rounds/round-sources';
import { sheetsByTab } from './layout';
import { settingChanges } from './settings';

/** From this version on แดชบอร์ด has charts as soon as a round has opened; in older registers one may have opened before. */
const CHARTS_SINCE = 6;

const ALL_TABS: readonly TabName[] = TAB_NAMES.filter((tab) => tab !== 'log' && tab !== 'dashboard');

/**
 * After an update of the program: lays the tabs, columns and settings that the register lacks and puts new formulas in the
 * place of old ones, in one commit. What stands keeps its place, frozen columns and widths; marks that were given stand.
 * True where something was laid: a snapshot taken before must be taken again. Authority is checked before.
 */
export function bringUpToDate(office: Office, snapshot: Snapshot): boolean {
  if (registerVersion(snapshot.system) >= REGISTER_VERSION) return false;
  return office.locked(() => {
    const before = office.register.read(ALL_TABS);
    const version = registerVersion(before.system);
    if (version >= REGISTER_VERSION) return true;
    const sources = roundSources(before);
    const workbook = office.register.workbook();
    const { changes, laid } = layoutOf(workbook, before, version);
    office.register.commit(
      before,
      [
        ...changes,
        ...settingChanges(before, Number(before.system(SYSTEM.year))),
        ...(version < CHARTS_SINCE ? dashboardChanges(before, workbook, sources) : []),
        ...replacedFormulas(office, before, sources),
        ...knownCells(before, sources, version),
        ...systemChanges(before, { [SYSTEM.version]: String(REGISTER_VERSION) }),
      ],
      [
        {
          event: LOG_EVENT.registerBroughtUp,
          subject: TABS.system.title,
          before: versionText(version),
          after: [versionText(REGISTER_VERSION), ...laid].join(' · '),
        },
      ],
    );
    return true;
  });
}

/** Tabs that are missing, and of the others the columns that came after the register's version. */
function layoutOf(
  workbook: Workbook,
  snapshot: Snapshot,
  version: number,
): { readonly changes: readonly Change[]; readonly laid: readonly string[] } {
  const present = sheetsByTab(workbook);
  const tabs = TAB_NAMES.filter((tab) => !present.has(tab));
  const columns = [...present].flatMap(([tab, sheet]): readonly Change[] => {
    if (tab === 'log' || tab === 'dashboard') return [];
    const headers: readonly string[] = snapshot.table(tab).headers;
    const later: readonly Column<HeaderOf<TabName>>[] = laterColumns(tab, version);
    const added = later.map(({ header }) => header).filter((header) => !headers.includes(header));
    if (added.length === 0) return [];
    const requests = missingColumnRequests(tab, sheet, headers, headers.length, added);
    return [{ kind: 'columns', tab, headers: added, requests }];
  });
  const newTabs = tabs.flatMap((tab) => newTabRequests(tab, sheetIdAtCreation(tab)));
  const named = columns.flatMap((change) =>
    change.kind === 'columns' ? [`${TABS[change.tab].title}: ${change.headers.join(', ')}`] : [],
  );
  return {
    changes: newTabs.length > 0 ? [{ kind: 'requests', requests: newTabs }, ...columns] : columns,
    laid: [...tabs.map((tab) => TABS[tab].title), ...named],
  };
}

function laterColumns<T extends TabName>(tab: T, version: number): readonly Column<HeaderOf<T>>[] {
  return columnsOf(tab).filter((column) => (column.since ?? 1) > version);
}

/** What the register can tell of reports in rounds that still run: their target, and the answer that their marks speak of. */
function knownCells(snapshot: Snapshot, sources: RoundSources, version: number): readonly Change[] {
  const later = new Set(laterColumns('reports', version).map(({ header }) => header));
  const rows = new Map(snapshot.table('reports').rows.map((row) => [row.key, row.cells]));
  const running = new Set(
    sources.rounds.filter(({ state }) => state === 'เปิด' || state === 'กำลังเปิด').map(({ id }) => id),
  );
  const year = snapshot.system(SYSTEM.year);
  return sources.reports
    .filter(({ roundId }) => running.has(roundId))
    .flatMap((report): readonly Change[] => {
      const indicator = sources.indicators.find(({ code }) => code === report.indicatorCode);
      const ofYear = report.roundId.startsWith(`${year}-`);
      const target =
        ofYear && indicator !== undefined ? ([['ค่าเป้าหมาย', targetCell(indicator.target)]] as const) : [];
      const known = [...target, ['คำตอบ', standingAnswer(report)] as const, ...returned(report)];
      const cells = known.filter(
        ([header, cell]) => later.has(header) && cell !== '' && isBlank(rows.get(report.id)?.[header]),
      );
      return cells.length > 0 ? [setCells('reports', { key: report.id, occurrence: 0 }, cells)] : [];
    });
}

/** A report that stands returned was returned at least once. */
function returned(report: Report): readonly (readonly ['ส่งคืนครั้งที่', number])[] {
  return report.verdict === 'ส่งคืน' && report.submittedAt === undefined ? [['ส่งคืนครั้งที่', 1]] : [];
}

function isBlank(cell: CellValue | undefined): boolean {
  return cell === undefined || cell === '';
}
