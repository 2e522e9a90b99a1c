import type { LeftOut } from '../../../messages/refusals/import-left-text';
import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { CellValue } from '../../../ports/sheets';
import { joinKey, keyHeaders } from '../../../register/keys';
import type { FileSheet } from '../file/file-sheet';
import { assignedColumns } from './assigned-columns';
import { importableColumns, knownColumns } from './file-columns';
import { fileNotes } from './file-notes';
import { filledMerges, isBlankRow } from './filled-merges';
import { type GroupHeading, headingOf } from './group-heading';
import { headerPlace, headerWidth } from './header-place';
import { addRow, firstRowOfMerge } from './merged-rows';
import { nameColumn } from './name-columns';
import { whyNoRecord } from './no-record';
import { codeWithLostZero } from './read-code';
import { rowReader } from './read-row';
import { canBeNamed, keepName, namedKeys } from './row-names';
import { firstFilled, ownTexts } from './row-texts';
import { isOtherHeader } from './second-table';
import { standingCodes } from './standing-codes';
import type { ImportRow, Placed, ReadingGround, TableReading } from './table-reading';

type OwnRow = Omit<ImportRow, 'cells' | 'blank'> & {
  readonly cells: Record<string, CellValue>;
  blank: readonly string[];
};

/** A sheet's rows as the register would take them, what is left out, and everything that a person should look at first. */
export function readTable(sheet: FileSheet, ground: ReadingGround): TableReading {
  const columns = importableColumns(ground.tab, ground.table);
  const known = knownColumns(columns, ground);
  const place = headerPlace(sheet, ground.tab, known);
  const filled = filledMerges(sheet);
  const problems: Placed<ImportProblem>[] = [];
  const note = (row: number, column: number, what: ImportProblem): void => {
    problems.push({ row, column: Math.max(column, 0), what });
  };
  const assigned = assignedColumns(filled, place, ground, note);
  const keys = keyHeaders(ground.tab);
  const missing = keys.filter((key) => !assigned.includes(key));
  const names = canBeNamed(ground.tab) ? namedKeys(ground.tab, ground.table) : undefined;
  const byName = missing.length > 0 ? names : undefined;
  const left: Placed<LeftOut>[] = [];
  const rows: OwnRow[] = [];
  const readRow = rowReader(filled, assigned, place, columns, ground, note);
  const keyColumn = assigned.indexOf(keys[0] ?? '');
  const keyColumns = keys.map((key) => assigned.indexOf(key)).filter((column) => column >= 0);
  const width = headerWidth(place);
  const codes = standingCodes(ground.table, keys.length === 1 && columns.get(keys[0] ?? '')?.kind === 'code');
  let before = '';
  let heading: GroupHeading | undefined;
  for (let at = place.bottom; at < sheet.rows.length; at += 1) {
    if (isBlankRow(sheet.rows[at])) continue;
    const own = ownTexts(sheet, at);
    const first = keyColumns.length < keys.length ? at : firstRowOfMerge(sheet, at, keyColumns);
    if (first < place.bottom) {
      left.push({ row: at, column: firstFilled(own), what: 'header' });
      continue;
    }
    const record = first < at ? rows.find((row) => row.at === first) : undefined;
    if (record !== undefined) {
      const more = readRow(at).cells;
      const other = addRow(record.cells, more, columns);
      record.blank = record.blank.filter((header) => record.cells[header] === undefined);
      note(at, firstFilled(own), { kind: 'row-of-merge', key: record.key });
      for (const header of other)
        note(at, assigned.indexOf(header), {
          kind: 'left-of-merge',
          key: record.key,
          value: String(more[header]),
        });
      continue;
    }
    if (isOtherHeader(own, keyColumn, place, known)) {
      note(at, firstFilled(own), { kind: 'second-table' });
      left.push({ row: at, column: firstFilled(own), what: 'second-table' });
      break;
    }
    const why = whyNoRecord(own, { place, keyColumn, assigned, ground });
    if (why !== undefined) {
      left.push({ row: at, column: firstFilled(own), what: why });
      if (why === 'heading') heading = headingOf(own, assigned, columns) ?? heading;
      continue;
    }
    const { cells, blank } = readRow(at);
    if (heading !== undefined && cells[heading.header] === undefined) cells[heading.header] = heading.text;
    const typed =
      byName === undefined ? joinKey(keys.map((name) => cells[name] ?? '')) : (byName.keyOf(cells) ?? '');
    const key = codes.spelt(typed);
    if (key !== typed) cells[keys[0] ?? ''] = key;
    if (key === '' || (missing.length > 0 && byName === undefined)) {
      left.push({
        row: at,
        column: firstFilled(own),
        what: byName === undefined ? 'no-key' : 'name-unknown',
      });
      if (missing.length === 0) note(at, keyColumn, { kind: 'no-key', headers: keys });
      else if (byName !== undefined && ground.table.rows.length > 0)
        note(at, firstFilled(own), {
          kind: 'name-unknown',
          value: String(cells[nameColumn(ground.tab) ?? ''] ?? own.find((text) => text.trim() !== '') ?? ''),
        });
      continue;
    }
    if (byName !== undefined) keepName(cells, key, ground.tab);
    const extra = own.findIndex((text, column) => column >= width && text.trim() !== '');
    if (extra >= 0) note(at, extra, { kind: 'beyond-header', value: own[extra] ?? '', columns: width });
    const likely = codeWithLostZero(key, before) ?? codes.withZeros(key);
    if (likely !== undefined) note(at, keyColumn, { kind: 'zero-may-be-lost', code: key, likely });
    const named = likely ?? names?.keyOf(cells) ?? key;
    if (likely === undefined && byName === undefined && named !== key)
      note(at, keyColumn, { kind: 'name-has-other-code', code: key, standing: named });
    before = key;
    rows.push({ key, at, cells, blank });
  }
  if (missing.length > 0 && rows.length === 0)
    note(place.top, 0, { kind: 'no-key-column', headers: missing });
  else if (byName !== undefined) note(place.top, 0, { kind: 'matched-by-name', rows: rows.length });
  problems.push(...fileNotes(sheet, { place, assigned, columns, rows, ground, width }));
  return {
    columns: place.texts.map((header, at) => ({ header, column: assigned[at] ?? '' })),
    rows,
    problems,
    left,
    columnOf: new Map(
      [...assigned.entries()]
        .reverse()
        .flatMap(([at, header]) => (header === '' ? [] : [[header, at] as const])),
    ),
  };
}
