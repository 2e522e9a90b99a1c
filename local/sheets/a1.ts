import type { Bounds } from './bounds';
import { invalidArgument } from './google-refusal';
import type { Book, Tab } from './state';

const names: string[] = [];

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  const known = names[column];
  if (known !== undefined) return known;
  const name = spelled(column);
  names[column] = name;
  return name;
}

function spelled(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A tab's name as it stands before `!`: quoted unless it is a plain ASCII word. */
export function quoteTitle(title: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title)
    ? title
    : `'${title.replaceAll("'", "''")}'`;
}

/** A rectangle in A1 notation without its tab, e.g. `B2:C5`, `B2`. */
export function a1OfBounds(bounds: Bounds): string {
  const first = `${columnName(bounds.left)}${bounds.top + 1}`;
  const last = `${columnName(bounds.right - 1)}${bounds.bottom}`;
  return first === last ? first : `${first}:${last}`;
}

export function a1WithTab(tab: Tab, bounds: Bounds): string {
  return `${quoteTitle(tab.title)}!${a1OfBounds(bounds)}`;
}

/** A range as typed: sides that were left open are undefined. */
export type OpenBounds = {
  readonly top?: number;
  readonly left?: number;
  readonly bottom?: number;
  readonly right?: number;
};

const cellPattern = /^\$?([A-Za-z]{1,3})?\$?([1-9][0-9]{0,6})?$/;

function parseCorner(source: string): { readonly column?: number; readonly row?: number } | undefined {
  const match = cellPattern.exec(source);
  if (match === null || source === '') return undefined;
  const [, letters, digits] = match;
  if (letters === undefined && digits === undefined) return undefined;
  return {
    ...(letters === undefined ? {} : { column: columnIndex(letters) }),
    ...(digits === undefined ? {} : { row: Number(digits) - 1 }),
  };
}

/** `B2:C5`, `B2`, `A:C`, `2:5`, `A2:C`, `B2:3` → its sides, else undefined. */
export function parseCells(source: string): OpenBounds | undefined {
  const [first = '', second, ...more] = source.split(':');
  if (more.length > 0) return undefined;
  const start = parseCorner(first);
  if (start === undefined) return undefined;
  if (second === undefined) {
    if (start.column === undefined || start.row === undefined) return undefined;
    return { top: start.row, bottom: start.row + 1, left: start.column, right: start.column + 1 };
  }
  const end = parseCorner(second);
  if (end === undefined) return undefined;
  const rows = [start.row, end.row].filter((row) => row !== undefined);
  const columns = [start.column, end.column].filter((column) => column !== undefined);
  if (columns.length === 1 && end.column === undefined && rows.length < 2) return undefined;
  return {
    ...(rows.length === 0 ? {} : { top: Math.min(...rows) }),
    ...(rows.length < 2 ? {} : { bottom: Math.max(...rows) + 1 }),
    ...(columns.length === 0 ? {} : { left: Math.min(...columns) }),
    ...(columns.length < 2 ? {} : { right: Math.max(...columns) + 1 }),
  };
}

/** `R2C1:R5C3`, `R2C1` → its sides, else undefined. */
function parseRowsAndColumns(source: string): OpenBounds | undefined {
  const [, ...numbers] =
    /^R([1-9]\d{0,6})C([1-9]\d{0,6})(?::R([1-9]\d{0,6})C([1-9]\d{0,6}))?$/i.exec(source) ?? [];
  const [row, column, lastRow = row, lastColumn = column] = numbers.map((each) => each && Number(each));
  if (!row || !column || !lastRow || !lastColumn) return undefined;
  return {
    top: Math.min(row, lastRow) - 1,
    bottom: Math.max(row, lastRow),
    left: Math.min(column, lastColumn) - 1,
    right: Math.max(column, lastColumn),
  };
}

function splitTitle(range: string): { readonly title?: string; readonly cells: string } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(range);
  if (quoted !== null) return { title: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] ?? '' };
  const bang = range.lastIndexOf('!');
  return bang < 0 ? { cells: range } : { title: range.slice(0, bang), cells: range.slice(bang + 1) };
}

function sidesOnTab(tab: Tab, open: OpenBounds): Bounds {
  return {
    top: open.top ?? 0,
    left: open.left ?? 0,
    bottom: open.bottom ?? tab.rowCount,
    right: open.right ?? tab.columnCount,
  };
}

function exceeds(tab: Tab, bounds: Bounds) {
  return invalidArgument(
    `Range (${a1WithTab(tab, bounds)}) exceeds grid limits. Max rows: ${tab.rowCount}, max columns: ${tab.columnCount}`,
  );
}

export type Located = { readonly tab: Tab; readonly bounds: Bounds };

function locateOpen(book: Book, range: string): { readonly tab: Tab; readonly open: OpenBounds } {
  const unreadable = () => invalidArgument(`Unable to parse range: ${range}`);
  const { title, cells } = splitTitle(range);
  if (title !== undefined) {
    const tab = book.tabs.find((each) => each.title === title);
    if (tab === undefined) throw unreadable();
    if (cells === '') return { tab, open: {} };
    const open = parseCells(cells) ?? parseRowsAndColumns(cells);
    if (open === undefined) throw unreadable();
    return { tab, open };
  }
  const named = book.namedRanges.find((each) => each.name === cells)?.range;
  const namedTab = book.tabs.find((each) => each.sheetId === (named?.sheetId ?? 0));
  if (named !== undefined && namedTab !== undefined) {
    const open: OpenBounds = {
      top: named.startRowIndex ?? 0,
      left: named.startColumnIndex ?? 0,
      bottom: named.endRowIndex ?? namedTab.rowCount,
      right: named.endColumnIndex ?? namedTab.columnCount,
    };
    return { tab: namedTab, open };
  }
  const whole = book.tabs.find((each) => each.title === cells);
  if (whole !== undefined) return { tab: whole, open: {} };
  const open = parseCells(cells) ?? parseRowsAndColumns(cells);
  const first = book.tabs.find((each) => !each.hidden) ?? book.tabs[0];
  if (open === undefined || first === undefined) throw unreadable();
  return { tab: first, open };
}

/** A range to read: clipped to the tab; 400 when it begins outside. */
export function locateForReading(book: Book, range: string): Located {
  const { tab, open } = locateOpen(book, range);
  const bounds = sidesOnTab(tab, open);
  if (bounds.top >= tab.rowCount || bounds.left >= tab.columnCount) throw exceeds(tab, bounds);
  return {
    tab,
    bounds: {
      ...bounds,
      bottom: Math.min(bounds.bottom, tab.rowCount),
      right: Math.min(bounds.right, tab.columnCount),
    },
  };
}

/** A range to write: 400 when any of it lies outside the tab. */
export function locateForWriting(book: Book, range: string): Located {
  const { tab, open } = locateOpen(book, range);
  const bounds = sidesOnTab(tab, open);
  if (bounds.bottom > tab.rowCount || bounds.right > tab.columnCount) throw exceeds(tab, bounds);
  return { tab, bounds };
}
