import type { Tab } from '../../register/column';
import { TAB_NAMES, TABS, type TabName } from '../../register/tabs';
import { headerKey } from '../../register/texts';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { invalidField, optionalText, textField } from '../request';
import { typeOfFile } from './file-grid';
import { importFolder, stampOf, storeImport } from './import-file';
import type { FileReading, Problem } from './read-file';
import { importTabs, readImport } from './read-import';
import { requestedFile } from './requested-file';

export type ImportPreview = {
  readonly importId: string;
  readonly columns: FileReading['columns'];
  /** How many rows would be written. */
  readonly rows: number;
  readonly problems: readonly Problem[];
};

/**
 * `{tab, fileName, base64}` (or `{tab, link}` of another Sheet) → what a CSV or XLSX file would bring into a tab. The file is kept in
 * the folder นำเข้า (its id is the importId); nothing of the register changes.
 */
export function previewImport(office: Office, request: unknown): ImportPreview {
  const wanted = tabWanted(request);
  const snapshot = readAsOperator(office, wanted === undefined ? ['people'] : importTabs(wanted));
  const tab = wanted ?? refuseTab(request);
  const { name, bytes } = requestedFile(office, request);
  const folderId = importFolder(snapshot);
  const reading = readImport(office, snapshot, tab, { name, bytes });
  const stamp = stampOf(office, snapshot.table(tab), tab, bytes);
  const importId = storeImport(office, folderId, { name, mimeType: typeOfFile(bytes), bytes }, stamp);
  return { importId, columns: reading.columns, rows: reading.rows.length, problems: reading.problems };
}

/** The tab asked for by its title, spacing aside. Hidden tabs, the log and แดชบอร์ด are never imported. */
function tabWanted(request: unknown): TabName | undefined {
  const title = headerKey(optionalText(request, 'tab'));
  return TAB_NAMES.find((name) => isImportable(name) && headerKey(TABS[name].title) === title);
}

function isImportable(name: TabName): boolean {
  const tab: Tab = TABS[name];
  return tab.hidden !== true && tab.columns.length > 0 && name !== 'log';
}

function refuseTab(request: unknown): never {
  const allowed = TAB_NAMES.filter(isImportable).map((name) => TABS[name].title);
  throw invalidField('tab', textField(request, 'tab'), { kind: 'choice', allowed });
}
