import type { ScreenSelection, SpreadsheetSummary } from '../protocol';
import { needCount, needInteger, needString } from './arguments';
import { authorize, SCOPES } from './authorize';
import { offered } from './offered';
import { exception, type ScriptLine } from './script-line';
import { createUi } from './ui';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

function columnName(column: number): string {
  return column <= 0
    ? ''
    : columnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

function a1(selection: ScreenSelection): string {
  const { row, column, rows, columns } = selection;
  const first = `${columnName(column)}${row}`;
  return rows === 1 && columns === 1
    ? first
    : `${first}:${columnName(column + columns - 1)}${row + rows - 1}`;
}

export type Workbook = {
  readonly spreadsheet: Spreadsheet;
  range(selection: ScreenSelection): Range;
};

/** The workbook as SpreadsheetApp shows it: names, tabs, the selection and what cells show. They are written by REST. */
export function createWorkbook(line: ScriptLine, spreadsheetId: string): Workbook {
  const describe = (): SpreadsheetSummary =>
    line.call('Spreadsheet.describe', { spreadsheetId }) as SpreadsheetSummary;

  const sheetOf = (sheetId: number): Sheet => {
    const own = () => {
      const { sheets } = describe();
      const index = sheets.findIndex((sheet) => sheet.sheetId === sheetId);
      return {
        title: sheets[index]?.title ?? '',
        hidden: sheets[index]?.hidden ?? false,
        columnCount: sheets[index]?.columnCount ?? 0,
        index: index + 1,
      };
    };
    return offered<Sheet>('Sheet', {
      getSheetId: () => sheetId,
      getName: () => own().title,
      getSheetName: () => own().title,
      getIndex: () => own().index,
      isSheetHidden: () => own().hidden,
      getMaxColumns: () => own().columnCount,
      getParent: () => spreadsheet,
      getRange: (...args: unknown[]) => {
        needCount('Sheet.getRange', args, 2, 4);
        const [row, column] = [
          needInteger('Sheet.getRange', args, 0),
          needInteger('Sheet.getRange', args, 1),
        ];
        const rows = args.length > 2 ? needInteger('Sheet.getRange', args, 2) : 1;
        const columns = args.length > 3 ? needInteger('Sheet.getRange', args, 3) : 1;
        if (Math.min(row, column, rows, columns) < 1)
          throw exception('The coordinates of the range are outside the dimensions of the sheet.');
        return range({ sheetId, row, column, rows, columns });
      },
    });
  };
  const range = (selection: ScreenSelection): Range => {
    const { sheetId, row, column, rows, columns } = selection;
    return offered<Range>('Range', {
      getA1Notation: () => a1(selection),
      getSheet: () => sheetOf(sheetId),
      getRow: () => row,
      getRowIndex: () => row,
      getColumn: () => column,
      getNumRows: () => rows,
      getNumColumns: () => columns,
      getHeight: () => rows,
      getWidth: () => columns,
      getLastRow: () => row + rows - 1,
      getLastColumn: () => column + columns - 1,
      getGridId: () => sheetId,
      getDisplayValues: () =>
        line.call('Range.getDisplayValues', { spreadsheetId, range: selection }) as string[][],
    });
  };
  const selection = (): ScreenSelection => {
    const chosen = line.start.selection;
    if (chosen !== undefined) return chosen;
    return { sheetId: describe().sheets[0]?.sheetId ?? 0, row: 1, column: 1, rows: 1, columns: 1 };
  };
  const spreadsheet: Spreadsheet = offered<Spreadsheet>('Spreadsheet', {
    getId: () => spreadsheetId,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`,
    getName: () => describe().name,
    getSpreadsheetLocale: () => describe().locale,
    getSpreadsheetTimeZone: () => describe().timeZone,
    getSheets: () => describe().sheets.map((sheet) => sheetOf(sheet.sheetId)),
    getNumSheets: () => describe().sheets.length,
    getSheetByName: (name: string) => {
      const found = describe().sheets.find((sheet) => sheet.title === name);
      return found === undefined ? null : sheetOf(found.sheetId);
    },
    getSheetById: (sheetId: number) =>
      describe().sheets.some((sheet) => sheet.sheetId === sheetId) ? sheetOf(sheetId) : null,
    getActiveSheet: () => sheetOf(selection().sheetId),
    getActiveRange: () => range(selection()),
    getActiveCell: () => range({ ...selection(), rows: 1, columns: 1 }),
    getCurrentCell: () => range({ ...selection(), rows: 1, columns: 1 }),
    toast: (...args: unknown[]) => {
      const [, title, seconds] = args;
      line.call('Ui.show', {
        type: 'toast',
        text: needString('Spreadsheet.toast', args, 0),
        ...(typeof title === 'string' ? { title } : {}),
        ...(typeof seconds === 'number' ? { seconds } : {}),
      });
    },
  });
  return { spreadsheet, range };
}

export function createSpreadsheetApp(line: ScriptLine, addOnName: string): SpreadsheetApp {
  const active = (method: string): Spreadsheet | null => {
    authorize(line, `SpreadsheetApp.${method}`, SCOPES.currentSheet);
    return line.start.spreadsheetId === undefined
      ? null
      : createWorkbook(line, line.start.spreadsheetId).spreadsheet;
  };
  return offered<SpreadsheetApp>('SpreadsheetApp', {
    // Null in an add-on's clock trigger, though Google's type does not say so.
    getActiveSpreadsheet: () => active('getActiveSpreadsheet') as Spreadsheet,
    getActive: () => active('getActive') as Spreadsheet,
    getActiveSheet: () => (active('getActiveSheet') as Spreadsheet).getActiveSheet(),
    getActiveRange: () => (active('getActiveRange') as Spreadsheet).getActiveRange() as Range,
    getCurrentCell: () => (active('getCurrentCell') as Spreadsheet).getCurrentCell() as Range,
    getUi: () => {
      // Triggers that no open window started have nobody to show anything to.
      if (line.start.kind === 'trigger') {
        throw exception('Cannot call SpreadsheetApp.getUi() from this context.');
      }
      return createUi(line, addOnName);
    },
    openById: (id: string) => {
      authorize(line, 'SpreadsheetApp.openById', SCOPES.allSheets);
      return createWorkbook(line, id).spreadsheet;
    },
    flush: () => authorize(line, 'SpreadsheetApp.flush', SCOPES.currentSheet),
  });
}
