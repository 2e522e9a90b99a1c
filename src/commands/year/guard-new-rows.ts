import type { SheetsRequest } from '../../ports/sheets';
import type { Column } from '../../register/column';
import { columnRequests, laidRows } from '../../register/layout/tab-layout';
import { validationOf } from '../../register/layout/validation';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import { SYSTEM } from '../../register/system-names';
import { TABS, type TabName } from '../../register/tabs';
import type { SheetShape, Workbook } from '../../register/workbook';
import type { Office } from '../office';
import { sheetsByTab } from './layout';

/**
 * Rows that people have added to a tab get its columns' formats and rules. ระบบ says how many rows of each tab have them: no
 * call while no tab has grown.
 */
export function guardNewRows(office: Pick<Office, 'register'>, snapshot: Snapshot, workbook: Workbook): void {
  const known = readCounts(snapshot.system(SYSTEM.ruledRows));
  const changed = [...sheetsByTab(workbook)].flatMap(([tab, sheet]): readonly Changed[] => {
    const from = known.get(tab) ?? laidRows(tab);
    return hasRules(tab) && from !== sheet.rowCount ? [{ tab, sheet, from }] : [];
  });
  if (changed.length === 0) return;
  const grown = changed.filter(({ sheet, from }) => sheet.rowCount > from);
  const requests =
    grown.length === 0 ? [] : ruleRequests(office.register.read(grown.map(({ tab }) => tab)), grown);
  const counts = new Map([...known, ...changed.map(({ tab, sheet }) => [tab, sheet.rowCount] as const)]);
  const text = [...counts].map(([tab, count]) => `${tab}=${count}`).join(' ');
  office.register.commit(snapshot, [
    ...(requests.length > 0 ? [{ kind: 'requests', requests } as const] : []),
    ...systemChanges(snapshot, { [SYSTEM.ruledRows]: text }),
  ]);
}

/** `from`: how many rows have their rules. */
type Changed = { readonly tab: TabName; readonly sheet: SheetShape; readonly from: number };

function hasRules(tab: TabName): boolean {
  const columns: readonly Column[] = TABS[tab].columns;
  return columns.some((column, position) => validationOf(column, position) !== undefined);
}

function ruleRequests(snapshot: Snapshot, grown: readonly Changed[]): readonly SheetsRequest[] {
  return grown.flatMap(({ tab, sheet, from }) => {
    const columns: readonly Column[] = TABS[tab].columns;
    const headers: readonly string[] = snapshot.table(tab).headers;
    return columns.flatMap((column) => {
      const position = headers.indexOf(column.header);
      if (position === -1 || validationOf(column, position) === undefined) return [];
      return columnRequests(sheet.sheetId, column, position, { from, to: sheet.rowCount });
    });
  });
}

function readCounts(text: string): ReadonlyMap<string, number> {
  const pairs = text.split(' ').map((part) => part.split('='));
  return new Map(
    pairs.flatMap(([tab, count]) => (count === undefined ? [] : [[tab ?? '', Number(count)] as const])),
  );
}
