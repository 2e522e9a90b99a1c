import { matchHeaders } from '../../domain/headers';
import { reportIdOf } from '../../domain/report';
import { dateOfCellSerial } from '../../domain/thai-dates';
import { type ImportProblem, importProblemText } from '../../messages/import-problem-text';
import { columnLetters } from '../../register/a1';
import type { CellValue, Table } from '../../register/cells';
import type { Column } from '../../register/column';
import { joinKey, keyHeaders } from '../../register/keys';
import { TABS, type TabName } from '../../register/tabs';
import { namesOfColumn } from './column-names';
import { type PersonCodes, readCell } from './read-cell';

export type FileGrid = {
  readonly rows: readonly (readonly CellValue[])[];
  /** 0-based rows that may have been read wrongly. */
  readonly brokenRows: readonly number[];
};

/** One row of a file for the register: cells by header, those columns only that the file has. */
export type ImportRow = { readonly key: string; readonly cells: Readonly<Record<string, CellValue>> };

/** `cell` is A1 in the file, whose first row is 1. */
export type Problem = { readonly cell: string; readonly message: string };

export type FileReading = {
  /** The file's columns in its order; `column` is the register's header, '' for one that is kept aside. */
  readonly columns: readonly { readonly header: string; readonly column: string }[];
  readonly rows: readonly ImportRow[];
  readonly problems: readonly Problem[];
};

export type ReadingGround = {
  readonly tab: TabName;
  /** The tab as it stands: only columns that it has are filled. */
  readonly table: Table;
  readonly persons: PersonCodes;
  readonly fiscalYearBe: number;
  /** The one round that is open, for results by indicator code; '' where there is none or more than one. */
  readonly openRoundId: string;
};

/** Sheets takes no longer text in a cell. */
const LONGEST_TEXT = 50_000;
/** A table's header is looked for this far down: office files carry a title above it. */
const HEADER_SEARCH = 15;

/** A file's rows as the register would take them, and everything that a person should look at first. */
export function readFile(grid: FileGrid, ground: ReadingGround): FileReading {
  const problems: Problem[] = [];
  const columns = importable(ground.tab, ground.table);
  const header = headerRow(grid, columns, ground);
  const texts = (grid.rows[header] ?? []).map(String);
  const matched = match(texts, columns, ground);
  const keys = keyHeaders(ground.tab);
  const note = (row: number, column: number, problem: ImportProblem): void => {
    problems.push({
      cell: `${columnLetters(Math.max(column, 0))}${row + 1}`,
      message: importProblemText(problem),
    });
  };
  for (const row of grid.brokenRows) note(row, 0, { kind: 'wrong-quotes' });
  const missing = keys.filter((key) => !matched.includes(key));
  if (missing.length > 0) note(header, 0, { kind: 'no-key-column', headers: missing });
  const keyColumn = matched.indexOf(keys[0] ?? '');
  const rows: ImportRow[] = [];
  const rowsByKey = new Map<string, number[]>();
  grid.rows.forEach((values, at) => {
    if (at <= header || values.every((value) => String(value).trim() === '')) return;
    const cells = cellsOf(values, matched, columns, ground, (column, problem) => note(at, column, problem));
    const key = joinKey(keys.map((name) => cells[name] ?? ''));
    if (key === '' || missing.length > 0) {
      if (missing.length === 0) note(at, keyColumn, { kind: 'no-key', headers: keys });
      return;
    }
    rows.push({ key, cells });
    rowsByKey.set(key, [...(rowsByKey.get(key) ?? []), at]);
  });
  const reports = new Set(ground.tab === 'reports' ? ground.table.rows.map(({ key }) => key) : []);
  for (const [key, places] of rowsByKey) {
    if (ground.tab === 'reports' && !reports.has(key)) {
      for (const at of places) note(at, keyColumn, { kind: 'no-such-report', key });
    }
    if (places.length < 2) continue;
    for (const at of places) {
      const otherRows = places.filter((other) => other !== at).map((other) => other + 1);
      note(at, keyColumn, { kind: 'key-twice', key, otherRows });
    }
  }
  return {
    columns: texts.map((text, at) => ({ header: text, column: matched[at] ?? '' })),
    rows,
    problems,
  };
}

