import { dateOfCellSerial, shortThaiDate } from '../../../domain/dates/thai-dates';
import { type KnownColumn, matchHeaders } from '../../../domain/headers';
import type { ImportProblem } from '../../../messages/refusals/import-problem-text';
import { columnLetters } from '../../../register/a1';
import type { Column } from '../../../register/column';
import { keyHeaders } from '../../../register/keys';
import { columnsOf } from '../../../register/tabs';
import { headerKey } from '../../../register/texts';
import type { FileSheet } from '../file/file-sheet';
import { hasLostLetters, isErrorValue, showsPercent } from './cell-texts';
import { knownColumns } from './file-columns';
import { shownAt } from './filled-merges';
import type { HeaderPlace } from './header-place';
import { looksLikePart } from './kept-aside';
import { numberShown } from './number-shown';
import { isPositionHeader } from './ordinals';
import type { ImportRow, Placed, ReadingGround } from './table-reading';

type Read = {
  readonly place: HeaderPlace;
  readonly assigned: readonly string[];
  readonly columns: ReadonlyMap<string, Column>;
  readonly rows: readonly ImportRow[];
  readonly ground: ReadingGround;
  readonly width: number;
};

type Note = Placed<ImportProblem>;

/** What concerns the whole sheet or a whole column rather than one cell's text. */
export function fileNotes(sheet: FileSheet, read: Read): readonly Note[] {
  return [
    ...sheet.brokenRows.map((row): Note => ({ row, column: 0, what: { kind: 'wrong-quotes' } })),
    ...hiddenNotes(sheet, read),
    ...headerMergeNotes(sheet, read),
    ...mergeNotes(sheet, read),
    ...columnNotes(sheet, read),
    ...formatNotes(sheet, read),
    ...doubledKeys(read),
    ...oddKeys(read),
  ];
}

function isFilled(sheet: FileSheet, rows: readonly ImportRow[], column: number): boolean {
  return rows.some(({ at }) => String(sheet.rows[at]?.[column] ?? '').trim() !== '');
}

function hiddenNotes(sheet: FileSheet, { rows, assigned, place }: Read): readonly Note[] {
  const hidden = rows.filter(({ at }) => sheet.hiddenRows.has(at));
  const columns = assigned.flatMap((header, at) =>
    header !== '' && sheet.hiddenColumns.has(at) && isFilled(sheet, rows, at) ? [at] : [],
  );
  return [
    ...(sheet.hidden
      ? [{ row: place.top, column: 0, what: { kind: 'hidden-sheet', title: sheet.title } } as const]
      : []),
    ...hidden.map(({ at, key }): Note => ({ row: at, column: 0, what: { kind: 'hidden-row', key } })),
    ...columns.map(
      (at): Note => ({
        row: place.top,
        column: at,
        what: { kind: 'hidden-column', header: place.texts[at] ?? '' },
      }),
    ),
  ];
}

/** As many places as one message names. */
const NAMED = 5;

/** Cells of records that are merged with the header above them. */
function headerMergeNotes(sheet: FileSheet, { place, assigned, rows }: Read): readonly Note[] {
  return sheet.merges.flatMap(({ top, left, bottom, right }): readonly Note[] => {
    const at = assigned.findIndex((header, column) => header !== '' && left <= column && column < right);
    const first = rows.find((row) => row.at < bottom);
    if (top >= place.bottom || at < 0 || first === undefined) return [];
    return [
      { row: first.at, column: at, what: { kind: 'merged-with-header', header: place.texts[at] ?? '' } },
    ];
  });
}

function mergeNotes(sheet: FileSheet, { place, assigned }: Read): readonly Note[] {
  const inTable = sheet.merges.filter(
    ({ top, left, right }) =>
      top >= place.bottom && top < sheet.rows.length && assigned.slice(left, right).some(Boolean),
  );
  const [first] = inTable;
  if (first === undefined) return [];
  const areas = inTable.slice(0, NAMED).map(({ top, left, bottom, right }) => {
    return `${columnLetters(left)}${top + 1}:${columnLetters(right - 1)}${bottom}`;
  });
  return [
    { row: first.top, column: first.left, what: { kind: 'merged-filled', count: inTable.length, areas } },
  ];
}

/** A column of the tab that no file may fill stands in what the register itself has written. */
function isOwnHeader(text: string, { tab }: ReadingGround, columns: ReadonlyMap<string, Column>): boolean {
  const own = columnsOf(tab).find(({ header }) => headerKey(header) === headerKey(text));
  return own !== undefined && !columns.has(own.header);
}

/** The name of what a column of codes leads to, beside that column: ชื่อหน่วย beside รหัสหน่วย. */
function isNameOfCode(
  text: string,
  assigned: readonly string[],
  columns: ReadonlyMap<string, Column>,
  known: readonly KnownColumn[],
): boolean {
  const [header = ''] = matchHeaders([text], known);
  return text.trim().startsWith('ชื่อ') && columns.get(header)?.kind === 'code' && assigned.includes(header);
}

