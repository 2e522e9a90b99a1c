import type { Workspace } from '../../local/workspace/workspace';
import { findFaults } from '../../src/commands/doctor/find-faults';
import type { Finding } from '../../src/commands/doctor/finding';
import { DOCTOR_TABS, registerView } from '../../src/commands/doctor/register-view';
import { dateOfSerial } from '../../src/domain/dates/dates';
import type { CellValue, Grid } from '../../src/ports/sheets';
import { snapshotOf } from '../../src/register/snapshot';
import { TABS, type TabName } from '../../src/register/tabs';
import { rest } from '../agreements/sample-office';

/** The cells of every tab that the doctor reads, as Sheets gives them. */
export type Grids = ReadonlyMap<TabName, Grid>;

/** A cell to type over: the Sheet's row (1 = header) and the header text. */
export type CellEdit = {
  readonly tab: TabName;
  readonly row: number;
  readonly column: string;
  readonly value: CellValue;
};

export async function gridsOf(office: Workspace): Promise<Grids> {
  const ranges = DOCTOR_TABS.map((tab) => `ranges=${encodeURIComponent(TABS[tab].title)}`).join('&');
  const { valueRanges } = (await rest(
    office,
    'GET',
    `/v4/spreadsheets/${office.spreadsheetId}/values:batchGet?valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=SERIAL_NUMBER&${ranges}`,
  )) as { readonly valueRanges: readonly { readonly values?: Grid }[] };
  return new Map(DOCTOR_TABS.map((tab, index) => [tab, valueRanges[index]?.values ?? []]));
}

export function edited(grids: Grids, edits: readonly CellEdit[]): Grids {
  const copies = new Map([...grids].map(([tab, grid]) => [tab, grid.map((row) => [...row])] as const));
  for (const { tab, row, column, value } of edits) {
    const grid = copies.get(tab) ?? [];
    while (grid.length < row) grid.push([]);
    const cells = grid[row - 1] ?? [];
    const position = positionOf(grids, tab, column);
    while (cells.length <= position) cells.push('');
    cells[position] = value;
  }
  return copies;
}

/** 1 October of the sample's fiscal year. */
export const FIRST_DAY = dateOfSerial(46_296);

/** What the rules find in the cells alone, on the year's first day. */
export function faultsIn(grids: Grids): readonly Finding[] {
  return findFaults(registerView(snapshotOf(0, grids, undefined), FIRST_DAY));
}

/** Types edits over the office's Sheet through the API, values as they stand. */
export async function typeOver(office: Workspace, grids: Grids, edits: readonly CellEdit[]): Promise<void> {
  const data = edits.map(({ tab, row, column, value }) => ({
    range: `'${TABS[tab].title}'!${letters(positionOf(grids, tab, column))}${row}`,
    values: [[value]],
  }));
  await rest(office, 'POST', `/v4/spreadsheets/${office.spreadsheetId}/values:batchUpdate`, {
    valueInputOption: 'RAW',
    data,
  });
}

function positionOf(grids: Grids, tab: TabName, column: string): number {
  const position = (grids.get(tab)?.[0] ?? []).indexOf(column);
  if (position < 0) throw new Error(`${tab} has no column ${column}`);
  return position;
}

function letters(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : letters(Math.floor(position / 26) - 1) + last;
}
