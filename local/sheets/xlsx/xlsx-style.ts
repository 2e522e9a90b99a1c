import type ExcelJS from 'exceljs';
import type { CellFormat, Color, NumberFormat } from '../shapes/cell-shapes';

/** Cell formats between Sheets and .xlsx. */

function argb(color: Color): string {
  const part = (share = 0) =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  return `FF${part(color.red)}${part(color.green)}${part(color.blue)}`;
}

function colorOf(text: string | undefined): Color | undefined {
  if (text === undefined || !/^[0-9A-Fa-f]{8}$/.test(text)) return undefined;
  const share = (at: number) => Number((Number.parseInt(text.slice(at, at + 2), 16) / 255).toFixed(4));
  return { red: share(2), green: share(4), blue: share(6) };
}

const defaultPatterns: Readonly<Record<string, string>> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '"฿"#,##0.00',
  DATE: 'd/m/yyyy',
  TIME: 'h:mm:ss',
  DATE_TIME: 'd/m/yyyy h:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

const lineStyles = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
} as const;
function isLine(style: string): style is keyof typeof lineStyles {
  return Object.hasOwn(lineStyles, style);
}

type Line = NonNullable<NonNullable<CellFormat['borders']>['top']>;
function borderOf(line: Line | undefined): Partial<ExcelJS.Border> | undefined {
  if (line?.style === undefined || !isLine(line.style)) return undefined;
  const color = line.colorStyle?.rgbColor ?? line.color;
  return { style: lineStyles[line.style], ...(color === undefined ? {} : { color: { argb: argb(color) } }) };
}

const horizontal = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const vertical = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;

function fontOf({ textFormat: text = {} }: CellFormat): Partial<ExcelJS.Font> {
  const color = text.foregroundColorStyle?.rgbColor ?? text.foregroundColor;
  return {
    name: text.fontFamily ?? 'Sarabun',
    size: text.fontSize ?? 10,
    ...(text.bold === true ? { bold: true } : {}),
    ...(text.italic === true ? { italic: true } : {}),
    ...(text.underline === true ? { underline: true } : {}),
    ...(text.strikethrough === true ? { strike: true } : {}),
    ...(color === undefined ? {} : { color: { argb: argb(color) } }),
  };
}

function alignmentOf(style: CellFormat): Partial<ExcelJS.Alignment> {
  return {
    ...(style.horizontalAlignment === undefined ||
    style.horizontalAlignment === 'HORIZONTAL_ALIGN_UNSPECIFIED'
      ? {}
      : { horizontal: horizontal[style.horizontalAlignment] }),
    ...(style.verticalAlignment === undefined || style.verticalAlignment === 'VERTICAL_ALIGN_UNSPECIFIED'
      ? {}
      : { vertical: vertical[style.verticalAlignment] }),
    ...(style.wrapStrategy === 'WRAP' ? { wrapText: true } : {}),
  };
}

/** The fill of a cell; `pattern` fills are how .xlsx writes a plain background. */
function fillOf(style: CellFormat, conditional = false): ExcelJS.Fill | undefined {
  const color = style.backgroundColorStyle?.rgbColor ?? style.backgroundColor;
  if (color === undefined) return undefined;
  const paint = { argb: argb(color) };
  return { type: 'pattern', pattern: 'solid', fgColor: paint, ...(conditional ? { bgColor: paint } : {}) };
}

export function xlsxStyle(style: CellFormat, locked: boolean): Partial<ExcelJS.Style> {
  const fill = fillOf(style);
  const { top, bottom, left, right } = style.borders ?? {};
  const lines = Object.entries({ top, bottom, left, right }).flatMap(([side, line]) => {
    const border = borderOf(line);
    return border === undefined ? [] : [[side, border] as const];
  });
  const pattern = style.numberFormat?.pattern ?? defaultPatterns[style.numberFormat?.type ?? ''];
  return {
    font: fontOf(style),
    ...(fill === undefined ? {} : { fill }),
    ...(lines.length === 0 ? {} : { border: Object.fromEntries(lines) }),
    ...(pattern === undefined ? {} : { numFmt: pattern }),
    alignment: alignmentOf(style),
    protection: { locked },
  };
}

/** What conditional formats may change. */
export function xlsxConditionalStyle(style: CellFormat): Partial<ExcelJS.Style> {
  const fill = fillOf(style, true);
  const { size: _size, name: _name, ...font } = fontOf(style);
  return { ...(Object.keys(font).length === 0 ? {} : { font }), ...(fill === undefined ? {} : { fill }) };
}

function typeOfPattern(pattern: string): NonNullable<NumberFormat['type']> {
  const bare = pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (bare === '@') return 'TEXT';
  if (bare.includes('%')) return 'PERCENT';
  const hasDay = /[dy]/i.test(bare);
  const hasHour = /h/i.test(bare);
  if (hasDay && hasHour) return 'DATE_TIME';
  if (hasDay) return 'DATE';
  if (hasHour) return 'TIME';
  return /E[+-]/.test(bare) ? 'SCIENTIFIC' : 'NUMBER';
}

const readHorizontal = { left: 'LEFT', center: 'CENTER', right: 'RIGHT' } as const;
const readVertical = { top: 'TOP', middle: 'MIDDLE', bottom: 'BOTTOM' } as const;

function pick<T extends object>(table: T, key: string | undefined): T[keyof T] | undefined {
  return key !== undefined && Object.hasOwn(table, key) ? table[key as keyof T] : undefined;
}

/** The format of a cell read from an .xlsx. */
export function formatOfXlsx(style: Partial<ExcelJS.Style>, link: string | undefined): CellFormat {
  const { numFmt, font = {}, fill, alignment = {} } = style;
  const foreground = colorOf(font.color?.argb);
  const background =
    fill?.type === 'pattern' && fill.pattern === 'solid' ? colorOf(fill.fgColor?.argb) : undefined;
  const textFormat = {
    ...(font.bold === true ? { bold: true } : {}),
    ...(font.italic === true ? { italic: true } : {}),
    ...(font.strike === true ? { strikethrough: true } : {}),
    ...(font.underline === undefined || font.underline === false ? {} : { underline: true }),
    ...(foreground === undefined ? {} : { foregroundColor: foreground }),
    ...(link === undefined ? {} : { link: { uri: link } }),
  };
  const across = pick(readHorizontal, alignment.horizontal);
  const down = pick(readVertical, alignment.vertical);
  return {
    ...(numFmt === undefined || numFmt === 'General'
      ? {}
      : { numberFormat: { type: typeOfPattern(numFmt), pattern: numFmt } }),
    ...(background === undefined ? {} : { backgroundColor: background }),
    ...(Object.keys(textFormat).length === 0 ? {} : { textFormat }),
    ...(across === undefined ? {} : { horizontalAlignment: across }),
    ...(down === undefined ? {} : { verticalAlignment: down }),
    ...(alignment.wrapText === true ? { wrapStrategy: 'WRAP' } : {}),
  };
}
