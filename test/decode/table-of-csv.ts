import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { CellValue } from '../../src/ports/sheets';
import type { Table } from '../../src/register/cells';

/** A table as the register would read it: every cell the text of the CSV. */
export function tableOfCsv(title: string, csv: string): Table {
  const [headers = [], ...lines] = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), {
    skipEmptyLines: true,
  }).data;
  return tableOf(title, headers, lines);
}

export function tableOf(
  title: string,
  headers: readonly string[],
  lines: readonly (readonly CellValue[])[],
): Table {
  return {
    title,
    headers,
    rows: lines.map((line, index) => ({
      rowNumber: index + 2,
      key: String(line[0] ?? ''),
      cells: Object.fromEntries(headers.map((header, column) => [header, line[column] ?? ''])),
    })),
  };
}

export function sampleTable(title: string, file: string): Table {
  return tableOfCsv(title, readFileSync(join(__dirname, '../../local/sample', file), 'utf8'));
}
