import { perform } from './action';
import { openDraft } from './draft';
import { invalidArgument } from './google-refusal';
import type { RequestContext } from './requests/context';
import { addSheet, updateSpreadsheetProperties } from './requests/sheets';
import type { SpreadsheetJson } from './shapes/sheet-shapes';
import { type Book, emptyBook, emptyTab } from './state';

export type NewBookOptions = {
  /** As Sheets writes it; th_TH when absent. */
  readonly locale?: string;
  /** Asia/Bangkok when absent. */
  readonly timeZone?: string;
  /** Titles of the tabs; one tab when absent. */
  readonly tabs?: readonly string[];
};

/** A blank spreadsheet; its first tab has the id 0, as Google's. */
export function newBook(id: string, title: string, options: NewBookOptions = {}): Book {
  const book = emptyBook(id, title);
  book.locale = options.locale ?? book.locale;
  book.timeZone = options.timeZone ?? book.timeZone;
  book.tabs = (options.tabs ?? ['ชีต1']).map((name, index) => emptyTab(index, name));
  return book;
}

/** The spreadsheet that `spreadsheets.create` describes: properties, tabs, values and named ranges. */
export function bookFromJson(id: string, json: SpreadsheetJson, now: number): Book {
  const { properties = {}, sheets = [], namedRanges = [] } = json;
  const blank = newBook(id, properties.title ?? 'สเปรดชีตไม่มีชื่อ');
  if (sheets.length > 0) blank.tabs = [];
  const draft = openDraft(blank);
  const setting = {
    email: '',
    now,
    guarded: false,
    replayed: false,
    editorRefusal: () => undefined,
    effective: () => () => null,
  };
  const context: RequestContext = { draft, ...setting, refuse: (message) => invalidArgument(message) };
  const named = ['title', 'locale', 'timeZone', 'autoRecalc'].filter((field) =>
    Object.hasOwn(properties, field),
  );
  if (named.length > 0) updateSpreadsheetProperties({ properties, fields: named.join(',') }, context);
  sheets.forEach((sheet, index) => {
    const sheetId = sheet.properties?.sheetId ?? (index === 0 ? 0 : undefined);
    const withId = { ...sheet.properties, ...(sheetId === undefined ? {} : { sheetId }) };
    addSheet({ properties: withId }, context);
    const tab = draft.book.tabs.at(-1);
    for (const part of sheet.data ?? []) {
      const start = {
        sheetId: tab?.sheetId ?? 0,
        rowIndex: part.startRow ?? 0,
        columnIndex: part.startColumn ?? 0,
      };
      const updateCells = { rows: part.rowData ?? [], fields: '*', start };
      perform(draft, { kind: 'batch', requests: [{ updateCells }] }, setting);
    }
  });
  perform(
    draft,
    { kind: 'batch', requests: namedRanges.map((namedRange) => ({ addNamedRange: { namedRange } })) },
    setting,
  );
  return draft.snapshot();
}
