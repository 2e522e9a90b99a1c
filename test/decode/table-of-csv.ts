import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { CellValue } from '../../src/ports/sheets';
import type { Table } from '../../src/register/cells';
import { snapshotOf } from '../../src/register/snapshot';
import type { TabName } from '../../src/register/tabs';

/** A table as the register would read it: every cell the text of the CSV. */
function tableOfCsv<T extends TabName>(tab: T, csv: string): Table<T> {
  const [headers = [], ...lines] = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), {
    skipEmptyLines: true,
  }).data;
  return tableOf(tab, headers, lines);
}

export function tableOf<T extends TabName>(
  tab: T,
  headers: readonly string[],
  lines: readonly (readonly CellValue[])[],
): Table<T> {
  return snapshotOf(0, new Map([[tab, [headers, ...lines]]]), undefined).table(tab);
}

export function sampleTable<T extends TabName>(tab: T, file: string): Table<T> {
  return tableOfCsv(tab, readFileSync(join(__dirname, '../../local/sample', file), 'utf8'));
}
