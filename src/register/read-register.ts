import type { Moment } from '../domain/dates/moments';
import { count, record, text } from '../ports/json';
import { type CellValue, type Grid, type SheetsApi, sheetsOf } from '../ports/sheets';
import { valueFrom } from '../ports/value-from';
import { type RegisterSnapshot, snapshotOf } from './snapshot';
import { TABS, type TabName } from './tabs';

/**
 * Reads tabs in one values:batchGet (ระบบ and the header of บันทึก come along). Where the workbook lacks one of them,
 * Sheets refuses the whole: then its titles are asked for and the rest is read.
 */
export function readRegister(
  sheets: SheetsApi,
  spreadsheetId: string,
  tabs: readonly TabName[],
  now: () => Moment,
): RegisterSnapshot {
  const wanted: readonly TabName[] = [...new Set<TabName>([...tabs, 'system'])];
  const first = sheets.values(spreadsheetId, rangesOf(wanted, true));
  if (first.kind === 'done') return assemble(wanted, wanted, true, first.value, now(), new Map());
  if (first.kind === 'unknown' || first.fault.kind !== 'invalid-request')
    valueFrom(first, 'read the register');
  const byId = titlesIn(sheets, spreadsheetId);
  const titles = new Set(byId.values());
  const present = wanted.filter((tab) => titles.has(TABS[tab].title));
  const hasLog = titles.has(TABS.log.title);
  const ranges = rangesOf(present, hasLog);
  const grids =
    ranges.length === 0 ? [] : valueFrom(sheets.values(spreadsheetId, ranges), 'read the register');
  return assemble(wanted, present, hasLog, grids, now(), byId);
}

/** A tab's title alone is the range of all its cells; quotes would only make the address longer. */
function rangesOf(tabs: readonly TabName[], withLog: boolean): readonly string[] {
  const whole = tabs.map((tab) => TABS[tab].title);
  return withLog ? [...whole, `${TABS.log.title}!1:1`] : whole;
}

function assemble(
  wanted: readonly TabName[],
  present: readonly TabName[],
  hasLog: boolean,
  read: readonly Grid[],
  takenAt: Moment,
  titles: ReadonlyMap<number, string>,
): RegisterSnapshot {
  const grids = new Map(
    wanted.map((tab) => {
      const index = present.indexOf(tab);
      return [tab, index === -1 ? undefined : (read[index] ?? [])] as const;
    }),
  );
  const logHeader: readonly CellValue[] | undefined = hasLog ? (read[present.length]?.[0] ?? []) : undefined;
  return snapshotOf(takenAt, grids, logHeader, titles);
}

/** Titles by id. */
function titlesIn(sheets: SheetsApi, spreadsheetId: string): ReadonlyMap<number, string> {
  const spreadsheet = valueFrom(
    sheets.get(spreadsheetId, 'sheets.properties(sheetId,title)'),
    'read the tabs',
  );
  return new Map(
    sheetsOf(spreadsheet).map((sheet) => {
      const { sheetId, title } = record(sheet.properties);
      return [count(sheetId), text(title)] as const;
    }),
  );
}
