import { WORD, wordChildren } from '../docx-package';
import type { XmlElement } from '../xml-tree';
import type { Block, Border, Cell, Row, Table } from './paper';
import { type Reading, readParagraph } from './read-paragraph';
import { colourOf, first, isOn, twips, valueIn } from './word-xml';

/** Paragraphs and tables in their order, content controls opened. */
export function readPaperBlocks(container: XmlElement, reading: Reading): readonly Block[] {
  return container.children.flatMap((child): readonly Block[] => {
    if (child.namespace !== WORD) return [];
    if (child.name === 'p') return [readParagraph(child, reading)];
    if (child.name === 'tbl') return [readTable(child, reading)];
    const content = child.name === 'sdt' ? first(child, 'sdtContent') : undefined;
    return content === undefined ? [] : readPaperBlocks(content, reading);
  });
}

/** Properties of a table and of the styles that it is of, its own first. */
type TableLook = readonly (XmlElement | undefined)[];

function readTable(element: XmlElement, reading: Reading): Table {
  const properties = first(element, 'tblPr');
  const styled = reading.styles.tableLooks(valueIn(properties, 'tblStyle'));
  const look: TableLook = [properties, ...styled];
  const rows = wordChildren(element, 'tr');
  const grid = first(element, 'tblGrid');
  const widths = (grid ? wordChildren(grid, 'gridCol') : []).map((column) => twips(column, 'w') ?? 0);
  const align = valueIn(properties, 'jc');
  return {
    kind: 'table',
    widths: sum(widths) > widths.length * 6 ? widths : cellWidths(rows),
    align: align === 'center' || align === 'right' ? align : 'left',
    indent: twips(first(properties, 'tblInd'), 'w') ?? 0,
    rows: rows.map((row, index) =>
      readRow(row, look, { top: index === 0, bottom: index === rows.length - 1 }, reading),
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Where the grid says nothing the widest row's cells do. */
function cellWidths(rows: readonly XmlElement[]): readonly number[] {
  const ofRows = rows.map((row) =>
    wordChildren(row, 'tc').map((cell) => twips(first(first(cell, 'tcPr'), 'tcW'), 'w') ?? 72),
  );
  return ofRows.reduce((most, row) => (row.length > most.length ? row : most), []);
}

type Ends = { readonly top: boolean; readonly bottom: boolean };

function readRow(element: XmlElement, look: TableLook, ends: Ends, reading: Reading): Row {
  const properties = first(element, 'trPr');
  const cells = wordChildren(element, 'tc');
  return {
    header: isOn(properties, 'tblHeader') ?? false,
    whole: isOn(properties, 'cantSplit') ?? false,
    height: twips(first(properties, 'trHeight'), 'val') ?? 0,
    cells: cells.map((cell, index) =>
      readCell(cell, look, { ...ends, left: index === 0, right: index === cells.length - 1 }, reading),
    ),
  };
}

type Place = Ends & { readonly left: boolean; readonly right: boolean };

function readCell(element: XmlElement, look: TableLook, place: Place, reading: Reading): Cell {
  const properties = first(element, 'tcPr');
  const own = first(properties, 'tcBorders');
  const margins = first(properties, 'tcMar');
  const merge = first(properties, 'vMerge');
  const vertical = valueIn(properties, 'vAlign');
  const border = (side: 'top' | 'bottom' | 'left' | 'right', inner: string): Border | null =>
    firstSaid([
      borderOf(first(own, side)),
      ...look.map((each) => borderOf(first(first(each, 'tblBorders'), place[side] ? side : inner))),
    ]) ?? null;
  const padding = (side: 'top' | 'bottom' | 'left' | 'right', usual: number): number =>
    firstSaid([
      twips(first(margins, side), 'w'),
      ...look.map((each) => twips(first(first(each, 'tblCellMar'), side), 'w')),
    ]) ?? usual;
  return {
    columns: Math.max(1, Number(valueIn(properties, 'gridSpan') ?? '1')),
    continues: merge !== undefined && merge.attributes.val !== 'restart',
    shade: colourOf(first(properties, 'shd')?.attributes.fill),
    vertical: vertical === 'center' || vertical === 'bottom' ? vertical : 'top',
    borders: {
      top: border('top', 'insideH'),
      bottom: border('bottom', 'insideH'),
      left: border('left', 'insideV'),
      right: border('right', 'insideV'),
    },
    padding: {
      top: padding('top', 0),
      bottom: padding('bottom', 0),
      left: padding('left', 5.4),
      right: padding('right', 5.4),
    },
    blocks: readPaperBlocks(element, reading),
  };
}

function firstSaid<Said>(all: readonly (Said | undefined)[]): Said | undefined {
  return all.find((each) => each !== undefined);
}

/** undefined where nothing is said; null where it is said that there is none. */
function borderOf(element: XmlElement | undefined): Border | null | undefined {
  const style = element?.attributes.val;
  if (element === undefined || style === undefined) return undefined;
  if (style === 'nil' || style === 'none') return null;
  // Eighths of a point.
  const width = Number(element.attributes.sz ?? '4') / 8;
  return { width: Math.max(0.25, width), colour: colourOf(element.attributes.color) ?? '#000000' };
}
