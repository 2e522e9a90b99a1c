import { reportIdOf } from '../../domain/report';
import { dateOfCellSerial } from '../../domain/thai-dates';
import { type ImportProblem, importProblemText } from '../../messages/import-problem-text';
import type { CellValue } from '../../ports/sheets';
import { columnLetters } from '../../register/a1';
import type { AnyTable } from '../../register/cells';
import type { Column } from '../../register/column';
import { joinKey, keyHeaders } from '../../register/keys';
import type { TabName } from '../../register/tabs';
import { headerRow, importableColumns, matchColumns } from './file-columns';
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
  readonly table: AnyTable;
  readonly persons: PersonCodes;
  readonly fiscalYearBe: number;
  /** The one round that is open, for results by indicator code; '' where there is none or more than one. */
  readonly openRoundId: string;
};

/** Sheets takes no longer text in a cell. */
const LONGEST_TEXT = 50_000;

/** A file's rows as the register would take them, and everything that a person should look at first. */
export function readFile(grid: FileGrid, ground: ReadingGround): FileReading {
  const problems: Problem[] = [];
  const columns = importableColumns(ground.tab, ground.table);
  const header = headerRow(grid.rows, columns, ground);
  const texts = (grid.rows[header] ?? []).map(String);
  const matched = matchColumns(texts, columns, ground);
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
    const same = rowsByKey.get(key);
    if (same) same.push(at);
    else rowsByKey.set(key, [at]);
  });
  for (const { row, problem } of keyProblems(ground, rowsByKey)) note(row, keyColumn, problem);
  return {
    columns: texts.map((text, at) => ({ header: text, column: matched[at] ?? '' })),
    rows,
    problems,
  };
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

type KeyProblem = { readonly row: number; readonly problem: ImportProblem };

/** As many other rows as a message names. */
const ROWS_NAMED = 5;

/** Rows of one key, and results of reports that there are not; `rowsByKey` holds 0-based rows. */
function keyProblems(
  { tab, table }: ReadingGround,
  rowsByKey: ReadonlyMap<string, readonly number[]>,
): readonly KeyProblem[] {
  const reports = tab === 'reports' ? new Set(table.rows.map(({ key }) => key)) : undefined;
  return [...rowsByKey].flatMap(([key, rows]) => [
    ...(reports?.has(key) === false
      ? rows.map((row): KeyProblem => ({ row, problem: { kind: 'no-such-report', key } }))
      : []),
    ...(rows.length > 1 ? rows.map((row) => ({ row, problem: twice(key, row, rows) })) : []),
  ]);
}

function twice(key: string, row: number, rows: readonly number[]): ImportProblem {
  const near = rows.slice(0, ROWS_NAMED + 1).filter((other) => other !== row);
  return { kind: 'key-twice', key, otherRows: near.slice(0, ROWS_NAMED).map((other) => other + 1) };
}
