import { Refusal } from '../domain/refusal';
import type { Change } from '../register/change';
import type { Snapshot } from '../register/register-port';
import { TABS, type TabName } from '../register/tabs';
import type { Office } from './office';

/** What Google lets one spreadsheet hold, blank cells and the office's own tabs included. */
const MOST_CELLS = 10_000_000;

/**
 * Refuses `too-large` before anything is written, where rows that take several commits would pass what a spreadsheet holds: the
 * first of them would stand without the others. A single commit Google refuses whole.
 */
export function requireCells(office: Office, snapshot: Snapshot, added: ReadonlyMap<TabName, number>): void {
  const { sheets } = office.register.workbook();
  let cells = 0;
  for (const { title, rowCount, columnCount } of sheets) {
    const tab = [...added.keys()].find((name) => TABS[name].title === title);
    const rows = tab === undefined ? 0 : lastRow(snapshot, tab) + (added.get(tab) ?? 0);
    cells += Math.max(rowCount, rows) * columnCount;
  }
  if (cells > MOST_CELLS) throw new Refusal({ code: 'too-large', name: '', limit: { kind: 'cells' } });
}

/** How many rows changes add to each tab. */
export function addedRows(changes: readonly Change[]): ReadonlyMap<TabName, number> {
  const added = new Map<TabName, number>();
  for (const change of changes)
    if (change.kind === 'add') added.set(change.tab, (added.get(change.tab) ?? 0) + change.rows.length);
  return added;
}

function lastRow(snapshot: Snapshot, tab: TabName): number {
  return Math.max(
    1,
    ...snapshot
      .table(tab)
      .rows.slice(-1)
      .map(({ rowNumber }) => rowNumber),
  );
}
