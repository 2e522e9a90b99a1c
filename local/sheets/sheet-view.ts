import type { CellView, SheetView, StyleView } from '../page/protocol';
import { boundsOf } from './bounds';
import { shownTexts } from './cell-conditions';
import { hyperlinkOf } from './cell-json';
import { chartViews } from './chart-views';
import { conditionalStyles } from './conditional-styles';
import type { Effective, ReadEffective } from './effective';
import { filteredRows } from './filtered-rows';
import { formattedText, isDateFormat } from './format-value';
import { closedRanges } from './protection';
import type { CellFormat, Color } from './shapes/cell-shapes';
import { type Book, contentAt, isFormula, styleAt, type Tab } from './state';
import { ruleAt, ruleTypeAt } from './stored-rule';

function cssColor(color: Color | undefined): string | undefined {
  if (color === undefined) return undefined;
  const part = (share = 0) =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(color.red)}${part(color.green)}${part(color.blue)}`;
}

const horizontal = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const vertical = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;

function styleView(style: CellFormat): StyleView {
  const { textFormat: text = {}, horizontalAlignment, verticalAlignment } = style;
  const background = cssColor(style.backgroundColorStyle?.rgbColor ?? style.backgroundColor);
  const color = cssColor(text.foregroundColorStyle?.rgbColor ?? text.foregroundColor);
  return {
    ...(background === undefined ? {} : { background }),
    ...(color === undefined ? {} : { color }),
    ...(text.bold === true ? { bold: true } : {}),
    ...(text.italic === true ? { italic: true } : {}),
    ...(text.strikethrough === true ? { strike: true } : {}),
    ...(text.underline === true ? { underline: true } : {}),
    ...(horizontalAlignment === undefined || horizontalAlignment === 'HORIZONTAL_ALIGN_UNSPECIFIED'
      ? {}
      : { align: horizontal[horizontalAlignment] }),
    ...(verticalAlignment === undefined || verticalAlignment === 'VERTICAL_ALIGN_UNSPECIFIED'
      ? {}
      : { vertical: vertical[verticalAlignment] }),
    ...(style.wrapStrategy === 'WRAP' ? { wrap: true } : {}),
    ...(text.fontSize === undefined ? {} : { fontSize: text.fontSize }),
  };
}

/** Numbers and dates never break into lines. */
const oneLine: StyleView = { wrap: false };

/** Where no alignment is set, numbers and dates stand right and truth values in the middle. */
function alignedByKind(value: Effective): StyleView {
  if (typeof value === 'number') return { align: 'right' };
  return typeof value === 'boolean' ? { align: 'center' } : {};
}

/** Which cells of the tab a person may not edit, as far as `rows` rows go. */
function lockedGrid(tab: Tab, email: string, rows: number): Uint8Array {
  const grid = new Uint8Array(rows * tab.columnCount);
  const fill = (range: Parameters<typeof boundsOf>[0], into: Uint8Array, mark: number) => {
    const { top, bottom, left, right } = boundsOf(range, tab);
    for (let row = top; row < Math.min(bottom, rows); row += 1) {
      into.fill(mark, row * tab.columnCount + left, row * tab.columnCount + right);
    }
  };
  for (const closed of closedRanges(tab, email)) {
    const own = new Uint8Array(grid.length);
    fill(closed.range ?? {}, own, 1);
    for (const hole of closed.unprotectedRanges ?? []) fill(hole, own, 0);
    own.forEach((mark, index) => {
      if (mark === 1) grid[index] = 1;
    });
  }
  return grid;
}

/** What editing starts from, where the text shown is not what was typed. */
function inputText(book: Book, value: Effective, style: CellFormat, formula: string | undefined): string {
  if (formula !== undefined) return formula;
  if (typeof value !== 'number') return formattedText(value, {}, book.locale);
  const { numberFormat } = style;
  if (isDateFormat(style) && Number.isInteger(value)) {
    return formattedText(value, { numberFormat: { type: 'DATE' } }, book.locale);
  }
  if (isDateFormat(style)) return formattedText(value, { numberFormat: { type: 'DATE_TIME' } }, book.locale);
  if (numberFormat?.type === 'PERCENT') return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}

const defaultWidth = 100;
const defaultHeight = 21;

/** A tab as a person sees it: texts, dropdowns, checkboxes, what is closed to them, colours with conditional formats applied. */
export function sheetView(
  book: Book,
  tab: Tab,
  viewer: {
    readonly email: string;
    readonly isOwner: boolean;
    readonly mayWrite: boolean;
    readonly now: number;
    /** The filter view through which the person looks. */
    readonly filterViewId?: number | undefined;
  },
  read: ReadEffective,
): SheetView {
  const conditional = conditionalStyles(book, tab, read, viewer.now);
  const extent = Math.min(tab.rows.length, tab.rowCount);
  const locked = viewer.isOwner ? undefined : lockedGrid(tab, viewer.email, extent);
  const lists: string[][] = [];
  const listIndex = new Map<string, number>();
  const styles: StyleView[] = [];
  const styleIndex = new Map<string, number>();
  const intern = <T>(table: T[], known: Map<string, number>, entry: T): number => {
    const key = JSON.stringify(entry);
    const index = known.get(key) ?? table.push(entry) - 1;
    known.set(key, index);
    return index;
  };
  const rangeLists = new Map<string, readonly string[]>();
  const listOfRange = (range: string): readonly string[] => {
    const texts = rangeLists.get(range) ?? shownTexts({ book, read }, range);
    rangeLists.set(range, texts);
    return texts;
  };
  const listOf = (row: number, column: number): readonly string[] | undefined => {
    const type = ruleTypeAt(book, tab, { row, column });
    if (type !== 'ONE_OF_LIST' && type !== 'ONE_OF_RANGE') return undefined;
    const condition = ruleAt(book, tab, { row, column })?.condition;
    const texts = (condition?.values ?? []).map((value) => value.userEnteredValue ?? '');
    return type === 'ONE_OF_LIST' ? texts : listOfRange((texts[0] ?? '').replace(/^=/, ''));
  };
  const cellView = (row: number, column: number): CellView => {
    const content = contentAt(tab, row, column);
    const value = read(tab, row, column);
    const own = styleAt(book, tab, row, column);
    const added = conditional(row, column);
    const style =
      added === undefined
        ? own
        : { ...own, ...added, textFormat: { ...own.textFormat, ...added.textFormat } };
    const formula = isFormula(content) ? content.f : undefined;
    const text = formattedText(value, own, book.locale);
    const input = inputText(book, value, own, formula);
    const isCheckbox = ruleTypeAt(book, tab, { row, column }) === 'BOOLEAN';
    const list = listOf(row, column);
    const note = tab.rows[row]?.n?.[column];
    const link = hyperlinkOf(value, formula, own);
    const view = {
      ...alignedByKind(value),
      ...styleView(style),
      ...(typeof value === 'number' ? oneLine : {}),
    };
    const closed = !viewer.mayWrite || locked?.[row * tab.columnCount + column] === 1;
    return {
      ...(text === '' ? {} : { text }),
      ...(input === text ? {} : { input }),
      ...(isCheckbox ? { checkbox: value === true } : {}),
      ...(list === undefined ? {} : { list: intern(lists, listIndex, [...list]) }),
      ...(closed ? { locked: true } : {}),
      ...(note === undefined ? {} : { note }),
      ...(Object.keys(view).length === 0 ? {} : { style: intern(styles, styleIndex, view) }),
      ...(link === undefined ? {} : { link }),
    };
  };
  const isPlain = (cell: CellView | undefined): boolean =>
    cell === undefined || Object.keys(cell).every((key) => key === 'locked');
  const wholeLocked =
    !viewer.isOwner && closedRanges(tab, viewer.email).some(({ range }) => range?.endRowIndex === undefined);
  const rows = Array.from({ length: extent }, (_, row): readonly CellView[] => {
    const known = tab.rows[row];
    const noteEnd = Object.keys(known?.n ?? {}).reduce((most, key) => Math.max(most, Number(key) + 1), 0);
    const end = Math.max(known?.v.length ?? 0, known?.s.length ?? 0, known?.d.length ?? 0, noteEnd);
    return Array.from({ length: Math.min(end, tab.columnCount) }, (_cell, column) => cellView(row, column));
  });
  while (rows.at(-1)?.every(isPlain) === true) rows.pop();
  const filter = tab.filterViews.find((view) => view.filterViewId === viewer.filterViewId);
  const filtered = filter === undefined ? [] : filteredRows(book, tab, filter, read, viewer.now);
  const hiddenOr = (size: number, hidden: boolean | undefined) => (hidden === true ? 0 : size);
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    rowCount: tab.rowCount,
    columnCount: tab.columnCount,
    frozenRows: tab.frozenRowCount,
    frozenColumns: tab.frozenColumnCount,
    columnWidths: Array.from({ length: tab.columnCount }, (_, column) => {
      const size = tab.columns[column];
      return hiddenOr(size?.pixelSize ?? defaultWidth, size?.hiddenByUser);
    }),
    rowHeights: {
      ...Object.fromEntries(
        tab.rows.flatMap((row, index) =>
          row?.p === undefined
            ? []
            : [[index, hiddenOr(row.p.pixelSize ?? defaultHeight, row.p.hiddenByUser)]],
        ),
      ),
      ...Object.fromEntries([...filtered].map((row) => [row, 0])),
    },
    filterViews: tab.filterViews.map((view) => ({ id: view.filterViewId ?? 0, title: view.title ?? '' })),
    ...(filter?.filterViewId === undefined ? {} : { filterViewId: filter.filterViewId }),
    rows,
    restLocked: !viewer.mayWrite || wholeLocked,
    charts: chartViews(book, tab, read, cssColor),
    lists,
    styles,
  };
}
