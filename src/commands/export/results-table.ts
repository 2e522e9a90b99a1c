import type { CellValue } from '../../ports/sheets';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { csvCell } from './csv-text';
import { EXPORT_TABS, exportTable } from './export-results';

export type ResultsTable = {
  /** Orders of columns to choose from. */
  readonly presets: readonly string[];
  readonly preset: string;
  readonly columns: readonly string[];
  /** Cells as they are to be typed elsewhere: scores with four decimals, dates in พ.ศ. */
  readonly rows: readonly (readonly string[])[];
  /** The whole table with its headers, to be pasted into a sheet: tabs between cells, lines between rows. */
  readonly text: string;
};

/** `{roundId, preset?}` → a round's results as a table to copy into KRS, ARS/e-SAR or the province's form, in the order of ตั้งค่า. */
export function resultsTable(office: Office, request: unknown): ResultsTable {
  const snapshot = readAsOperator(office, EXPORT_TABS);
  const { presets, preset, columns, rows } = exportTable(office, snapshot, request);
  const headers = columns.map(({ header }) => header);
  const texts = rows.map((row) => row.map((value, at) => shown(csvCell(value, columns[at]?.format))));
  const text = [headers, ...texts].map((row) => row.map(pasted).join('\t')).join('\n');
  return { presets, preset, columns: headers, rows: texts, text };
}

function shown(value: CellValue): string {
  return String(value);
}

/** Sheets and Excel take a cell of several lines in quotes. */
function pasted(cell: string): string {
  return /[\t\n\r"]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
