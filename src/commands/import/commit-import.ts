import { Refusal } from '../../domain/refusal';
import { LOG_EVENT } from '../../messages/log-event';
import { record } from '../../ports/json';
import type { AnyTable } from '../../register/cells';
import type { Change, LogLine } from '../../register/change';
import { decodePeople } from '../../register/decode/person';
import { knownOperators } from '../../register/known-operators';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import { TAB_NAMES, TABS, type TabName } from '../../register/tabs';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { flagField, textField, textsField } from '../request';
import { settleImport } from './after-import';
import { chosenColumns } from './chosen-columns';
import { commitInParts } from './commit-in-parts';
import { importFolder, isStamped, type StoredImport, stampOf, storedImports } from './import-file';
import { keptColumns, keptColumnsEntry, withChosenColumns } from './kept-columns';
import { peopleAfter } from './plan/people-after';
import { leavesNoOperator } from './plan/people-left';
import { planImport, type TabPlan } from './plan/plan-import';
import { undoParts } from './plan/undo-record';
import { fiscalYearOf, importTabs, type Named, readImport } from './read-import';
import { foundSheet } from './read-sheets';
import { refuseTooLarge } from './refuse-too-large';
import type { FileColumn, ImportRow } from './table/table-reading';

/**
 * `{importId, columns?, clear?}` or `{importIds, columnsOf?, clear?}` (columns by importId) → writes accepted files into their tabs in
 * one commit. Refuses `import-changed` when a file or a tab's header row is no longer what was looked at, and `no-operator-left`.
 * `written` counts the files' rows that now stand in the register.
 */
export function commitImport(office: Office, request: unknown): { readonly written: number } {
  return office.locked(() => {
    const before = readAsOperator(office, ['people']);
    const importIds = textsField(request, 'importIds') ?? [textField(request, 'importId')];
    const stored = storedImports(office, importFolder(office, before), [...new Set(importIds)]);
    const tabs = TAB_NAMES.filter((name) => stored.some(({ tab }) => tab === name));
    const wanted = new Set(tabs.flatMap(importTabs));
    const ready = stored.map((one) => ({ ...one, bytes: office.drive.download(one.file.id) }));
    const snapshot = office.register.read(TAB_NAMES.filter((name) => wanted.has(name)));
    const clear = flagField(request, 'clear');
    const read: Read = { plans: [], lines: [], kept: [], written: 0 };
    for (const tab of tabs) {
      const files = ready.filter((one) => one.tab === tab);
      readTab(office, snapshot, request, tab, files, clear, read);
    }
    commitRead(office, snapshot, read);
    settleImport(
      office,
      read.plans.filter(({ changes }) => changes.length > 0).map(({ tab }) => tab),
    );
    return { written: read.written };
  });
}

type Read = {
  readonly plans: TabPlan[];
  readonly lines: LogLine[];
  readonly kept: Change[];
  written: number;
};

type ReadyImport = StoredImport & { readonly bytes: Uint8Array };

/** All files of one tab, read against the register and the people that other files of the same commit bring. */
function readTab(
  office: Office,
  snapshot: Snapshot,
  request: unknown,
  tab: TabName,
  files: readonly ReadyImport[],
  clear: boolean,
  read: Read,
): void {
  const table = snapshot.table(tab);
  const named = peopleIn(read.plans);
  const tableWith = (name: TabName): AnyTable =>
    read.plans.find((plan) => plan.tab === name)?.after ?? snapshot.table(name);
  const rows: (readonly ImportRow[])[] = [];
  let kept = keptColumns(snapshot, tab);
  for (const { file, sheet, bytes } of files) {
    if (!isStamped(file, stampOf(office, table, { tab, sheet }, bytes)))
      throw new Refusal({ code: 'import-changed', name: file.name });
    const ground = { folderId: file.parentId, fiscalYearBe: fiscalYearOf(snapshot) };
    const found = { sheet: foundSheet(office, { name: file.name, bytes }, ground, { tab, sheetAt: sheet }) };
    const chosen = columnsOf(request, file.id);
    const reading = readImport(snapshot, tab, found, {
      named,
      tableWith,
      ...(chosen === undefined ? {} : { chosen }),
    });
    refuseTooLarge(reading.rows, table, file.name);
    rows.push(reading.rows);
    read.written += reading.rows.length;
    read.lines.push({
      event: LOG_EVENT.imported,
      subject: TABS[tab].title,
      after: `${file.name}: ${reading.rows.length}`,
    });
    if (chosen !== undefined)
      kept = withChosenColumns(kept, readImport(snapshot, tab, found, { named }).columns, chosen);
  }
  const plan = planImport(tab, table, rows, clear);
  if (
    tab === 'people' &&
    leavesNoOperator(snapshot.table('people'), peopleAfter(plan), knownOperators(snapshot).length > 0)
  )
    throw new Refusal({ code: 'no-operator-left' });
  read.plans.push(plan);
  if (kept.size > 0) read.kept.push(...systemChanges(snapshot, keptColumnsEntry(tab, kept)));
}

/** The operator's columns for one file: by importId where several are accepted. */
function columnsOf(request: unknown, importId: string): readonly FileColumn[] | undefined {
  const several = record(record(request).columnsOf)[importId];
  return chosenColumns(several === undefined ? request : { columns: several });
}

function peopleIn(plans: readonly TabPlan[]): readonly Named[] {
  const people = plans.find(({ tab }) => tab === 'people');
  return people === undefined ? [] : decodePeople(peopleAfter(people)).people;
}

/** One commit of all tabs, with what taking it back needs in บันทึก. */
function commitRead(office: Office, snapshot: Snapshot, { plans, lines, kept }: Read): void {
  const changes = plans.flatMap((plan) => plan.changes);
  if (changes.length === 0) {
    if (kept.length > 0) office.register.commit(snapshot, kept);
    return;
  }
  const name = String(office.now());
  const parts = undoParts(plans.filter((plan) => plan.changes.length > 0));
  const undo = parts.map(
    (part, at): LogLine => ({
      event: LOG_EVENT.importedCells,
      subject: `${name} ${at + 1}/${parts.length}`,
      before: part,
    }),
  );
  commitInParts(office, snapshot, [...changes, ...kept], [...lines, ...undo], 'first');
}
