import { Refusal } from '../../domain/refusal';
import { decodePeople } from '../../register/decode/person';
import { decodeRounds } from '../../register/decode/round';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import type { TabName } from '../../register/tabs';
import type { Office } from '../office';
import { gridOfFile } from './file-grid';
import { importFolder } from './import-file';
import { nameKey, type PersonCodes } from './read-cell';
import { type FileReading, readFile } from './read-file';

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
    throw new Refusal({ code: 'too-large', name: file.name, limit: { kind: 'import' } });
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
