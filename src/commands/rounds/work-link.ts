import { readRecordKey } from '../../domain/keys';
import { sheetLink } from '../../domain/links';
import { isCalculated } from '../../domain/rounds/report';
import { columnLetters } from '../../register/a1';
import {
  acknowledgementViewIdOf,
  filterViewIdOf,
  supervisorViewIdOf,
} from '../../register/layout/filter-views';
import type { Snapshot } from '../../register/register-port';
import { sheetIdOf } from '../../register/sheet-ids';
import type { HeaderOf } from '../../register/tabs';
import type { RoundSources } from './round-sources';

/** A person's own view of รายงานผล, at the first cell to fill in. Who owns nothing has the view of a supervisor only, or none. */
export function workLinkOf(
  spreadsheetId: string,
  snapshot: Snapshot,
  sources: Pick<RoundSources, 'reports'>,
  personId: string,
): string {
  const owns = sources.reports.some(({ owners }) => owners.includes(personId));
  const supervises = sources.reports.some(({ supervisor }) => supervisor === personId);
  const ownView = owns ? filterViewIdOf(personId) : undefined;
  const view = ownView ?? (supervises ? supervisorViewIdOf(personId) : undefined);
  const tab = sheetIdOf('reports', snapshot.system);
  return sheetLink(spreadsheetId, tab, view, firstCellOf(snapshot, sources, personId));
}

/** The row of one report. */
export function reportLinkOf(spreadsheetId: string, snapshot: Snapshot, reportId: string): string {
  const row = snapshot.table('reports').rows.find(({ key }) => key === reportId)?.rowNumber;
  const tab = sheetIdOf('reports', snapshot.system);
  return sheetLink(spreadsheetId, tab, undefined, row === undefined ? undefined : `A${row}`);
}

/** What was sent to a person, at the first tick that is still to be set. */
export function acknowledgeLinkOf(spreadsheetId: string, snapshot: Snapshot, personId: string): string {
  const { rows, headers } = snapshot.table('documents');
  const column = headers.indexOf('รับทราบ');
  const row = rows.find(
    ({ key, cells }) => readRecordKey(key).personId === personId && cells.รับทราบ === false,
  );
  const cell = row === undefined || column === -1 ? undefined : `${columnLetters(column)}${row.rowNumber}`;
  const tab = sheetIdOf('documents', snapshot.system);
  return sheetLink(spreadsheetId, tab, acknowledgementViewIdOf(personId), cell);
}

/**
 * A1 of the first cell of รายงานผล that a person is to fill in: the result of the first own report that is open and not in, else the
 * verdict of the first report that waits for the person's check; undefined where there is none.
 */
function firstCellOf(
  snapshot: Snapshot,
  { reports }: Pick<RoundSources, 'reports'>,
  personId: string,
): string | undefined {
  const open = reports.filter((report) => report.closedAt === undefined && !isCalculated(report));
  const own = open.find(({ owners, submittedAt }) => owners.includes(personId) && submittedAt === undefined);
  const check = open.find(
    ({ supervisor, submittedAt, checkedAt }) =>
      supervisor === personId && submittedAt !== undefined && checkedAt === undefined,
  );
  const header: HeaderOf<'reports'> = own === undefined ? 'ผลการตรวจ' : 'ผลการดำเนินงาน';
  const { rows, headers } = snapshot.table('reports');
  const row = rows.find(({ key }) => key === (own ?? check)?.id);
  const column = headers.indexOf(header);
  return row === undefined || column === -1 ? undefined : `${columnLetters(column)}${row.rowNumber}`;
}
