import type ExcelJS from 'exceljs';
import { parseCells } from '../a1';
import { type Draft, openDraft } from '../draft';
import { newBook } from '../new-book';
import type { BooleanCondition, DataValidationRule } from '../shapes/cell-shapes';
import { type Book, type CellContent, emptyTab, type Tab } from '../state';
import { newWorkbook } from './load-exceljs';
import { plainXlsx } from './plain-xlsx';
import { formatOfXlsx } from './xlsx-style';

const msPerDay = 86_400_000;
const unixEpochSerial = 25569;
const pixelsPerCharacter = 7;

type Read = { readonly content: CellContent; readonly link?: string };

function readPlain(value: ExcelJS.CellValue): Read {
  if (value === null || value === undefined) return { content: null };
  if (value instanceof Date) return { content: value.getTime() / msPerDay + unixEpochSerial };
  if (typeof value !== 'object') return { content: value === '' ? null : value };
  if ('richText' in value) return { content: value.richText.map((run) => run.text).join('') };
  if ('hyperlink' in value) {
    const { text } = value as { text: unknown };
    const shown =
      typeof text === 'object' && text !== null ? readPlain(text as ExcelJS.CellValue).content : String(text);
    return { content: shown, link: value.hyperlink };
  }
  return 'error' in value ? { content: { e: value.error } } : { content: null };
}

function readCell(cell: ExcelJS.Cell): Read {
  return cell.formula !== undefined && cell.formula !== ''
    ? { content: { f: `=${cell.formula}` } }
    : readPlain(cell.value);
}

function noteText(note: string | ExcelJS.Comment | undefined): string | undefined {
  if (note === undefined || typeof note === 'string') return note;
  return (note.texts ?? []).map((run) => run.text).join('');
}

/** The validations of Sheets that an .xlsx can say: lists and custom formulas. */
function ruleOf(validation: ExcelJS.DataValidation): DataValidationRule | undefined {
  const formula = String(validation.formulae[0] ?? '');
  const condition = ((): BooleanCondition | undefined => {
    if (validation.type === 'custom') {
      return { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${formula}` }] };
    }
    if (validation.type !== 'list') return undefined;
    if (formula === '"TRUE,FALSE"') return { type: 'BOOLEAN' };
    if (!formula.startsWith('"'))
      return { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: `=${formula}` }] };
    const words = formula.slice(1, -1).split(',');
    return { type: 'ONE_OF_LIST', values: words.map((userEnteredValue) => ({ userEnteredValue })) };
  })();
  if (condition === undefined) return undefined;
  return {
    condition,
    showCustomUi: true,
    strict: validation.showErrorMessage === true,
    ...(validation.error === undefined ? {} : { inputMessage: validation.error }),
  };
}

/** The library keeps validations by range or cell, which its types do not say. */
type WithValidations = {
  readonly dataValidations?: { readonly model?: Readonly<Record<string, ExcelJS.DataValidation>> };
};

/** The same for the same: the library gives all cells of a style or rule one object, and what is alike here is found by it. */
function known<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new Map<From, { readonly value: To }>();
  return (from) => {
    const found = made.get(from) ?? { value: make(from) };
    made.set(from, found);
    return found.value;
  };
}

function readValidations(draft: Draft, tab: Tab, sheet: ExcelJS.Worksheet): void {
  const { model = {} } = (sheet as unknown as WithValidations).dataValidations ?? {};
  const ruleFor = known(ruleOf);
  for (const [ranges, validation] of Object.entries(model)) {
    const rule = ruleFor(validation);
    if (rule === undefined) continue;
    for (const range of ranges.split(' ')) {
      const { top = 0, left = 0, bottom = top + 1, right = left + 1 } = parseCells(range) ?? {};
      for (let row = top; row < Math.min(bottom, tab.rowCount); row += 1) {
        for (let column = left; column < Math.min(right, tab.columnCount); column += 1) {
          draft.setRule(tab, { row, column }, rule, { row: top, column: left });
        }
      }
    }
  }
}

function readSheet(draft: Draft, tab: Tab, sheet: ExcelJS.Worksheet): void {
  tab.hidden = sheet.state !== 'visible';
  tab.rowCount = Math.max(tab.rowCount, sheet.rowCount);
  tab.columnCount = Math.max(tab.columnCount, sheet.columnCount);
  // null in a file that says nothing of views, whatever the library's types say.
  const [view] = (sheet.views as typeof sheet.views | null) ?? [];
  if (view?.state === 'frozen') {
    tab.frozenRowCount = view.ySplit ?? 0;
    tab.frozenColumnCount = view.xSplit ?? 0;
  }
  tab.columns = Array.from({ length: sheet.columnCount }, (_, index) => {
    const { width, hidden } = sheet.getColumn(index + 1);
    if (width === undefined && hidden !== true) return undefined;
    return {
      ...(width === undefined ? {} : { pixelSize: Math.round(width * pixelsPerCharacter) }),
      ...(hidden === true ? { hiddenByUser: true } : {}),
    };
  });
  const plainFormat = known((style: Partial<ExcelJS.Style>) => formatOfXlsx(style, undefined));
  sheet.eachRow((line, number) => {
    if (line.hidden === true) draft.row(tab, number - 1).p = { hiddenByUser: true };
    line.eachCell((cell, column) => {
      const place = [number - 1, column - 1] as const;
      const merged = cell.isMerged && cell.master.address !== cell.address;
      const { content, link } = merged ? { content: null } : readCell(cell);
      draft.setContent(tab, ...place, content);
      draft.setStyle(
        tab,
        ...place,
        link === undefined ? plainFormat(cell.style) : formatOfXlsx(cell.style, link),
      );
      const note = noteText(cell.note);
      if (note !== undefined) draft.setNote(tab, ...place, note);
    });
  });
  const merges = (sheet.model as { readonly merges?: readonly string[] }).merges ?? [];
  tab.merges = merges.flatMap((range) => {
    const { top, left, bottom, right } = parseCells(range) ?? {};
    if (top === undefined || left === undefined || bottom === undefined || right === undefined) return [];
    return [
      {
        sheetId: tab.sheetId,
        startRowIndex: top,
        endRowIndex: bottom,
        startColumnIndex: left,
        endColumnIndex: right,
      },
    ];
  });
  readValidations(draft, tab, sheet);
}

/**
 * An .xlsx as a spreadsheet without id and title: values, formulas, formats, notes, lists. Throws what the library throws for a file
 * that is none.
 */
export async function bookFromXlsx(bytes: Uint8Array): Promise<Book> {
  const workbook = await newWorkbook();
  const plain = plainXlsx(bytes);
  const copy = new ArrayBuffer(plain.byteLength);
  new Uint8Array(copy).set(plain);
  await workbook.xlsx.load(copy);
  const blank = newBook('', '');
  blank.tabs = [];
  const draft = openDraft(blank);
  workbook.worksheets.forEach((sheet, index) => {
    const tab = emptyTab(index, sheet.name);
    draft.addTab(tab, index);
    readSheet(draft, tab, sheet);
  });
  if (draft.book.tabs.length === 0) throw new Error('the workbook has no sheet');
  return draft.snapshot();
}
