import {
  BorderStyle,
  type FileChild,
  type ITableCellOptions,
  type Paragraph,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cm } from './measures';

type CellLook = {
  readonly span?: number;
  readonly shaded?: boolean;
  readonly middle?: boolean;
};

/** A cell of columns that together are `width` twips wide. Widths stand in every cell: Google Docs needs them. */
export function cell(content: readonly Paragraph[], width: number, look: CellLook = {}): TableCell {
  const options: ITableCellOptions = {
    children: [...content],
    width: { size: width, type: WidthType.DXA },
    ...(look.middle === true ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    ...(look.span === undefined ? {} : { columnSpan: look.span }),
    ...(look.shaded === true ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EDEDED' } } : {}),
  };
  return new TableCell(options);
}

export function row(cells: readonly TableCell[], options: { readonly header?: boolean } = {}): TableRow {
  return new TableRow({
    children: [...cells],
    cantSplit: true,
    ...(options.header === true ? { tableHeader: true } : {}),
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** A ruled table with fixed column widths in twips; `beside` is the room left and right within a cell. */
export function table(rows: readonly TableRow[], widths: readonly number[], beside = cm(0.15)): FileChild {
  return new Table({
    rows: [...rows],
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: beside, right: beside, top: cm(0.07), bottom: cm(0.07) },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
  });
}

/** A table without lines, for blocks that stand side by side. */
export function plainTable(rows: readonly TableRow[], widths: readonly number[]): FileChild {
  return new Table({
    rows: [...rows],
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: cm(0.1), right: cm(0.1) },
    borders: TableBorders.NONE,
  });
}
