import { dateOfCellSerial } from '../../../domain/dates/thai-dates';
import { reportIdOf } from '../../../domain/keys';
import { beginningOf } from '../../../domain/words/text-parts';
import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { CellValue } from '../../../ports/sheets';
import { LONGEST_CELL } from '../../../register/cell-limits';
import type { Column } from '../../../register/column';
import type { FileSheet } from '../file/file-sheet';
import { partTexts } from './column-parts';
import { isTextHidden, shownAt } from './filled-merges';
import { isHalfName } from './half-name';
import type { HeaderPlace } from './header-place';
import { joinedParts } from './joined-parts';
import { type FileCell, readCell } from './read-cell';
import type { ReadingGround } from './table-reading';

export type ReadRow = { readonly cells: Record<string, CellValue>; readonly blank: readonly string[] };

/** Reads rows of a sheet whose merges are filled: what each of them says of each of the register's columns. */
export function rowReader(
  filled: FileSheet,
  assigned: readonly string[],
  place: HeaderPlace,
  columns: ReadonlyMap<string, Column>,
  ground: ReadingGround,
  note: (row: number, column: number, problem: ImportProblem) => void,
): (row: number) => ReadRow {
  const sources = sourcesOf(assigned);
  const called = partTexts(place);
  return (row) => {
    const cells: Record<string, CellValue> = {};
    const blank: string[] = [];
    for (const [header, places] of sources) {
      const column = columns.get(header);
      const [first = 0] = places;
      if (column === undefined) continue;
      const file = fileCell(filled, row, places, column, called);
      const { value: read, problems } = readCell(
        column,
        settingDate(filled, row, assigned, header, file, ground),
        ground.persons,
      );
      const value = typeof read === 'string' ? (ground.referred?.meant(header, read) ?? read) : read;
      for (const problem of problems) note(row, first, problem);
      if (column.kind === 'text' && isHalfName(...partsAt(filled, row, places, called)))
        note(row, first, { kind: 'half-name', value: String(value) });
      if (value !== '' && isTextHidden(filled, row, first))
        note(row, first, { kind: 'hidden-value', value: String(value) });
      if (value === '') {
        if (!problems.some(({ kind }) => kind === 'error-value')) blank.push(header);
        continue;
      }
      const tooLong = typeof value === 'string' && value.length > LONGEST_CELL;
      if (tooLong) note(row, first, { kind: 'too-long' });
      cells[header] = tooLong ? beginningOf(value, LONGEST_CELL) : value;
    }
    if (ground.tab === 'reports' && cells.รหัสรายงาน !== undefined)
      cells.รหัสรายงาน = reportIdIn(String(cells.รหัสรายงาน), ground.openRoundId);
    return { cells, blank };
  };
}

/** The columns of the file that make each column of the register, in the file's order. */
function sourcesOf(assigned: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const sources = new Map<string, number[]>();
  assigned.forEach((header, at) => {
    if (header !== '') sources.set(header, [...(sources.get(header) ?? []), at]);
  });
  return sources;
}

function fileCell(
  filled: FileSheet,
  row: number,
  places: readonly number[],
  column: Column,
  called: readonly string[],
): FileCell {
  const [only = 0, ...others] = places;
  if (others.length === 0) return { raw: filled.rows[row]?.[only] ?? '', shown: shownAt(filled, row, only) };
  const joined = joinedParts(column, ...partsAt(filled, row, places, called));
  return { raw: joined, shown: joined };
}

/** What stands in the columns that make one value, and their headers. */
function partsAt(
  filled: FileSheet,
  row: number,
  places: readonly number[],
  called: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const own = places.filter((at) => !isFilledFrom(filled, row, at, places));
  return [own.map((at) => shownAt(filled, row, at)), own.map((at) => called[at] ?? '')];
}

/** Whether a cell is one with another of `places` to its left, whose text it would only say again. */
function isFilledFrom(
  { merges }: FileSheet,
  row: number,
  column: number,
  places: readonly number[],
): boolean {
  return merges.some(
    ({ top, left, bottom, right }) =>
      top <= row && row < bottom && left < column && column < right && places.includes(left),
  );
}

/** รหัสรายงาน, or an indicator's code in the round that is open. */
function reportIdIn(text: string, openRoundId: string): string {
  if (text === '' || /^\d{4}-(?:06|09|12)-./.test(text)) return text;
  return openRoundId === '' ? '' : reportIdOf(openRoundId, text);
}

const DATE_SETTING = /^(?:วัน(?:เริ่ม|สิ้น|ลงนาม)|กำหนดส่ง)/;

/** A date in ค่า of ตั้งค่า comes out of a workbook as a serial: the tab keeps it as text. */
function settingDate(
  filled: FileSheet,
  row: number,
  assigned: readonly string[],
  header: string,
  cell: FileCell,
  { tab }: ReadingGround,
): FileCell {
  if (tab !== 'settings' || header !== 'ค่า' || typeof cell.raw !== 'number') return cell;
  const name = String(filled.rows[row]?.[assigned.indexOf('รายการ')] ?? '').trim();
  const date = DATE_SETTING.test(name) ? dateOfCellSerial(cell.raw) : undefined;
  return date === undefined ? cell : { raw: date, shown: date };
}
