import type ExcelJS from 'exceljs';
import { asXmlText } from '../../xml-characters';
import { boundsOf, contains } from '../bounds';
import { type Effective, isError, type ReadEffective } from '../effective';
import type { CellFormat } from '../shapes/cell-shapes';
import { type Book, contentAt, isFormula, styleAt, type Tab } from '../state';
import { newWorkbook } from './load-exceljs';
import { wrappedHeight } from './wrapped-height';
import { writeConditionalFormats, writeValidations, xlsxFormula } from './xlsx-rules';
import { xlsxStyle } from './xlsx-style';

const pixelsPerCharacter = 7;
const pixelsPerPoint = 96 / 72;

const errorsOfXlsx = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;

function errorValue(text: string): ExcelJS.CellErrorValue {
  return {
    error: errorsOfXlsx.find((each) => each === text) ?? '#VALUE!',
  };
}

function plainValue(value: Effective): string | number | boolean | ExcelJS.CellErrorValue | null {
  if (isError(value)) return errorValue(value.e);
  return typeof value === 'string' ? asXmlText(value) : value;
}

function cellValue(
  book: Book,
  tab: Tab,
  place: { readonly row: number; readonly column: number },
  read: ReadEffective,
): ExcelJS.CellValue {
  const content = contentAt(tab, place.row, place.column);
  const value = plainValue(read(tab, place.row, place.column));
  if (!isFormula(content)) return value;
  return {
    formula: xlsxFormula(book, tab, content.f),
    result: value ?? '',
  } as ExcelJS.CellFormulaValue;
}

/** .xlsx has one protection a sheet: it is set where the whole sheet is protected, and its open ranges are unlocked. */
function protectionOf(tab: Tab) {
  return tab.protectedRanges.find(
    ({ range, warningOnly, editors }) =>
      warningOnly !== true &&
      (editors?.users?.length ?? 0) > 0 &&
      range?.startRowIndex === undefined &&
      range?.endRowIndex === undefined &&
      range?.startColumnIndex === undefined,
  );
}

/** Tab names of .xlsx have at most 31 characters, and some they may not have. */
function sheetName(title: string, taken: Set<string>): string {
  const plain = title.replace(/[*?:\\/[\]\r\n\t]/g, ' ').slice(0, 31);
  const clean = asXmlText(plain).replace(/^'|'$/g, ' ') || 'Sheet';
  let name = clean;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    name = clean.slice(0, 31 - suffix.length) + suffix;
  }
  taken.add(name.toLowerCase());
  return name;
}

type StyleOf = (format: CellFormat, isLocked: boolean) => Partial<ExcelJS.Style>;

/** One style for all cells of a format: what writes the file looks styles up by identity, and spells each new one out. */
function sharedStyles(): StyleOf {
  const known = {
    locked: new Map<CellFormat, Partial<ExcelJS.Style>>(),
    open: new Map<CellFormat, Partial<ExcelJS.Style>>(),
  };
  return (format, isLocked) => {
    const styles = isLocked ? known.locked : known.open;
    const style = styles.get(format) ?? xlsxStyle(format, isLocked);
    styles.set(format, style);
    return style;
  };
}

function writeTab(
  book: Book,
  tab: Tab,
  sheet: ExcelJS.Worksheet,
  read: ReadEffective,
  styleOf: StyleOf,
): void {
  const protection = protectionOf(tab);
  const open = (protection?.unprotectedRanges ?? []).map((range) => boundsOf(range, tab));
  tab.columns.forEach((size, index) => {
    const column = sheet.getColumn(index + 1);
    if (size?.pixelSize !== undefined) column.width = size.pixelSize / pixelsPerCharacter;
    if (size?.hiddenByUser === true) column.hidden = true;
  });
  for (const { range, depth = 1 } of tab.columnGroups) {
    for (let index = range?.startIndex ?? 0; index < (range?.endIndex ?? 0); index += 1) {
      const column = sheet.getColumn(index + 1);
      column.outlineLevel = Math.max(column.outlineLevel ?? 0, depth);
    }
  }
  tab.rows.forEach((row, index) => {
    if (row === undefined) return;
    const line = sheet.getRow(index + 1);
    const height = row.p?.pixelSize ?? wrappedHeight(book, tab, index);
    if (height !== undefined) line.height = height / pixelsPerPoint;
    if (row.p?.hiddenByUser === true) line.hidden = true;
    const width = Math.max(row.v.length, row.s.length);
    for (let column = 0; column < width; column += 1) {
      const value = cellValue(book, tab, { row: index, column }, read);
      const isOpen = open.some((range) => contains(range, index, column));
      const styled = (row.s[column] ?? 0) > 0;
      if (value === null && !styled && !isOpen) continue;
      const cell = line.getCell(column + 1);
      cell.value = value;
      cell.style = styleOf(styleAt(book, tab, index, column), !isOpen);
    }
    for (const [column, note] of Object.entries(row.n ?? {}))
      line.getCell(Number(column) + 1).note = asXmlText(note);
  });
  for (const merge of tab.merges) {
    const { top, left, bottom, right } = boundsOf(merge, tab);
    sheet.mergeCells(top + 1, left + 1, bottom, right);
  }
  writeValidations(book, tab, sheet);
  writeConditionalFormats(book, tab, sheet);
}

/** Printed as wide as the paper and as many pages long as it takes, the header on each. 9 is A4 in Excel's list of papers. */
const A4_LANDSCAPE = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** The whole spreadsheet as .xlsx: formulas with their results, formats, validation, notes, one protection a sheet. */
export async function xlsxOfBook(book: Book, read: ReadEffective): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  workbook.title = asXmlText(book.title);
  const taken = new Set<string>();
  const closed: ExcelJS.Worksheet[] = [];
  const styleOf = sharedStyles();
  for (const tab of book.tabs) {
    const frozen = tab.frozenRowCount > 0 || tab.frozenColumnCount > 0;
    const sheet = workbook.addWorksheet(sheetName(tab.title, taken), {
      state: tab.hidden ? 'hidden' : 'visible',
      views: frozen
        ? [{ state: 'frozen', xSplit: tab.frozenColumnCount, ySplit: tab.frozenRowCount }]
        : [{ state: 'normal' }],
      pageSetup: {
        ...A4_LANDSCAPE,
        ...(tab.frozenRowCount > 0 ? { printTitlesRow: `1:${tab.frozenRowCount}` } : {}),
      },
    });
    writeTab(book, tab, sheet, read, styleOf);
    if (protectionOf(tab) !== undefined) closed.push(sheet);
  }
  // Only now, when every value has been read, may other work come in between.
  for (const sheet of closed) {
    await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
