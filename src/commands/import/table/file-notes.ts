import { dateOfCellSerial, shortThaiDate } from '../../../domain/thai-dates';
import type { ImportProblem } from '../../../messages/import-problem-text';
import { columnLetters } from '../../../register/a1';
import type { Column } from '../../../register/column';
import { keyHeaders } from '../../../register/keys';
import type { FileSheet } from '../file/file-sheet';
import { showsPercent } from './cell-texts';
import { looksLikePart } from './column-parts';
import type { HeaderPlace } from './header-place';
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
    ...mergeNotes(sheet, read),
    ...columnNotes(sheet, read),
    ...percentNotes(sheet, read),
    ...doubledKeys(read),
  ];
}

function hiddenNotes(sheet: FileSheet, { rows, assigned, place }: Read): readonly Note[] {
  const hidden = rows.filter(({ at }) => sheet.hiddenRows.has(at));
  const columns = assigned.flatMap((header, at) =>
    header !== '' && sheet.hiddenColumns.has(at) ? [at] : [],
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

function columnNotes(sheet: FileSheet, { place, assigned, rows, width }: Read): readonly Note[] {
  return assigned.flatMap((header, at): readonly Note[] => {
    const text = place.texts[at] ?? '';
    const here = { row: place.top, column: at };
    if (header === '' && looksLikePart(text))
      return [{ ...here, what: { kind: 'part-aside', header: text } }];
    if (header === '' && text.trim() === '' && at < width) {
      const filled = rows.find((row) => String(sheet.rows[row.at]?.[at] ?? '').trim() !== '');
      return filled === undefined ? [] : [{ ...here, what: { kind: 'no-heading' } }];
    }
    return [];
  });
}

/** Numbers that a percent format shows: read as they are seen, and said once. */
function percentNotes(sheet: FileSheet, { assigned, columns, rows }: Read): readonly Note[] {
  const places = assigned.flatMap((header, column) => {
    if (!['number', 'integer', 'result'].includes(columns.get(header)?.kind ?? '')) return [];
    return rows
      .filter(
        ({ at }) =>
          typeof sheet.rows[at]?.[column] === 'number' && showsPercent(sheet.shown?.[at]?.[column] ?? ''),
      )
      .map(({ at }) => ({ row: at, column }));
  });
  const [first] = places;
  if (first === undefined) return [];
  const shown = sheet.shown?.[first.row]?.[first.column] ?? '';
  return [{ ...first, what: { kind: 'percent-read', count: places.length, shown } }];
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