function columnNotes(
  sheet: FileSheet,
  { place, assigned, rows, width, columns, ground }: Read,
): readonly Note[] {
  const known = knownColumns(columns, ground);
  const keys: readonly string[] = keyHeaders(ground.tab);
  const unfed = known.filter(({ header }) => !assigned.includes(header) && !keys.includes(header));
  return assigned.flatMap((header, at): readonly Note[] => {
    const text = place.texts[at] ?? '';
    const here = { row: place.top, column: at };
    if (hasLostLetters(text)) return [{ ...here, what: { kind: 'broken-letter', value: text } }];
    if (header === '' && isErrorValue(text.trim()) && isFilled(sheet, rows, at))
      return [{ ...here, what: { kind: 'error-in-header', value: text.trim() } }];
    const isOther =
      isPositionHeader(ground.tab, text) ||
      isOwnHeader(text, ground, columns) ||
      isNameOfCode(text, assigned, columns, known);
    if (header === '' && isFilled(sheet, rows, at) && !isOther && looksLikePart(text, known, unfed))
      return [{ ...here, what: { kind: 'part-aside', header: text } }];
    if (header === '' && text.trim() === '' && at < width) {
      return isFilled(sheet, rows, at) ? [{ ...here, what: { kind: 'no-heading' } }] : [];
    }
    return [];
  });
}

const NUMERIC = ['number', 'integer', 'result'];

/** Numbers that a format shows otherwise than they are kept: percentages are read as they are seen, digits that are not shown stay. */
function formatNotes(sheet: FileSheet, { assigned, columns, rows }: Read): readonly Note[] {
  const percent: Seen[] = [];
  const rounded: Seen[] = [];
  assigned.forEach((header, column) => {
    if (!NUMERIC.includes(columns.get(header)?.kind ?? '')) return;
    for (const { at, cells } of rows) {
      if (typeof cells[header] !== 'number') continue;
      const kept = sheet.rows[at]?.[column] ?? '';
      const shown = shownAt(sheet, at, column);
      const kind = typeof kept === 'number' ? numberShown(kept, shown)?.kind : undefined;
      const place = { row: at, column, shown: shown.trim(), value: String(cells[header]) };
      if (kind === 'percent' || (kind === undefined && showsPercent(shown))) percent.push(place);
      if (kind === 'rounded') rounded.push(place);
    }
  });
  return [
    ...summedUp(percent, ({ shown, value }, count) => ({ kind: 'percent-read', count, shown, value })),
    ...summedUp(rounded, ({ shown, value }, count) => ({ kind: 'more-digits', count, shown, value })),
  ];
}

type Seen = {
  readonly row: number;
  readonly column: number;
  readonly shown: string;
  readonly value: string;
};

function summedUp(
  places: readonly Seen[],
  what: (first: Seen, count: number) => ImportProblem,
): readonly Note[] {
  const [first] = places;
  return first === undefined
    ? []
    : [{ row: first.row, column: first.column, what: what(first, places.length) }];
}

/** Rows of one key: all are written, and a person should know. */
function doubledKeys({ rows, assigned, columns, ground }: Read): readonly Note[] {
  const places = new Map<string, number[]>();
  for (const { key, at } of rows) places.set(key, [...(places.get(key) ?? []), at]);
  const [header = ''] = keyHeaders(ground.tab);
  const column = Math.max(0, assigned.indexOf(header));
  return [...places].flatMap(([text, all]) => {
    const date = columns.get(header)?.kind === 'date' ? dateOfCellSerial(Number(text)) : undefined;
    const key = date === undefined ? text : shortThaiDate(date);
    if (all.length < 2) return [];
    return all.map((row): Note => {
      const others = all.slice(0, NAMED + 1).filter((other) => other !== row);
      return {
        row,
        column,
        what: { kind: 'key-twice', key, otherRows: others.slice(0, NAMED).map((at) => at + 1) },
      };
    });
  });
}

/** From so many rows on their codes tell what a code looks like. */
const ENOUGH_ROWS = 4;

/** Rows whose code has no digit where those of nearly all others have: a word that closes a table, a cell that slipped. */
function oddKeys({ rows, assigned, columns, ground }: Read): readonly Note[] {
  const [header = ''] = keyHeaders(ground.tab);
  if (columns.get(header)?.kind !== 'code' || rows.length < ENOUGH_ROWS) return [];
  const odd = rows.filter(({ key }) => !/\d/.test(key));
  if (odd.length * 4 > rows.length) return [];
  const column = Math.max(0, assigned.indexOf(header));
  return odd.map(({ at, key }): Note => ({ row: at, column, what: { kind: 'odd-code', code: key } }));
}
