import { readRecordKey } from '../../domain/keys';
import type { Person } from '../../domain/people/person';
import type { SheetsRequest } from '../../ports/sheets';
import { columnLetters } from '../a1';
import type { Table } from '../cells';
import type { FilterView, SheetShape } from '../workbook';

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

/** A supervisor's filter view in รายงานผล: what the person has to check. */
export function supervisorViewIdOf(personId: string): number {
  return filterViewIdOf(`ตรวจ/${personId}`);
}

/** A person's filter view in เอกสาร: what was sent to the person. */
export function acknowledgementViewIdOf(personId: string): number {
  return filterViewIdOf(`เอกสาร/${personId}`);
}

/** Who reports and checks what, as far as views go. */
export type ReportPart = { readonly owners: readonly string[]; readonly supervisor: string };

type WantedView = {
  readonly id: number;
  readonly title: string;
  readonly column: number;
  readonly formula: string;
};

/**
 * Adds the views of รายงานผล that are missing and brings those up to date whose people have changed: `งานของ P032`, the rows
 * that a person owns; `ตรวจของ P004`, those that a person supervises; `กลุ่ม …`, those that people of a group own.
 */
export function filterViewRequests(
  parts: readonly ReportPart[],
  people: readonly Pick<Person, 'id' | 'group'>[],
  reports: Table<'reports'>,
  sheetId: number,
  sheet: SheetShape | undefined,
): readonly SheetsRequest[] {
  const owner = reports.headers.indexOf('ผู้รับผิดชอบ');
  const supervisor = reports.headers.indexOf('ผู้กำกับดูแล');
  if (owner === -1 || supervisor === -1) return [];
  const present = new Map((sheet?.filterViews ?? []).map((view) => [view.title, view]));
  const range = { sheetId, startRowIndex: 0, startColumnIndex: 0, endColumnIndex: reports.headers.length };
  return wantedViews(parts, people, owner, supervisor).flatMap((view): readonly SheetsRequest[] => {
    const known = present.get(view.title);
    const filterSpecs = [
      {
        columnIndex: view.column,
        filterCriteria: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: view.formula }] },
        },
      },
    ];
    if (known === undefined)
      return [
        { addFilterView: { filter: { filterViewId: view.id, title: view.title, range, filterSpecs } } },
      ];
    if (saysFormula(known, view.formula)) return [];
    return [
      {
        updateFilterView: { filter: { filterViewId: known.id, filterSpecs }, fields: 'filterSpecs' },
      },
    ];
  });
}

function wantedViews(
  parts: readonly ReportPart[],
  people: readonly Pick<Person, 'id' | 'group'>[],
  owner: number,
  supervisor: number,
): readonly WantedView[] {
  const owners = distinct(parts.flatMap((part) => part.owners));
  const supervisors = distinct(parts.map((part) => part.supervisor));
  const groupOf = new Map(people.map(({ id, group }) => [id, group]));
  const groups = distinct(owners.map((id) => groupOf.get(id) ?? ''));
  return [
    ...owners.map((id) => ({
      id: filterViewIdOf(id),
      title: `งานของ ${id}`,
      column: owner,
      formula: `=${namesPerson(owner, id)}`,
    })),
    ...supervisors.map((id) => ({
      id: supervisorViewIdOf(id),
      title: `ตรวจของ ${id}`,
      column: supervisor,
      formula: `=${namesPerson(supervisor, id)}`,
    })),
    ...groups.map((group) => ({
      id: filterViewIdOf(`กลุ่ม/${group}`),
      title: `กลุ่ม ${group}`,
      column: owner,
      formula: `=OR(${owners
        .filter((id) => groupOf.get(id) === group)
        .sort()
        .map((id) => namesPerson(owner, id))
        .join(',')})`,
    })),
  ];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** Sheets may give a formula back in its own spelling. */
function saysFormula(view: FilterView, formula: string): boolean {
  const plain = (text: string): string => text.replace(/\s+/g, '').toUpperCase();
  return plain(JSON.stringify(view.json)).includes(plain(JSON.stringify(formula).slice(1, -1)));
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
  const personIds = new Set(sent.map((row) => readRecordKey(row.key).personId ?? row.key));
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
function namesPerson(column: number, personId: string): string {
  const cell = `$${columnLetters(column)}2`;
  return `ISNUMBER(SEARCH(",${personId},",","&SUBSTITUTE(${cell}," ","")&","))`;
}
