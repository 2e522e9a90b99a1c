import { locateForReading } from './a1';
import type { Bounds } from './bounds';
import { cellJson } from './cell-json';
import type { ReadEffective } from './effective';
import { applyMask, type Mask, maskWants } from './field-mask';
import { mayEditRange } from './protection';
import type { CellData, RowData } from './shapes/cell-shapes';
import type { ProtectedRange, SheetJson, SpreadsheetJson } from './shapes/sheet-shapes';
import { sheetJson } from './sheet-json';
import type { Book, Tab } from './state';

export type SpreadsheetQuery = {
  /** A1 ranges; empty = everything. */
  readonly ranges: readonly string[];
  readonly gridData: boolean;
  /** The mask over the Spreadsheet message. */
  readonly mask: Mask;
  readonly email: string;
  readonly isOwner: boolean;
  /** The owner's address, as far as it is known. */
  readonly owner: string | undefined;
};

const defaultRowHeight = 21;
const defaultColumnWidth = 100;

/** Google counts the owner among the editors of every range that has editors. */
function editorsJson(
  editors: ProtectedRange['editors'],
  owner: string | undefined,
): ProtectedRange['editors'] {
  const { users = [] } = editors ?? {};
  if (owner === undefined || users.length === 0 || users.includes(owner)) return editors;
  return { ...editors, users: [...users, owner] };
}

/** Who may not edit a range is not told who may. */
function protectedRangeJson(range: ProtectedRange, query: SpreadsheetQuery): ProtectedRange {
  const { editors: named, ...open } = range;
  const editors = editorsJson(named, query.owner);
  const canEdit = query.isOwner || mayEditRange(range, query.email);
  return canEdit
    ? { ...open, ...(editors === undefined ? {} : { editors }), requestingUserCanEdit: true }
    : { ...open, requestingUserCanEdit: false };
}

/** The mask below `sheets.data`, below its rows, below their values. */
function below(mask: Mask, ...path: readonly string[]): Mask {
  let here: Mask = mask;
  for (const name of path) {
    if (here === 'all') return 'all';
    here = here.get(name) ?? new Map<string, Mask>();
  }
  return here;
}

function gridDataJson(book: Book, tab: Tab, bounds: Bounds, query: SpreadsheetQuery, read: ReadEffective) {
  const data = below(query.mask, 'sheets', 'data');
  const cellMask = below(data, 'rowData', 'values');
  const rowData: RowData[] = [];
  if (maskWants(data, 'rowData')) {
    for (let row = bounds.top; row < Math.min(bounds.bottom, tab.rows.length); row += 1) {
      const known = tab.rows[row];
      const noteEnd = Object.keys(known?.n ?? {}).reduce((most, key) => Math.max(most, Number(key) + 1), 0);
      const end = Math.min(
        bounds.right,
        Math.max(known?.v.length ?? 0, known?.s.length ?? 0, known?.d.length ?? 0, noteEnd),
      );
      const values: CellData[] = [];
      for (let column = bounds.left; column < end; column += 1) {
        values.push(cellJson(book, tab, { row, column }, read, cellMask));
      }
      rowData.push(values.length === 0 ? {} : { values });
    }
  }
  const metadata = <T>(wanted: boolean, count: number, at: (index: number) => T): readonly T[] =>
    wanted ? Array.from({ length: Math.max(count, 0) }, (_, index) => at(index)) : [];
  return {
    ...(bounds.top > 0 ? { startRow: bounds.top } : {}),
    ...(bounds.left > 0 ? { startColumn: bounds.left } : {}),
    ...(rowData.length === 0 ? {} : { rowData }),
    rowMetadata: metadata(maskWants(data, 'rowMetadata'), bounds.bottom - bounds.top, (index) => ({
      pixelSize: defaultRowHeight,
      ...tab.rows[bounds.top + index]?.p,
    })),
    columnMetadata: metadata(maskWants(data, 'columnMetadata'), bounds.right - bounds.left, (index) => ({
      pixelSize: defaultColumnWidth,
      ...tab.columns[bounds.left + index],
    })),
  };
}

/** Cells, heights and widths are given only when asked for by flag or mask. */
export function wantsCells({ mask, gridData }: Pick<SpreadsheetQuery, 'mask' | 'gridData'>): boolean {
  return mask === 'all' ? gridData : maskWants(mask, 'sheets', 'data');
}

/** `spreadsheets.get`: with ranges, only their tabs. */
export function spreadsheetJson(book: Book, query: SpreadsheetQuery, read: ReadEffective): unknown {
  const wantsData = wantsCells(query);
  const located = query.ranges.map((range) => locateForReading(book, range));
  const tabs =
    query.ranges.length === 0
      ? book.tabs
      : book.tabs.filter((tab) => located.some((each) => each.tab === tab));
  const sheets = tabs.map((tab): SheetJson => {
    const whole: Bounds = { top: 0, left: 0, bottom: tab.rowCount, right: tab.columnCount };
    const parts =
      query.ranges.length === 0
        ? [whole]
        : located.filter((each) => each.tab === tab).map((each) => each.bounds);
    return {
      ...sheetJson(book, tab),
      ...(tab.protectedRanges.length === 0
        ? {}
        : { protectedRanges: tab.protectedRanges.map((range) => protectedRangeJson(range, query)) }),
      ...(wantsData ? { data: parts.map((bounds) => gridDataJson(book, tab, bounds, query, read)) } : {}),
    };
  });
  const answer: SpreadsheetJson = {
    spreadsheetId: book.id,
    properties: {
      title: book.title,
      locale: book.locale,
      timeZone: book.timeZone,
      autoRecalc: book.autoRecalc,
      defaultFormat: {},
    },
    sheets,
    ...(book.namedRanges.length === 0 ? {} : { namedRanges: book.namedRanges }),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
  };
  return applyMask(query.mask, answer);
}
