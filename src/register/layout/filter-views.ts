import type { SheetsRequest } from '../../ports/sheets';
import { columnLetters } from '../a1';
import type { Table } from '../cells';
import type { SheetShape } from '../workbook';

const FIRST_ID = 100_000_000;
const IDS = 900_000_000;

/** A person's filter view in รายงานผล has the same id in every workbook, so a mail can link it without asking. */
export function filterViewIdOf(personId: string): number {
  let hash = 7;
  for (let index = 0; index < personId.length; index += 1) {
    hash = (hash * 31 + personId.charCodeAt(index)) % IDS;
  }
  return FIRST_ID + hash;
}

export function filterViewTitle(personId: string): string {
  return `งานของ ${personId}`;
}

/** A person's filter view in เอกสาร: what was sent to the person. */
export function acknowledgementViewIdOf(personId: string): number {
  return filterViewIdOf(`เอกสาร/${personId}`);
}

/** Adds the views that are missing: the rows that the person owns. */
export function filterViewRequests(
  personIds: readonly string[],
  reports: Table<'reports'>,
  sheetId: number,
  sheet: SheetShape | undefined,
): readonly SheetsRequest[] {
  const column = reports.headers.indexOf('ผู้รับผิดชอบ');
  if (column === -1) return [];
  const titles = new Set((sheet?.filterViews ?? []).map((view) => view.title));
  return [...new Set(personIds)]
    .filter((id) => !titles.has(filterViewTitle(id)))
    .map((id) => ({
      addFilterView: {
        filter: {
          filterViewId: filterViewIdOf(id),
          title: filterViewTitle(id),
          range: { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: reports.headers.length },
          filterSpecs: [{ columnIndex: column, filterCriteria: { condition: namesPerson(column, id) } }],
        },
      },
    }));
}

/** Adds the views of addressees that are missing in เอกสาร; a row's key ends with its addressee. */
export function acknowledgementViewRequests(
  documents: Table<'documents'>,
  sheetId: number,
  sheet: SheetShape | undefined,
): readonly SheetsRequest[] {
  const key = documents.headers.indexOf('รหัส');
  const titles = new Set((sheet?.filterViews ?? []).map((view) => view.title));
  const sent = documents.rows.filter((row) => typeof row.cells.รับทราบ === 'boolean');
  const personIds = new Set(sent.map((row) => row.key.slice(row.key.lastIndexOf('/') + 1)));
  return [...personIds]
    .map((id) => ({ id, title: `เอกสารถึง ${id}` }))
    .filter(({ title }) => !titles.has(title))
    .map(({ id, title }) => ({
      addFilterView: {
        filter: {
          filterViewId: acknowledgementViewIdOf(id),
          title,
          range: { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: documents.headers.length },
          filterSpecs: [{ columnIndex: key, filterCriteria: { condition: endsWithPerson(key, id) } }],
        },
      },
    }));
}

function endsWithPerson(column: number, personId: string): Readonly<Record<string, unknown>> {
  const ending = `/${personId}`;
  const formula = `=RIGHT($${columnLetters(column)}2,${ending.length})="${ending}"`;
  return { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] };
}

/** The exact code among several parted by commas: P01 is not P012. */
function namesPerson(column: number, personId: string): Readonly<Record<string, unknown>> {
  const cell = `$${columnLetters(column)}2`;
  const formula = `=ISNUMBER(SEARCH(",${personId},",","&SUBSTITUTE(${cell}," ","")&","))`;
  return { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] };
}
