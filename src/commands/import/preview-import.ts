import { dateOfMoment } from '../../domain/dates/moments';
import { Refusal } from '../../domain/refusal';
import type { ImportProblem } from '../../messages/refusals/import-problem-text';
import type { AnyTable } from '../../register/cells';
import { decodeReports } from '../../register/decode/report';
import { decodeRounds } from '../../register/decode/round';
import { importableTabs } from '../../register/importable-tabs';
import { keyHeaders } from '../../register/keys';
import { knownOperators } from '../../register/known-operators';
import type { Snapshot } from '../../register/register-port';
import { TAB_NAMES, TABS, type TabName } from '../../register/tabs';
import { headerKey } from '../../register/texts';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { flagField, invalidField, optionalText, textField, textsField } from '../request';
import { addedRows, requireCells } from '../require-cells';
import { chosenColumns } from './chosen-columns';
import { countParts } from './commit-in-parts';
import { type Companion, companionsOf, keepCompanion, withCompanions } from './companions';
import { importFolder, stampOf, storeImport, typeOfKind } from './import-file';
import { peopleAfter } from './plan/people-after';
import { peopleProblems } from './plan/people-left';
import { planImport, type TabPlan } from './plan/plan-import';
import { missingReports, referenceProblems } from './plan/references';
import { settingProblems } from './plan/setting-values';
import { sharedEmails, tabsOfWords, unfitWords } from './plan/unfit-words';
import { type ImportPreview, previewAnswer } from './preview-answer';
import { fiscalYearOf, importTabs, readImport } from './read-import';
import { type FoundTable, findTable } from './read-sheets';
import { refuseTooLarge } from './refuse-too-large';
import { requestedFile } from './requested-file';
import { importableColumns } from './table/file-columns';
import type { Placed, TableReading } from './table/table-reading';

/**
 * `{tab?, fileName, base64, sheet?, columns?, clear?, with?}` (or `{link}` of another Sheet) → what a file would bring into a tab, which
 * its headers tell where it is not asked for. The file is kept in the folder นำเข้า (its id is the importId); nothing of the
 * register changes. `with` are importIds that are to be accepted in the same commit: what they bring counts as known.
 */
export function previewImport(office: Office, request: unknown): ImportPreview {
  const asked = optionalText(request, 'tab');
  const wanted = importableTabs().find((name) => headerKey(TABS[name].title) === headerKey(asked));
  const snapshot = readAsOperator(office, previewTabs(wanted));
  if (wanted === undefined && asked !== '')
    throw invalidField('tab', asked, {
      kind: 'choice',
      allowed: importableTabs().map((name) => TABS[name].title),
    });
  if (asked === '') textField(request, optionalText(request, 'link') === '' ? 'fileName' : 'link');
  const file = requestedFile(office, request);
  const folderId = importFolder(office, snapshot);
  const found = findTable(
    office,
    file,
    { folderId, fiscalYearBe: fiscalYearOf(snapshot) },
    { ...(wanted === undefined ? {} : { tab: wanted }), sheet: optionalText(request, 'sheet') },
  );
  const { tab } = found;
  if (tab === undefined) throw new Refusal({ code: 'file-unreadable', name: file.name, kind: 'no-tab' });
  const companions = companionsOf(office, textsField(request, 'with') ?? []);
  const chosen = chosenColumns(request);
  const reading = readImport(snapshot, tab, found, {
    named: companions.flatMap(({ people }) => people),
    tableWith: (name) =>
      name === tab ? snapshot.table(name) : withCompanions(name, snapshot.table(name), companions),
    ...(chosen === undefined ? {} : { chosen }),
  });
  const table = snapshot.table(tab);
  refuseTooLarge(reading.rows, table, file.name);
  const clear = flagField(request, 'clear');
  const plan = planImport(tab, table, [reading.rows], clear);
  const parts = countParts(plan.changes);
  if (parts > 1) requireCells(office, snapshot, addedRows(plan.changes));
  const stamp = stampOf(office, table, { tab, sheet: found.sheetAt }, file.bytes);
  const stored = { name: file.name, mimeType: typeOfKind(found.kind), bytes: file.bytes };
  const importId = storeImport(office, folderId, stored, stamp);
  keepCompanion(office, importId, tab, plan.after);
  const { emptied } = plan.counts;
  const blanks: ImportProblem = { kind: clear ? 'blanks-clear' : 'blanks-kept', count: emptied };
  const inParts: ImportProblem = { kind: 'in-parts', parts };
  const problems = [
    ...reading.problems,
    ...(parts > 1 ? [{ row: 0, column: 0, what: inParts }] : []),
    ...(emptied > 0 ? [{ row: 0, column: 0, what: blanks }] : []),
    ...tabProblems(found, tab, reading, plan),
    ...registerProblems(office, snapshot, tab, reading, plan, companions),
  ];
  return previewAnswer(importId, found, tab, reading, plan, problems, [
    ...importableColumns(tab, table).keys(),
  ]);
}

