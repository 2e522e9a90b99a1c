import type { Caller, Journal, JournaledPart, RestAnswer, RestRequest } from '../core';
import type { SheetView } from '../page/protocol';
import type { UnknownAddresses } from '../unknown-addresses';
import { type BookStore, createBookStore, type Rights } from './book-store';
import { bookFromCsv, csvOfBook } from './csv';
import { type EditEvent, type EditRefusal, editAsPerson, type PersonEdit } from './edit';
import { isError, type ReadEffective } from './effective';
import { formattedText } from './format-value';
import { GoogleRefusal, permissionDenied } from './google-refusal';
import { type NewBookOptions, newBook } from './new-book';
import { serveSheets } from './rest';
import { sheetView } from './sheet-view';
import { styleAt } from './state';
import { tabById } from './values-write';
import { xlsxAt } from './xlsx/export-once';
import { bookApart } from './xlsx/import-apart';

export type SpreadsheetSummary = {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  /** In tab order. */
  readonly sheets: readonly {
    readonly sheetId: number;
    readonly title: string;
    readonly hidden: boolean;
    readonly columnCount: number;
  }[];
};

/** Google Sheets in the local workspace. A spreadsheet's id is that of its Drive file. */
export type SheetsPart = JournaledPart & {
  /** Everything under `/v4/spreadsheets`. */
  handle(request: RestRequest, caller: Caller): RestAnswer;
  create(id: string, title: string, caller: Caller, options?: NewBookOptions): void;
  /** `by` becomes the only editor of the copy's protected ranges. */
  copy(fromId: string, toId: string, title: string, by: string): void;
  remove(id: string): void;
  rename(id: string, title: string): void;
  /** Throws when the bytes are not an .xlsx. */
  importXlsx(id: string, title: string, bytes: Uint8Array): Promise<void>;
  importCsv(id: string, title: string, text: string): void;
  exportXlsx(id: string): Promise<Uint8Array>;
  /** The first tab, as Drive exports it. */
  exportCsv(id: string): string;
  /** A tab as that person sees it on the page, through a filter view if one is named. */
  sheetView(id: string, sheetId: number, caller: Caller, filterViewId?: number): SheetView | SheetRefusal;
  describe(id: string): SpreadsheetSummary;
  /** Texts of a rectangle as they are shown; rows and columns count from 1. */
  shownCells(
    id: string,
    range: {
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
    },
    now: number,
  ): readonly (readonly string[])[];
  /** A person's edit as typed: obeys protection and validation. `as` is the caller. */
  edit(
    edit: PersonEdit & { readonly as: string },
    caller: Caller,
  ): { readonly events: readonly EditEvent[] } | EditRefusal;
};

export type SheetRefusal = {
  readonly error: { readonly code: 'no-right' | 'no-sheet'; readonly message: string };
};

export type SheetsDependencies = {
  readonly journal: Journal;
  readonly rights: Rights;
  /** Addresses that cannot be made editors of a protected range; none when absent. */
  readonly unknown?: UnknownAddresses;
  /** The owner's address, where it is known: Google names the owner among the editors of every protected range. */
  readonly ownerOf?: (spreadsheetId: string) => string | undefined;
};

/** For what people look at: formulas that cannot be worked out show an error, as Sheets shows one that it cannot read. */
function shown(read: ReadEffective): ReadEffective {
  return (tab, row, column) => {
    try {
      return read(tab, row, column);
    } catch (error) {
      if (error instanceof GoogleRefusal) return { e: '#ERROR!' };
      throw error;
    }
  };
}

function viewOfTab(
  store: BookStore,
  rights: Rights,
  id: string,
  sheetId: number,
  { email, now }: Caller,
  filterViewId: number | undefined,
): SheetView | SheetRefusal {
  const right = rights(id, email);
  if (right === 'none') return { error: { code: 'no-right', message: permissionDenied().message } };
  const book = store.book(id);
  const tab = tabById(book, sheetId);
  if (tab === undefined) return { error: { code: 'no-sheet', message: `No grid with id: ${sheetId}` } };
  const viewer = { email, now, isOwner: right === 'owner', mayWrite: right !== 'reader', filterViewId };
  return sheetView(book, tab, viewer, shown(store.read(book, now)));
}

export function createSheets({ journal, rights, unknown, ownerOf }: SheetsDependencies): SheetsPart {
  const store = createBookStore({
    journal,
    rights,
    editorRefusal: (email) => {
      if (unknown?.includes(email) !== true) return undefined;
      return unknown.isNamed() ? `Invalid user: ${email}` : 'Invalid value for editors.users.';
    },
    ownerOf: ownerOf ?? (() => undefined),
  });
  /** The latest moment that a caller has named: exports have no clock of their own. */
  let latest = 0;
  const at = <T>(caller: Caller, answer: T): T => {
    latest = Math.max(latest, caller.now);
    return answer;
  };
  return {
    name: 'sheets',
    apply: store.apply,
    checkpoint: store.checkpoint,
    restore: store.restore,
    handle: (request, caller) => at(caller, serveSheets(store, request, caller)),
    create: (id, title, _caller, options) => store.put(newBook(id, title, options)),
    copy: store.copy,
    remove: store.remove,
    rename: (id, title) => store.rename(id, title),
    edit: ({ as: email, ...edit }, { now }) => at({ email, now }, editAsPerson(store, edit, { email, now })),
    importXlsx: async (id, title, bytes) => store.load(await bookApart(id, title, bytes)),
    importCsv: (id, title, text) => store.load(bookFromCsv(id, title, text, latest)),
    exportXlsx: (id) => {
      const book = store.book(id);
      return xlsxAt(book, latest, shown(store.read(book, latest)));
    },
    exportCsv: (id) => {
      const book = store.book(id);
      return csvOfBook(book, shown(store.read(book, latest)));
    },
    sheetView: (id, sheetId, caller, filterViewId) =>
      at(caller, viewOfTab(store, rights, id, sheetId, caller, filterViewId)),
    shownCells: (id, { sheetId, row, column, rows, columns }, now) => {
      const book = store.book(id);
      const tab = tabById(book, sheetId);
      const read = store.read(book, now);
      return Array.from({ length: rows }, (_, down) =>
        Array.from({ length: columns }, (_, right) => {
          const value = tab === undefined ? null : read(tab, row - 1 + down, column - 1 + right);
          if (tab === undefined || value === null) return '';
          if (isError(value)) return value.e;
          return formattedText(value, styleAt(book, tab, row - 1 + down, column - 1 + right), book.locale);
        }),
      );
    },
    describe: (id) => {
      const book = store.book(id);
      return {
        name: book.title,
        locale: book.locale,
        timeZone: book.timeZone,
        sheets: book.tabs.map(({ sheetId, title, hidden, columnCount }) => ({
          sheetId,
          title,
          hidden,
          columnCount,
        })),
      };
    },
  };
}
