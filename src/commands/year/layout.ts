import type { SheetsRequest } from '../../ports/sheets';
import type { Change } from '../../register/change';
import type { HeaderFault } from '../../register/header-faults';
import { headerRefusal, stoppingHeaderFaults } from '../../register/header-faults';
import { missingColumnRequests, tabRepairRequests } from '../../register/layout/repair-tab';
import { newTabRequests } from '../../register/layout/tab-layout';
import type { Snapshot } from '../../register/register-port';
import { renamedTo, sheetIdAtCreation, sheetIdEntry, sheetIdOf } from '../../register/sheet-ids';
import { type HeaderOf, TAB_NAMES, TABS, type TabName } from '../../register/tabs';
import type { SheetShape, Workbook } from '../../register/workbook';
import type { Office } from '../office';

export const LOCALE = 'th_TH';
export const TIME_ZONE = 'Asia/Bangkok';

/** Tabs by name as they stand in the workbook, whatever their ids. */
export function sheetsByTab(workbook: Workbook): ReadonlyMap<TabName, SheetShape> {
  const byTitle = new Map(workbook.sheets.map((sheet) => [sheet.title, sheet]));
  return new Map(
    TAB_NAMES.flatMap((tab) => {
      const sheet = byTitle.get(TABS[tab].title);
      return sheet ? [[tab, sheet] as const] : [];
    }),
  );
}

/** Tabs that somebody has renamed, with what they are called now. */
export function renamedTabs(
  workbook: Workbook,
  snapshot: Snapshot,
): ReadonlyMap<TabName, Pick<SheetShape, 'sheetId' | 'title'>> {
  const titles = new Map(workbook.sheets.map(({ sheetId, title }) => [sheetId, title] as const));
  return new Map(
    TAB_NAMES.flatMap((tab) => {
      const title = renamedTo(tab, titles, snapshot.system);
      return title === undefined ? [] : [[tab, { sheetId: sheetIdOf(tab, snapshot.system), title }] as const];
    }),
  );
}

/**
 * Puts back the names of tabs and the columns that tabs lack, in a commit of its own, so that everything else finds them. A repeated
 * column and headers outside row 1 are for a person to decide: refused as `register-fault`. Returns true where something was put back.
 */
export function restoreColumns(
  office: Office,
  snapshot: Snapshot & { readonly faults: readonly HeaderFault[] },
  workbook: Workbook,
): boolean {
  const ofPersons = stoppingHeaderFaults(snapshot.faults).filter(
    ({ kind }) => kind === 'column-twice' || kind === 'header-moved',
  );
  if (ofPersons.length > 0) throw headerRefusal(ofPersons);
  const broken = new Set(
    snapshot.faults.filter((fault) => fault.kind === 'column-missing').map((fault) => fault.tab),
  );
  const names = [...renamedTabs(workbook, snapshot)].map(
    ([tab, { sheetId }]): SheetsRequest => ({
      updateSheetProperties: { properties: { sheetId, title: TABS[tab].title }, fields: 'title' },
    }),
  );
  const columns = [...sheetsByTab(workbook)]
    .filter(([, sheet]) => broken.has(sheet.title))
    .flatMap(([tab, sheet]) => {
      const { headers } = snapshot.table(tab);
      return missingColumnRequests(tab, sheet, headers, headers.length);
    });
  const requests = [...names, ...columns];
  if (requests.length === 0) return false;
  office.register.commit(snapshot, [{ kind: 'requests', requests }]);
  return true;
}

/** Requests that make the tabs that are missing and give the others their look and rules again. */
export function layoutChanges(office: Office, snapshot: Snapshot, workbook: Workbook): readonly Change[] {
  const present = sheetsByTab(workbook);
  const renamed = renamedTabs(workbook, snapshot);
  const laid = [...present].filter(([tab]) => TABS[tab].columns.length > 0);
  const rules =
    laid.length === 0
      ? new Map()
      : office.register.cellRules(laid.map(([, { title, rowCount }]) => ({ title, rowCount })));
  const requests: readonly SheetsRequest[] = [
    ...settingsRequests(workbook),
    ...TAB_NAMES.filter((tab) => !present.has(tab) && !renamed.has(tab)).flatMap((tab) =>
      newTabRequests(tab, sheetIdAtCreation(tab)),
    ),
    ...[...present].flatMap(([tab, sheet]) =>
      tabRepairRequests(tab, sheet, headersOf(snapshot, tab), rules.get(sheet.sheetId) ?? []),
    ),
    ...emptySheetRequests(office, workbook, present.size === 0),
  ];
  return requests.length > 0 ? [{ kind: 'requests', requests }] : [];
}

/** แดชบอร์ด has no columns of its own and is not read. */
function headersOf(snapshot: Snapshot, tab: TabName): readonly (HeaderOf<TabName> | '')[] {
  return TABS[tab].columns.length === 0 ? [] : snapshot.table(tab).headers;
}

/** ระบบ entries for tabs that have other ids than those of creation. */
export function sheetIdEntries(workbook: Workbook, snapshot: Snapshot): Readonly<Record<string, string>> {
  const entries = [...sheetsByTab(workbook)].flatMap(([tab, { sheetId }]) => {
    const entry = sheetIdEntry(tab);
    const known = snapshot.system(entry);
    const needed = known !== '' || sheetId !== sheetIdAtCreation(tab);
    return needed ? [[entry, String(sheetId)] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Anybody with edit rights can change them, and every date and formula hangs on them. */
export function settingsRequests(workbook: Workbook): readonly SheetsRequest[] {
  if (workbook.locale === LOCALE && workbook.timeZone === TIME_ZONE) return [];
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: LOCALE, timeZone: TIME_ZONE },
        fields: 'locale,timeZone',
      },
    },
  ];
}

/** The one blank sheet that a new workbook comes with. */
function emptySheetRequests(office: Office, workbook: Workbook, isNew: boolean): readonly SheetsRequest[] {
  const [only, ...others] = workbook.sheets;
  if (!isNew || only === undefined || others.length > 0 || office.register.hasValues(only.title)) return [];
  return [{ deleteSheet: { sheetId: only.sheetId } }];
}
