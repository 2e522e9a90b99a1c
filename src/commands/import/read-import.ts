import type { AnyTable } from '../../register/cells';
import type { Column } from '../../register/column';
import { decodePeople } from '../../register/decode/person';
import { decodeRounds } from '../../register/decode/round';
import { LEVELS_SETTING } from '../../register/decode/setting-names';
import { offeredTabs } from '../../register/importable-tabs';
import { keyHeaders } from '../../register/keys';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import { TAB_NAMES, type TabName } from '../../register/tabs';
import { invalidField } from '../request';
import { keptColumns } from './kept-columns';
import { REFERENCES, referredTabs } from './plan/references';
import type { FoundTable } from './read-sheets';
import { importableColumns } from './table/file-columns';
import { fillLevelGaps } from './table/level-gaps';
import { createPersons } from './table/persons';
import { readTable } from './table/read-table';
import { type ReferredCodes, referredCodes } from './table/referred-codes';
import type { FileColumn, TableReading } from './table/table-reading';

/** Tabs that reading a file for `tab` (for any, where it is undefined) looks at. */
export function importTabs(tab: TabName | undefined): readonly TabName[] {
  if (tab === undefined) return TAB_NAMES.filter((name) => name === 'rounds' || offeredTabs().includes(name));
  const wanted = new Set<TabName>(['people', tab, ...referredTabs(tab)]);
  if (tab === 'reports' || tab === 'people' || tab === 'indicators') wanted.add('rounds').add('reports');
  if (tab === 'indicators' || tab === 'unitThresholds') wanted.add('settings');
  return TAB_NAMES.filter((name) => wanted.has(name));
}

export type Named = { readonly id: string; readonly name: string; readonly email?: string };

/**
 * A found table read against the register as it stands; the snapshot must hold `importTabs`. `named` are people of files that
 * come with it, `tableWith` other tabs with what such files bring.
 */
export function readImport(
  snapshot: Snapshot,
  tab: TabName,
  found: Pick<FoundTable, 'sheet'>,
  more: {
    readonly chosen?: readonly FileColumn[];
    readonly named?: readonly Named[];
    readonly tableWith?: (tab: TabName) => AnyTable;
  } = {},
): TableReading {
  const { chosen, named = [], tableWith = (name: TabName) => snapshot.table(name) } = more;
  const known = importableColumns(tab, snapshot.table(tab));
  const strange = chosen?.find(({ column }) => column !== '' && !known.has(column));
  if (strange !== undefined)
    throw invalidField('columns', strange.column, { kind: 'choice', allowed: [...known.keys()] });
  const twice = chosen?.find(
    ({ column: header }, at) =>
      header !== '' &&
      !takesParts(tab, known.get(header)) &&
      chosen.findIndex(({ column }) => column === header) !== at,
  );
  if (twice !== undefined) throw invalidField('columns', twice.column, { kind: 'one-column-each' });
  const reading = readTable(found.sheet, {
    tab,
    table: snapshot.table(tab),
    persons: createPersons([...decodePeople(snapshot.table('people')).people, ...named]),
    referred: referredIn(tab, tableWith),
    fiscalYearBe: fiscalYearOf(snapshot),
    openRoundId: tab === 'reports' ? openRoundId(snapshot) : '',
    kept: keptColumns(snapshot, tab),
    ...(chosen === undefined ? {} : { chosen }),
  });
  if (chosen !== undefined && chosen.length !== reading.columns.length)
    throw invalidField('columns', chosen, { kind: 'columns' });
  const fills = tab === 'indicators' || tab === 'unitThresholds' ? fillsLevels(snapshot) : false;
  const methodOf = (code: string): string =>
    tab === 'unitThresholds'
      ? String(snapshot.table('indicators').rows.find(({ key }) => key === code)?.cells.วิธีให้คะแนน ?? '')
      : '';
  const { rows, notes } = fillLevelGaps(
    tab,
    snapshot.table(tab),
    reading.rows,
    reading.columnOf,
    fills,
    methodOf,
  );
  return { ...reading, rows, problems: [...reading.problems, ...notes] };
}

function referredIn(tab: TabName, tableWith: (tab: TabName) => AnyTable): ReferredCodes {
  return referredCodes(
    new Map(
      Object.entries(REFERENCES[tab] ?? {}).map(([header, tabs]) => [
        header,
        tabs.map((one) => [one, tableWith(one)] as const),
      ]),
    ),
  );
}

/** Names, dates and lists of people may come in several columns of a file; a key is one, whatever it holds, unless it is a day. */
function takesParts(tab: TabName, column: Column | undefined): boolean {
  if (column === undefined || column.kind === 'date') return true;
  const isKey = keyHeaders<TabName>(tab).some((header) => header === column.header);
  return !isKey && ['text', 'person', 'people'].includes(column.kind);
}

export function fiscalYearOf(snapshot: Snapshot): number {
  return Number(snapshot.system(SYSTEM.year)) || 0;
}

function fillsLevels(snapshot: Snapshot): boolean {
  const row = snapshot.table('settings').rows.find(({ key }) => key === LEVELS_SETTING);
  return String(row?.cells.ค่า ?? '').trim() === 'เติมเชิงเส้น';
}

function openRoundId(snapshot: Snapshot): string {
  const open = decodeRounds(snapshot.table('rounds')).rounds.filter((round) => round.state === 'เปิด');
  const [only, another] = open;
  return only === undefined || another !== undefined ? '' : only.id;
}
