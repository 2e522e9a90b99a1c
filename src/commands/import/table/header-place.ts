import { type KnownColumn, matchHeaders } from '../../../domain/headers';
import { keyHeaders } from '../../../register/keys';
import type { TabName } from '../../../register/tabs';
import type { FileSheet } from '../file/file-sheet';
import { matchReadings } from './file-columns';
import { filledMerges } from './filled-merges';
import { nameColumn } from './name-columns';
import { isPartOfName } from './part-words';

/** What a table's header says of each column. */
export type HeaderTexts = {
  /** Its rows joined. */
  readonly texts: readonly string[];
  /** The lowest of its texts: what the column is called under the heading of its group. */
  readonly lows: readonly string[];
  /** The first column that the same heading stands over, by a merge that reaches the header's lowest row. */
  readonly firsts: readonly number[];
};

/** Where a table's header stands: rows `top` up to but not including `bottom`; what it says of each column. */
export type HeaderPlace = HeaderTexts & {
  readonly top: number;
  readonly bottom: number;
  /** For each column the register's header, '' for none. */
  readonly matched: readonly string[];
  /** How many columns of the register it names; 0 where it names neither key nor name. */
  readonly count: number;
  readonly namesKey: boolean;
};

/** A table's header is looked for this far down: office files carry titles and instructions above it. */
export const HEADER_SEARCH = 60;
const MOST_HEADER_ROWS = 3;

/**
 * The rows near the top that name most columns of the tab: one row, or up to three under headings that stand over groups of
 * columns. Of equals the fewer rows, then the upper ones.
 */
export function headerPlace(sheet: FileSheet, tab: TabName, known: readonly KnownColumn[]): HeaderPlace {
  const { filled } = topOf(sheet);
  let best: HeaderPlace | undefined;
  for (let top = 0; top < Math.min(HEADER_SEARCH, sheet.rows.length); top += 1) {
    if ((sheet.rows[top] ?? []).every((value) => String(value).trim() === '')) continue;
    for (let height = 1; height <= MOST_HEADER_ROWS && top + height <= sheet.rows.length; height += 1) {
      const place = placeAt(sheet, top, top + height, tab, known);
      if (place === undefined) break;
      if (best === undefined || place.count > best.count || isFuller(sheet, best, place)) best = place;
    }
  }
  if (best === undefined || best.count > 0) return best ?? NOWHERE;
  const top = firstWideRow(filled);
  return placeAt(sheet, top, top + 1, tab, known) ?? best;
}

/** How many columns the header is wide. */
export function headerWidth({ texts }: HeaderPlace): number {
  return texts.reduce((width, text, at) => (text.trim() === '' ? width : at + 1), 0);
}

const NOWHERE: HeaderPlace = {
  top: 0,
  bottom: 1,
  texts: [],
  lows: [],
  firsts: [],
  matched: [],
  count: 0,
  namesKey: false,
};

/** Where no row names anything that is known, the first that is about as wide as the table may be its header. */
function firstWideRow({ rows }: FileSheet): number {
  const widths = rows.map((row) => new Set(row.map(String).filter((text) => text.trim() !== '')).size);
  const widest = Math.max(...widths);
  return widths.findIndex((width) => width > 0 && width * 2 > widest);
}

/** Whether the header that was found goes on in the row below it: texts under its columns, none of them a number. */
function isFuller(sheet: FileSheet, best: HeaderPlace, place: HeaderPlace): boolean {
  if (place.top !== best.top || place.bottom !== best.bottom + 1 || place.count < best.count) return false;
  const filled = (sheet.rows[best.bottom] ?? []).filter((value) => String(value).trim() !== '');
  return (
    filled.length > 1 &&
    filled.every((value) => typeof value === 'string' && !/^[-\d.,%๐-๙]+$/.test(value.trim()))
  );
}

function placeAt(
  sheet: FileSheet,
  top: number,
  bottom: number,
  tab: TabName,
  known: readonly KnownColumn[],
): HeaderPlace | undefined {
  const { readings, ...said } = rowsAt(sheet, top, bottom);
  const matched = matchReadings(readings, known);
  if (bottom - top > 1 && isRecord(sheet, bottom - 1, matched, tab, known)) return undefined;
  const keys = keyHeaders(tab);
  const name = nameColumn(tab);
  const namesKey = keys.every((key) => matched.includes(key));
  const named = matched.filter((header) => header !== '').length;
  const enough = namesKey || (name !== undefined && matched.includes(name) && named > 1);
  return { top, bottom, ...said, matched, count: enough ? named : 0, namesKey };
}

