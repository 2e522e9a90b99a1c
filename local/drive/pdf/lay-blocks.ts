import { type Line, layLines, type PageNumbers } from './lay-lines';
import type { Block, Cell, Paragraph, Row, Table } from './paper';
import type { Pen } from './pen';

/** A strip over the whole width that is not cut by the end of a page. */
export type Strip = {
  readonly height: number;
  /** Blank above it, which the top of a page swallows. */
  readonly before: number;
  readonly draw: (pen: Pen, x: number, y: number) => void;
  /** It stands on the same page as the next strip. */
  readonly keepNext: boolean;
  readonly startsPage: boolean;
  readonly endsPage: boolean;
  /** Heads of the table that it is a row of, drawn again where a page begins with it. */
  readonly heads: readonly Strip[];
  /** A row that has no room on any page, in pieces: what goes into the room that is left, then into pages of so much. */
  readonly cut?: (left: number, room: number) => readonly Strip[];
  /** It begins a page rather than be cut. */
  readonly whole?: boolean;
};

/** Strips of blocks in a width, from top to bottom. */
export function layBlocks(
  blocks: readonly Block[],
  width: number,
  pen: Pen,
  numbers: PageNumbers,
): readonly Strip[] {
  let gap = 0;
  return blocks.flatMap((block): readonly Strip[] => {
    if (block.kind === 'table') {
      const strips = tableStrips(block, width, pen, numbers);
      gap = 0;
      return strips;
    }
    const before = Math.max(gap, block.before);
    gap = block.after;
    return paragraphStrips(block, before, width, pen, numbers);
  });
}

function paragraphStrips(
  paragraph: Paragraph,
  before: number,
  width: number,
  pen: Pen,
  numbers: PageNumbers,
): readonly Strip[] {
  const lines = layLines(paragraph, width, pen, numbers);
  return lines.map((line, index) => ({
    height: line.height + (index === lines.length - 1 ? paragraph.after : 0),
    before: index === 0 ? before : 0,
    draw: (with_, x, y) => drawLine(with_, line, x, y),
    keepNext: paragraph.keepNext,
    startsPage: index === 0 && paragraph.startsPage,
    endsPage: line.endsPage,
    heads: [],
  }));
}

/** Neighbours of one look are one text, so that a reader of the file finds words and not letters. */
function drawLine(pen: Pen, line: Line, x: number, y: number): void {
  let text = '';
  let from: Extract<Line['pieces'][number], { kind: 'text' }> | undefined;
  let end = 0;
  const flush = (): void => {
    const shown = text.trimEnd();
    if (from !== undefined && shown !== '') pen.text(shown, from.look, x + from.x, y + line.baseline);
    from = undefined;
    text = '';
  };
  for (const piece of line.pieces) {
    if (piece.kind === 'picture') {
      flush();
      pen.picture(piece.bytes, x + piece.x, y + line.baseline - piece.height, piece.width, piece.height);
      continue;
    }
    if (from === undefined || from.look !== piece.look || Math.abs(end - piece.x) > 0.05) {
      flush();
      from = piece;
    }
    text += piece.text;
    end = piece.x + pen.width(piece.text, piece.look);
  }
  flush();
}

function tableStrips(table: Table, width: number, pen: Pen, numbers: PageNumbers): readonly Strip[] {
  const total = table.widths.reduce((sum, each) => sum + each, 0);
  const rest = Math.max(0, width - total);
  const shift = table.align === 'center' ? rest / 2 : table.align === 'right' ? rest : table.indent;
  let heads: readonly Strip[] = [];
  let inHead = true;
  return table.rows.map((row) => {
    const strip = rowStrip(row, table.widths, shift, pen, numbers);
    inHead = inHead && row.header;
    if (inHead) {
      heads = [...heads, strip];
      return { ...strip, keepNext: true };
    }
    return { ...strip, heads };
  });
}

type LaidCell = {
  readonly cell: Cell;
  readonly x: number;
  readonly width: number;
  readonly strips: readonly Strip[];
};

export function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { before, height }) => sum + before + height, 0);
}