/**
 * Columns that a file may fill: those that people type. What the script writes, formulas and ticks are kept aside: a mark
 * is the office's and a tick is a person's.
 */
function importable(tab: TabName, table: Table): ReadonlyMap<string, Column> {
  const present = new Set(table.headers);
  const keys = keyHeaders(tab);
  const columns: readonly Column[] = TABS[tab].columns;
  return new Map(
    columns
      .filter(({ header, writer, kind }) => {
        if (!present.has(header) || kind === 'checkbox') return false;
        return keys.includes(header) || (writer !== 'script' && writer !== 'formula');
      })
      .map((column) => [column.header, column]),
  );
}

function match(
  texts: readonly string[],
  columns: ReadonlyMap<string, Column>,
  { tab, fiscalYearBe }: ReadingGround,
): readonly string[] {
  const known = [...columns.keys()].map((header) => ({
    header,
    names: namesOfColumn(tab, header, fiscalYearBe),
  }));
  return matchHeaders(texts, known);
}

/** Row 1 where it names the key; else the row near the top that names most columns. */
function headerRow(grid: FileGrid, columns: ReadonlyMap<string, Column>, ground: ReadingGround): number {
  const keys = keyHeaders(ground.tab);
  let best = { row: 0, count: 0 };
  for (let row = 0; row < Math.min(HEADER_SEARCH, grid.rows.length); row += 1) {
    const matched = match((grid.rows[row] ?? []).map(String), columns, ground);
    const count = keys.every((key) => matched.includes(key))
      ? matched.filter((header) => header !== '').length
      : 0;
    if (row === 0 && count > 0) return 0;
    if (count > best.count) best = { row, count };
  }
  return best.row;
}

function cellsOf(
  values: readonly CellValue[],
  matched: readonly string[],
  columns: ReadonlyMap<string, Column>,
  { tab, persons, openRoundId }: ReadingGround,
  note: (column: number, problem: ImportProblem) => void,
): Readonly<Record<string, CellValue>> {
  const cells: Record<string, CellValue> = {};
  matched.forEach((header, at) => {
    const column = columns.get(header);
    if (column === undefined) return;
    const { value, readable } = readCell(column, rawCell(tab, header, values, matched, at), persons);
    const tooLong = typeof value === 'string' && value.length > LONGEST_TEXT;
    cells[header] = tooLong ? value.slice(0, LONGEST_TEXT) : value;
    if (tab === 'reports' && header === 'รหัสรายงาน') cells[header] = reportIdIn(String(value), openRoundId);
    if (tooLong) note(at, { kind: 'too-long' });
    else if (!readable) {
      const { kind, choices = [] } = column;
      note(at, { kind: 'unreadable', value: String(value), column: kind, choices });
    }
  });
  return cells;
}

/** รหัสรายงาน, or an indicator's code in the round that is open. */
function reportIdIn(text: string, openRoundId: string): string {
  if (text === '' || /^\d{4}-(?:06|09|12)-./.test(text)) return text;
  return openRoundId === '' ? '' : reportIdOf(openRoundId, text);
}

const DATE_SETTING = /^(?:วัน(?:เริ่ม|สิ้น|ลงนาม)|กำหนดส่ง)/;

/** A date in ค่า of ตั้งค่า comes out of a workbook as a serial: the tab keeps it as text. */
function rawCell(
  tab: TabName,
  header: string,
  values: readonly CellValue[],
  matched: readonly string[],
  at: number,
): CellValue {
  const raw = values[at] ?? '';
  if (tab !== 'settings' || header !== 'ค่า' || typeof raw !== 'number') return raw;
  const name = String(values[matched.indexOf('รายการ')] ?? '').trim();
  return DATE_SETTING.test(name) ? (dateOfCellSerial(raw) ?? raw) : raw;
}