/** Rows that may be a header: what they say, and the ways to read it, the surest first. */
type HeaderRows = HeaderTexts & { readonly readings: readonly (readonly string[])[] };

/** A sheet's uppermost rows, and what was made of them. */
type SheetTop = { readonly filled: FileSheet; readonly rows: Map<string, HeaderRows> };

/** They say the same whichever tab they are compared with: kept as long as the sheet lives. */
const KEPT = new WeakMap<FileSheet, SheetTop>();

function topOf(sheet: FileSheet): SheetTop {
  const kept = KEPT.get(sheet);
  if (kept !== undefined) return kept;
  const rows = sheet.rows.slice(0, HEADER_SEARCH + MOST_HEADER_ROWS);
  const top = { filled: filledMerges({ ...sheet, rows }), rows: new Map<string, HeaderRows>() };
  KEPT.set(sheet, top);
  return top;
}

function rowsAt(sheet: FileSheet, top: number, bottom: number): HeaderRows {
  const { filled, rows } = topOf(sheet);
  const place = `${top}-${bottom}`;
  const kept = rows.get(place);
  if (kept !== undefined) return kept;
  const lines = headerLines(sheet, filled, top, bottom);
  const texts = columnTexts(lines, (own) => own.join(' '));
  const lows = columnTexts(lines, (own) => own[own.length - 1] ?? '');
  const firsts = texts.map((_, column) => firstUnderHeading(sheet, bottom - 1, column));
  const readings = lines.length === 1 ? [texts] : [texts, lows, columnTexts(lines, (own) => own[0] ?? '')];
  const found = { texts, lows, firsts, readings };
  rows.set(place, found);
  return found;
}

function firstUnderHeading({ merges }: FileSheet, row: number, column: number): number {
  const heading = merges.find(
    ({ top, left, bottom, right }) => top <= row && row < bottom && left <= column && column < right,
  );
  return heading?.left ?? column;
}

/** The header's rows as texts; a heading over a group that is not merged stands over the blank cells to its right. */
function headerLines(
  sheet: FileSheet,
  filled: FileSheet,
  top: number,
  bottom: number,
): readonly (readonly string[])[] {
  const width = Math.max(...filled.rows.slice(top, bottom).map((row) => row.length), 0);
  const lines: string[][] = [];
  for (let row = top; row < bottom; row += 1) {
    const line: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const own = String(filled.rows[row]?.[column] ?? '').trim();
      const below = String(sheet.rows[row + 1]?.[column] ?? '').trim();
      const heading = own === '' && row + 1 < bottom && below !== '' ? (line[column - 1] ?? '') : own;
      line.push(heading);
    }
    lines.push(line);
  }
  return lines;
}

/** Each column's texts from the top down, the same text said twice only once. */
function columnTexts(
  lines: readonly (readonly string[])[],
  read: (texts: readonly string[]) => string,
): readonly string[] {
  return (lines[0] ?? []).map((_, column) => {
    const texts = lines.map((line) => line[column] ?? '').filter((text) => text !== '');
    return read(texts.filter((text, at) => text !== texts[at - 1]));
  });
}

/**
 * A lower row of a header says nothing in the key's column but what keys are called, and no name where names stand; a record
 * does. What is merged over several columns with texts of their own is a heading.
 */
function isRecord(
  sheet: FileSheet,
  row: number,
  matched: readonly string[],
  tab: TabName,
  known: readonly KnownColumn[],
): boolean {
  const keys: readonly string[] = keyHeaders(tab);
  const name = nameColumn(tab) ?? '';
  return matched.some((header, column) => {
    const own = String(sheet.rows[row]?.[column] ?? '').trim();
    if (own === '' || isOverColumns(sheet, row, column)) return false;
    if (keys.includes(header))
      return !WORDS_FOR_KEYS.includes(own) && matchHeaders([own], known)[0] !== header;
    return header === name && !isPartOfName(own);
  });
}

/** What stands over codes and names under a heading that says of what: no code is one of these. */
const WORDS_FOR_KEYS = ['รหัส', 'ชื่อ', 'ที่', 'ลำดับ', 'ลำดับที่'];

function isOverColumns({ merges, rows }: FileSheet, row: number, column: number): boolean {
  return merges.some(({ top, left, bottom, right }) => {
    if (row < top || row >= bottom || column < left || column >= right) return false;
    const below = (rows[bottom] ?? []).slice(left, right);
    return below.filter((value) => String(value).trim() !== '').length > 1;
  });
}