/** Tabs that reading a file looks at, and those that tell what its words mean. */
function previewTabs(tab: TabName | undefined): readonly TabName[] {
  const wanted = new Set([...importTabs(tab), ...(tab === undefined ? [] : tabsOfWords(tab))]);
  return TAB_NAMES.filter((name) => wanted.has(name));
}

/** What concerns the whole file: another tab's header, the sheet that was taken, columns that new rows would lack. */
function tabProblems(
  found: FoundTable,
  tab: TabName,
  reading: TableReading,
  plan: TabPlan,
): readonly Placed<ImportProblem>[] {
  const whats: ImportProblem[] = [];
  const { likelierTab, sheets, sheet } = found;
  if (likelierTab !== undefined)
    whats.push({ kind: 'other-tab', tab: TABS[likelierTab].title, wanted: TABS[tab].title });
  if (sheets.length > 1) {
    const titles = (hidden: boolean) =>
      sheets.filter((one) => one.hidden === hidden && one.title !== sheet.title).map(({ title }) => title);
    whats.push({ kind: 'sheet-read', title: sheet.title, others: titles(false), hidden: titles(true) });
  }
  if (found.asLikely.length > 0)
    whats.push({ kind: 'as-likely-sheets', title: sheet.title, others: found.asLikely });
  if (found.onlyHidden.length > 0) whats.push({ kind: 'only-hidden-sheets', titles: found.onlyHidden });
  if (reading.rows.length === 0 && reading.columnOf.size > 0) whats.push({ kind: 'no-rows' });
  const lacking = neededHeaders(tab).filter((header) => !reading.columnOf.has(header));
  if (lacking.length > 0 && plan.counts.added > 0) whats.push({ kind: 'columns-lacking', headers: lacking });
  return whats.map((what) => ({ row: 0, column: 0, what }));
}

/** Columns besides the key in which no row may be blank. */
function neededHeaders(tab: TabName): readonly string[] {
  const keys: readonly string[] = keyHeaders(tab);
  return TABS[tab].columns.flatMap((column) =>
    'required' in column && column.required === true && !keys.includes(column.header) ? [column.header] : [],
  );
}

/** New rows that leave such a column of the file blank, as lists do that say a group's name in its first row only. */
function blankProblems(
  tab: TabName,
  reading: TableReading,
  standing: AnyTable,
): readonly Placed<ImportProblem>[] {
  const known = new Set(standing.rows.map(({ key }) => key));
  const added = reading.rows.filter(({ key }) => !known.has(key));
  return neededHeaders(tab).flatMap((header): readonly Placed<ImportProblem>[] => {
    const column = reading.columnOf.get(header);
    const [first, ...others] = added.filter(({ blank }) => blank.includes(header));
    if (column === undefined || first === undefined) return [];
    return [{ row: first.at, column, what: { kind: 'cells-lacking', header, count: others.length + 1 } }];
  });
}

/** What the import would do to the rest of the register. */
function registerProblems(
  office: Office,
  snapshot: Snapshot,
  tab: TabName,
  reading: TableReading,
  plan: TabPlan,
  companions: readonly Companion[],
): readonly Placed<ImportProblem>[] {
  const tableAfter = (name: TabName): AnyTable =>
    withCompanions(name, name === tab ? plan.after : snapshot.table(name), companions);
  const found = [
    ...referenceProblems(tab, reading, tableAfter),
    ...blankProblems(tab, reading, snapshot.table(tab)),
    ...unfitWords(tab, reading, tableAfter, dateOfMoment(office.now())),
    ...sharedEmails(tab, reading, tableAfter),
  ];
  if (tab === 'settings') found.push(...settingProblems(reading));
  if (tab === 'reports') found.push(...missingReports(reading, snapshot.table('reports')));
  if (tab === 'people') {
    const whats = peopleProblems(
      snapshot.table('people'),
      peopleAfter(plan),
      knownOperators(snapshot).length > 0,
      openReports(snapshot),
    );
    found.push(...whats.map((what) => ({ row: 0, column: 0, what })));
  }
  if (tab === 'indicators') found.push(...openRoundRemarks(snapshot, reading, plan));
  return found;
}

function openReports(snapshot: Snapshot): ReturnType<typeof decodeReports>['reports'] {
  const open = new Set(
    decodeRounds(snapshot.table('rounds'))
      .rounds.filter(({ state }) => state === 'เปิด')
      .map(({ id }) => id),
  );
  return decodeReports(snapshot.table('reports')).reports.filter(({ roundId }) => open.has(roundId));
}

/** An open round goes on with what it has frozen: who changes an indicator meanwhile should know. */
function openRoundRemarks(
  snapshot: Snapshot,
  reading: TableReading,
  plan: TabPlan,
): readonly Placed<ImportProblem>[] {
  const rounds = new Map(openReports(snapshot).map((report) => [report.indicatorCode, report.roundId]));
  const changed = new Set(plan.cells.map(({ key }) => key));
  return reading.rows.flatMap(({ key, at }): readonly Placed<ImportProblem>[] => {
    const roundId = rounds.get(key);
    if (roundId === undefined || !changed.has(key)) return [];
    return [{ row: at, column: 0, what: { kind: 'open-round', roundId, key } }];
  });
}
