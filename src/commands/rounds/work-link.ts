import { readRecordKey } from '../../domain/keys';
import { sheetLink } from '../../domain/links';
import { isCalculated, type Report } from '../../domain/rounds/report';
import { columnLetters } from '../../register/a1';
import type { Table } from '../../register/cells';
import {
  acknowledgementViewIdOf,
  filterViewIdOf,
  supervisorViewIdOf,
} from '../../register/layout/filter-views';
import type { Snapshot } from '../../register/register-port';
import { sheetIdOf } from '../../register/sheet-ids';
import type { HeaderOf, TabName } from '../../register/tabs';
import type { RoundSources } from './round-sources';

/** The address that a mail’s button leads a person to: of the report `about`, where the mail is about one. */
export type WorkLink = (personId: string, about?: string) => string;

/**
 * A person's own view of รายงานผล at the cell to go to: of the report `about`, else of the first own one that is open and not in, else of
 * the first that waits for the person's check. Who supervises it without owning it has the view of supervisors.
 */
export function workLinkOf(
  spreadsheetId: string,
  snapshot: Snapshot,
  { reports }: Pick<RoundSources, 'reports'>,
  personId: string,
  about?: string,
): string {
  const target = reports.find(({ id }) => id === about) ?? firstToDo(reports, personId);
  const shown = target === undefined ? reports : [target];
  const owns = shown.some(({ owners }) => owners.includes(personId));
  const supervises = shown.some(({ supervisor }) => supervisor === personId);
  const ownView = owns ? filterViewIdOf(personId) : undefined;
  const view = ownView ?? (supervises ? supervisorViewIdOf(personId) : undefined);
  const cell =
    target === undefined
      ? undefined
      : cellUnder(snapshot.table('reports'), target.id, cellAskedOf(target, personId));
  return sheetLink(spreadsheetId, sheetIdOf('reports', snapshot.system), view, cell);
}

/** The row of one report. */
export function reportLinkOf(spreadsheetId: string, snapshot: Snapshot, reportId: string): string {
  const row = snapshot.table('reports').rows.find(({ key }) => key === reportId)?.rowNumber;
  const tab = sheetIdOf('reports', snapshot.system);
  return sheetLink(spreadsheetId, tab, undefined, row === undefined ? undefined : `A${row}`);
}

/** The row of one of the ten steps, where the day goes on which it was done. */
export function stepLinkOf(spreadsheetId: string, snapshot: Snapshot, number: number): string {
  return sheetLink(
    spreadsheetId,
    sheetIdOf('calendar', snapshot.system),
    undefined,
    cellUnder(snapshot.table('calendar'), String(number), 'เสร็จจริง'),
  );
}

/** What was sent to a person, at the first tick that is still to be set. */
export function acknowledgeLinkOf(spreadsheetId: string, snapshot: Snapshot, personId: string): string {
  const documents = snapshot.table('documents');
  const first = documents.rows.find(
    ({ key, cells }) => readRecordKey(key).personId === personId && cells.รับทราบ === false,
  );
  const cell = first === undefined ? undefined : cellUnder(documents, first.key, 'รับทราบ');
  const tab = sheetIdOf('documents', snapshot.system);
  return sheetLink(spreadsheetId, tab, acknowledgementViewIdOf(personId), cell);
}

function firstToDo(reports: readonly Report[], personId: string): Report | undefined {
  const open = reports.filter((report) => report.closedAt === undefined && !isCalculated(report));
  const asked = (header: HeaderOf<'reports'>) =>
    open.find((report) => cellAskedOf(report, personId) === header);
  return asked('ผลการดำเนินงาน') ?? asked('ผลการตรวจ');
}

/** What a person is to fill in of a report; คำตอบ, to be read, where there is nothing. */
function cellAskedOf(report: Report, personId: string): HeaderOf<'reports'> {
  const { owners, supervisor, submittedAt, checkedAt, closedAt } = report;
  if (closedAt !== undefined) return 'คำตอบ';
  if (owners.includes(personId) && submittedAt === undefined) return 'ผลการดำเนินงาน';
  const waits = supervisor === personId && submittedAt !== undefined && checkedAt === undefined;
  return waits ? 'ผลการตรวจ' : 'คำตอบ';
}

/** A1 of a cell; undefined where its row or column is not there. */
function cellUnder<Tab extends TabName>(
  { rows, headers }: Table<Tab>,
  of: string,
  header: HeaderOf<Tab>,
): string | undefined {
  const row = rows.find(({ key }) => key === of);
  const column = headers.indexOf(header);
  return row === undefined || column === -1 ? undefined : `${columnLetters(column)}${row.rowNumber}`;
}
