import type { Caller, Journal, JournaledPart, RestAnswer, RestRequest } from '../core';
import { createBookStore, type Rights } from './book-store';
import { type NewBookOptions, newBook } from './new-book';
import { serveSheets } from './rest';

export type SpreadsheetSummary = {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  /** In tab order. */
  readonly sheets: readonly { readonly sheetId: number; readonly title: string; readonly hidden: boolean }[];
};

/** Google Sheets in the local workspace. A spreadsheet's id is that of its Drive file. */
export type SheetsPart = JournaledPart & {
  /** Everything under `/v4/spreadsheets`. */
  handle(request: RestRequest, caller: Caller): RestAnswer;
  create(id: string, title: string, caller: Caller, options?: NewBookOptions): void;
  /** `by` becomes the only editor of the copy's protected ranges. */
  copy(fromId: string, toId: string, title: string, by?: string): void;
  remove(id: string): void;
  rename(id: string, title: string): void;
  describe(id: string): SpreadsheetSummary;
};

export type SheetsDependencies = {
  readonly journal: Journal;
  readonly rights: Rights;
  /** Whether an address can be made an editor of a protected range; every well-formed one when absent. */
  readonly isAccount?: (email: string) => boolean;
};

export const createSheets = ({ journal, rights, isAccount }: SheetsDependencies): SheetsPart => {
  const store = createBookStore({ journal, rights, isAccount: isAccount ?? (() => true) });
  return {
    name: 'sheets',
    apply: store.apply,
    checkpoint: store.checkpoint,
    restore: store.restore,
    handle: (request, caller) => serveSheets(store, request, caller),
    create: (id, title, _caller, options) => store.put(newBook(id, title, options)),
    copy: store.copy,
    remove: store.remove,
    rename: (id, title) => store.rename(id, title),
    describe: (id) => {
      const book = store.book(id);
      return {
        name: book.title,
        locale: book.locale,
        timeZone: book.timeZone,
        sheets: book.tabs.map(({ sheetId, title, hidden }) => ({ sheetId, title, hidden })),
      };
    },
  };
};
