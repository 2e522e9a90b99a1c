import { type KnownColumn, matchHeaders } from '../../../domain/headers';
import type { LeftOut } from '../../../messages/refusals/import-left-text';
import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import type { CellValue } from '../../../ports/sheets';
import { joinKey, keyHeaders } from '../../../register/keys';
import type { TabName } from '../../../register/tabs';
import { headerKey } from '../../../register/texts';
import type { FileSheet } from '../file/file-sheet';
import { withParts } from './column-parts';
import { importableColumns, knownColumns } from './file-columns';
import { fileNotes } from './file-notes';
import { filledMerges, isBlankRow, shownAt } from './filled-merges';
import { type HeaderPlace, headerPlace } from './header-place';
import { addRow, firstRowOfMerge } from './merged-rows';
import { nameColumn } from './name-columns';
import { whyNoRecord } from './no-record';
import { areWhole, isPositionHeader, onlyCountRows } from './ordinals';
import { codeWithLostZero } from './read-code';
import { rowReader } from './read-row';
import { repeatsHeader } from './record-kinds';
import { canBeNamed, namedKeys } from './row-names';
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
  const width = lastHeading(place) + 1;
  const standing = new Map(ground.table.rows.map((row) => [row.key.replace(/^0+/, ''), row.key]));
  const isCode = keys.length === 1 && columns.get(keys[0] ?? '')?.kind === 'code';
  const spelt = new Map(isCode ? ground.table.rows.map((row) => [foldedCode(row.key), row.key]) : []);
  for (const { key } of ground.table.rows) spelt.set(key, key);
  let before = '';
  let heading: { readonly header: string; readonly text: string } | undefined;
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
    const key = spelt.get(typed) ?? spelt.get(foldedCode(typed)) ?? typed;
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
    const likely = codeWithLostZero(key, before) ?? standingCode(key, standing);
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

/** Matched by meaning, then as the office chose before, then as the operator chooses now. A running number is no key. */
function assignedColumns(
  filled: FileSheet,
  place: HeaderPlace,
  ground: ReadingGround,
  note: (row: number, column: number, what: ImportProblem) => void,
): readonly string[] {
  const columns = importableColumns(ground.tab, ground.table);
  if (ground.chosen !== undefined && ground.chosen.length === place.texts.length)
    return ground.chosen.map(({ column }) => (columns.has(column) ? column : ''));
  const known = knownColumns(columns, ground);
  const matched = [...place.matched];
  place.texts.forEach((text, at) => {
    const chosen = ground.kept?.get(headerKey(text));
    if (chosen === undefined || (chosen !== '' && !columns.has(chosen))) return;
    if (chosen !== '')
      matched.forEach((header, other) => {
        if (header === chosen) matched[other] = '';
      });
    matched[at] = chosen;
  });
  const keyAt = matched.indexOf(keyHeaders(ground.tab)[0] ?? '');
  const header = place.texts[keyAt] ?? '';
  const kept = ground.kept?.get(headerKey(header));
  if (keyAt >= 0 && kept === undefined && canBeNamed(ground.tab) && isPositionHeader(ground.tab, header)) {
    const values = textsUnder(filled, place, keyAt).filter((value) => /^[\d๐-๙.)\s]*$/.test(value));
    if (onlyCountRows(values) || (isPickedList(filled, place, matched, keyAt, ground) && areWhole(values))) {
      matched[keyAt] = '';
      note(place.top, keyAt, { kind: 'position-no-key', header });
    }
  }
  return withParts(place, matched, { tab: ground.tab, columns, known });
}

function textsUnder(filled: FileSheet, place: HeaderPlace, column: number): readonly string[] {
  return filled.rows.slice(place.bottom).map((_, index) => shownAt(filled, place.bottom + index, column));
}

/** Whether most rows are named as rows that the register has under other codes: a list that was sorted or picked from. */
function isPickedList(
  filled: FileSheet,
  place: HeaderPlace,
  matched: readonly string[],
  keyAt: number,
  { tab, table }: ReadingGround,
): boolean {
  const header = nameColumn(tab) ?? '';
  const nameAt = matched.indexOf(header);
  if (nameAt < 0) return false;
  const [codes, names] = [textsUnder(filled, place, keyAt), textsUnder(filled, place, nameAt)];
  const standing = namedKeys(tab, table);
  const rows = names.flatMap((name, at) =>
    (codes[at] ?? '').trim() === '' ? [] : [{ name, code: codes[at] }],
  );
  const elsewhere = rows.filter(({ name, code }) => {
    const key = standing.keyOf({ [header]: name });
    return key !== undefined && key !== code;
  });
  return elsewhere.length * 2 > rows.length;
}

/** A row that was found by its name has the register's code, and its name as the register spells it. */
function keepName(cells: Record<string, CellValue>, key: string, tab: TabName): void {
  cells[keyHeaders(tab)[0] ?? ''] = key;
  delete cells[nameColumn(tab) ?? ''];
}

/** Whether another table begins in a row: its header names the key and two columns more, in other places than this one's. */
function isOtherHeader(
  own: readonly string[],
  keyColumn: number,
  place: HeaderPlace,
  known: readonly KnownColumn[],
): boolean {
  const key = keyColumn < 0 ? (own.find((text) => text.trim() !== '') ?? '') : (own[keyColumn] ?? '');
  if (key.trim() === '' || /\d/.test(key) || repeatsHeader(own, place.texts)) return false;
  const matched = matchHeaders(own, known);
  const named = matched.filter((header) => header !== '');
  return named.length > 2 && matched.some((header, at) => header !== '' && at === own.indexOf(key));
}

/** Codes that differ only by capitals or by the width of their letters are one code: p005, Ｐ００５ and P005. */
function foldedCode(code: string): string {
  return code.normalize('NFKC').toUpperCase();
}

/** The register's own code where the file's has lost the zeros before it: 1001 for 01001. */
function standingCode(key: string, standing: ReadonlyMap<string, string>): string | undefined {
  const known = standing.get(key);
  return known !== undefined && known !== key && /^\d+$/.test(key) ? known : undefined;
}

function ownTexts(sheet: FileSheet, row: number): readonly string[] {
  return Array.from(sheet.rows[row] ?? [], (_, column) => shownAt(sheet, row, column));
}

function firstFilled(texts: readonly string[]): number {
  return Math.max(
    0,
    texts.findIndex((text) => text.trim() !== ''),
  );
}

function lastHeading(place: HeaderPlace): number {
  return place.texts.reduce((last, text, at) => (text.trim() === '' ? last : at), -1);
}

/** A heading over the rows below says their มิติ or กลุ่ม, where the file has no column for it. */
function headingOf(
  own: readonly string[],
  assigned: readonly string[],
  columns: ReadonlyMap<string, unknown>,
): { readonly header: string; readonly text: string } | undefined {
  const text = (own.find((one) => one.trim() !== '') ?? '').trim();
  const header = /^มิติ/.test(text) ? 'มิติ' : /^(?:กลุ่ม|หน่วย)/.test(text) ? 'กลุ่ม' : '';
  return columns.has(header) && !assigned.includes(header) ? { header, text } : undefined;
}
