import { Refusal } from '../../messages/refusal';
import type { Tab } from '../../register/column';
import { decodePeople } from '../../register/decode/person';
import { decodeRounds } from '../../register/decode/round';
import { SYSTEM } from '../../register/system-names';
import { TAB_NAMES, TABS, type TabName } from '../../register/tabs';
import { headerKey } from '../../register/texts';
import { requireOperator } from '../authority';
import type { Office, Snapshot } from '../office';
import { optionalText, textField } from '../request';
import { gridOfFile, typeOfFile } from './file-grid';
import { importFolder, stampOf, storeImport } from './import-file';
import { nameKey, type PersonCodes } from './read-cell';
import { type FileReading, type Problem, readFile } from './read-file';
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
  const snapshot = office.register.read(wanted === undefined ? ['people'] : importTabs(wanted));
  requireOperator(office, snapshot);
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
  return TAB_NAMES.find((name) => {
    const tab: Tab = TABS[name];
    const importable = tab.hidden !== true && tab.columns.length > 0 && name !== 'log';
    return importable && headerKey(tab.title) === title;
  });
}

function refuseTab(request: unknown): never {
  throw new Refusal('invalid-request', `tab: ${textField(request, 'tab')}`);
}

export function importTabs(tab: TabName): readonly TabName[] {
  return [...new Set<TabName>(['people', ...(tab === 'reports' ? ['rounds' as const] : []), tab])];
}

/** A file read against the register as it stands; the snapshot must hold `importTabs`. */
export function readImport(
  office: Office,
  snapshot: Snapshot,
  tab: TabName,
  file: { readonly name: string; readonly bytes: Uint8Array },
): FileReading {
  const grid = gridOfFile(office, tab, file.name, importFolder(snapshot), file.bytes);
  const reading = readFile(grid, {
    tab,
    table: snapshot.table(tab),
    persons: personCodes(snapshot),
    fiscalYearBe: Number(snapshot.system(SYSTEM.year)) || 0,
    openRoundId: tab === 'reports' ? openRoundId(snapshot) : '',
  });
  if (commitBytes(reading, snapshot.table(tab).headers.length) > MOST_BYTES) {
    throw new Refusal('file-too-large', file.name);
  }
  return reading;
}

/** UrlFetchApp sends at most 50 MB, and an import is one commit. */
const MOST_BYTES = 45_000_000;
/** A cell of the commit besides its text: JSON's names and the number format. */
const CELL_BYTES = 90;
/** A Thai letter in UTF-8. */
const LETTER_BYTES = 3;

function commitBytes(reading: FileReading, columns: number): number {
  let letters = 0;
  for (const { cells } of reading.rows) {
    for (const value of Object.values(cells)) letters += typeof value === 'string' ? value.length : 0;
  }
  return reading.rows.length * columns * CELL_BYTES + letters * LETTER_BYTES;
}

function openRoundId(snapshot: Snapshot): string {
  const open = decodeRounds(snapshot.table('rounds')).rounds.filter((round) => round.state === 'เปิด');
  const [only, another] = open;
  return only === undefined || another !== undefined ? '' : only.id;
}

/** รหัส by name, for names that only one person has. */
function personCodes(snapshot: Snapshot): PersonCodes {
  const codes = new Map<string, string>();
  const shared = new Set<string>();
  for (const person of decodePeople(snapshot.table('people')).people) {
    const name = nameKey(person.name);
    if (codes.has(name)) shared.add(name);
    codes.set(name, person.id);
  }
  return new Map([...codes].filter(([name]) => name !== '' && !shared.has(name)));
}