function rowStrip(row: Row, widths: readonly number[], shift: number, pen: Pen, numbers: PageNumbers): Strip {
  const cells: LaidCell[] = [];
  let column = 0;
  let x = shift;
  for (const cell of row.cells) {
    const width = widths.slice(column, column + cell.columns).reduce((sum, each) => sum + each, 0);
    const { left, right } = cell.padding;
    const blocks = cell.continues ? [] : cell.blocks;
    cells.push({ cell, x, width, strips: layBlocks(blocks, width - left - right, pen, numbers) });
    column += cell.columns;
    x += width;
  }
  return {
    ...cellsStrip(cells, row.height),
    cut: (left, room) => piecesOf(cells, left, room).map((piece) => cellsStrip(piece, 0)),
    whole: row.whole,
    keepNext: row.cells.some(holdsNext) && row.cells.every((cell) => holdsNext(cell) || isBlank(cell)),
  };
}

/** Cells side by side, as high as the highest. */
function cellsStrip(cells: readonly LaidCell[], least: number): Strip {
  const height = Math.max(least, ...cells.map(heightOfCell));
  return {
    height,
    before: 0,
    draw: (with_, left, top) => {
      for (const each of cells) drawCell(with_, each, left, top, height);
    },
    keepNext: false,
    startsPage: false,
    endsPage: false,
    heads: [],
  };
}

function heightOfCell({ cell, strips }: LaidCell): number {
  return heightOf(strips) + cell.padding.top + cell.padding.bottom;
}

/** The cells of a row once for each page that it goes over; what has no room on a page of its own stands there all the same. */
function piecesOf(cells: readonly LaidCell[], left: number, room: number): readonly (readonly LaidCell[])[] {
  const pieces: (readonly LaidCell[])[] = [];
  let rest = cells;
  while (pieces.length === 0 || rest.some(({ strips }) => strips.length > 0)) {
    const within = pieces.length === 0 ? left : room;
    const piece = rest.map((each) => ({ ...each, strips: fitting(each, within) }));
    pieces.push(piece);
    rest = rest.map((each, at) => ({ ...each, strips: each.strips.slice(piece[at]?.strips.length) }));
  }
  return pieces;
}

function fitting({ cell, strips }: LaidCell, room: number): readonly Strip[] {
  let used = cell.padding.top + cell.padding.bottom;
  const end = strips.findIndex(({ before, height }) => {
    used += before + height;
    return used > room + 0.5;
  });
  return end < 0 ? strips : strips.slice(0, Math.max(1, end));
}

/** A row whose texts all stand with what follows stands with the next row. */
function holdsNext({ blocks }: Cell): boolean {
  return blocks.length > 0 && blocks.every((block) => block.kind === 'paragraph' && block.keepNext);
}

function isBlank({ blocks }: Cell): boolean {
  return blocks.every((block) => block.kind === 'paragraph' && block.inlines.length === 0);
}

function drawCell(
  pen: Pen,
  { cell, x, width, strips }: LaidCell,
  left: number,
  top: number,
  height: number,
): void {
  const [from, to] = [left + x, left + x + width];
  if (cell.shade !== null) pen.fill(from, top, width, height, cell.shade);
  const inside = height - cell.padding.top - cell.padding.bottom;
  const spare = Math.max(0, inside - heightOf(strips));
  const drop = cell.vertical === 'center' ? spare / 2 : cell.vertical === 'bottom' ? spare : 0;
  let y = top + cell.padding.top + drop;
  for (const strip of strips) {
    y += strip.before;
    strip.draw(pen, from + cell.padding.left, y);
    y += strip.height;
  }
  const { borders } = cell;
  const bottom = top + height;
  if (borders.top && !cell.continues) pen.line([from, top], [to, top], borders.top.width, borders.top.colour);
  if (borders.bottom) pen.line([from, bottom], [to, bottom], borders.bottom.width, borders.bottom.colour);
  if (borders.left) pen.line([from, top], [from, bottom], borders.left.width, borders.left.colour);
  if (borders.right) pen.line([to, top], [to, bottom], borders.right.width, borders.right.colour);
}
