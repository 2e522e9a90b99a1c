import type { KnownColumn } from '../../../domain/headers';
import type { LeftOut } from '../../../messages/refusals/import-left-text';
import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { CellValue } from '../../../ports/sheets';
import type { Column } from '../../../register/column';
import type { FileSheet } from '../file/file-sheet';
import { isBlankRow } from './filled-merges';
import { type GroupHeading, headingOf } from './group-heading';
import { type HeaderPlace, headerWidth } from './header-place';
import { addRow, firstRowOfMerge } from './merged-rows';
import { nameColumn } from './name-columns';
import { whyNoRecord } from './no-record';
import { rowReader } from './read-row';
import type { RecordKeys } from './record-keys';
import { keepName } from './row-names';
import { firstFilled, ownTexts } from './row-texts';
import { isOtherHeader } from './second-table';
import type { ImportRow, Placed, ReadingGround } from './table-reading';

/** A sheet whose header has been found and read. */
export type HeadedSheet = {
  readonly sheet: FileSheet;
  /** The same with merged cells filled. */
  readonly filled: FileSheet;
  readonly place: HeaderPlace;
  readonly known: readonly KnownColumn[];
  /** The register's header of each column of the file, '' for one that is kept aside. */
  readonly assigned: readonly string[];
  readonly columns: ReadonlyMap<string, Column>;
  readonly keys: RecordKeys;
  readonly ground: ReadingGround;
};

type OwnRow = Omit<ImportRow, 'cells' | 'blank'> & {
  readonly cells: Record<string, CellValue>;
  blank: readonly string[];
};

export type Records = { readonly rows: readonly ImportRow[]; readonly left: readonly Placed<LeftOut>[] };

/** The records below a header, down to where another table begins, and the rows that are none. */
export function readRecords(
  headed: HeadedSheet,
  note: (row: number, column: number, what: ImportProblem) => void,
): Records {
  const { sheet, filled, place, known, assigned, columns, keys, ground } = headed;
  const readRow = rowReader(filled, assigned, place, columns, ground, note);
  const width = headerWidth(place);
  const left: Placed<LeftOut>[] = [];
  const rows: OwnRow[] = [];
  let heading: GroupHeading | undefined;

  /** A further row of a record whose key cells are merged over several. */
  function join(record: OwnRow, at: number, own: readonly string[]): void {
    const more = readRow(at).cells;
    const other = addRow(record.cells, more, columns);
    record.blank = record.blank.filter((header) => record.cells[header] === undefined);
    note(at, firstFilled(own), { kind: 'row-of-merge', key: record.key });
    for (const header of other) {
      const value = String(more[header]);
      note(at, assigned.indexOf(header), { kind: 'left-of-merge', key: record.key, value });
    }
  }

  /** A record that nothing tells apart from others. */
  function leaveKeyless(at: number, own: readonly string[], cells: OwnRow['cells']): void {
    left.push({ row: at, column: firstFilled(own), what: keys.byName ? 'name-unknown' : 'no-key' });
    if (keys.missing.length === 0) note(at, keys.column, { kind: 'no-key', headers: keys.headers });
    else if (keys.byName && ground.table.rows.length > 0) {
      const named = cells[nameColumn(ground.tab) ?? ''] ?? own.find((text) => text.trim() !== '') ?? '';
      note(at, firstFilled(own), { kind: 'name-unknown', value: String(named) });
    }
  }

  function take(at: number, own: readonly string[]): void {
    const { cells, blank: unsaid } = readRow(at);
    if (heading !== undefined && cells[heading.header] === undefined) cells[heading.header] = heading.text;
    const blank = unsaid.filter((header) => cells[header] === undefined);
    const key = keys.keyOf(cells);
    if (key === '') {
      leaveKeyless(at, own, cells);
      return;
    }
    if (keys.byName) keepName(cells, key, ground.tab);
    const extra = own.findIndex((text, column) => column >= width && text.trim() !== '');
    if (extra >= 0) note(at, extra, { kind: 'beyond-header', value: own[extra] ?? '', columns: width });
    const doubt = keys.doubtOf(key, rows[rows.length - 1]?.key ?? '', cells);
    if (doubt !== undefined) note(at, keys.column, doubt);
    rows.push({ key, at, cells, blank });
  }

  for (let at = place.bottom; at < sheet.rows.length; at += 1) {
    if (isBlankRow(sheet.rows[at])) continue;
    const own = ownTexts(sheet, at);
    const leave = (what: LeftOut): unknown => left.push({ row: at, column: firstFilled(own), what });
    const first = keys.columns.length < keys.headers.length ? at : firstRowOfMerge(sheet, at, keys.columns);
    const record = first < at ? rows.find((row) => row.at === first) : undefined;
    if (first < place.bottom) leave('header');
    else if (record !== undefined) join(record, at, own);
    else if (isOtherHeader(own, keys.column, place, known)) {
      note(at, firstFilled(own), { kind: 'second-table' });
      leave('second-table');
      break;
    } else {
      const why = whyNoRecord(own, { place, keyColumn: keys.column, assigned, ground });
      if (why === undefined) take(at, own);
      else leave(why);
      if (why === 'heading') heading = headingOf(own, assigned, columns) ?? heading;
    }
  }
  return { rows, left };
}
