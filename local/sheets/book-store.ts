import type { Caller, Journal } from '../core';
import { type Action, type ActionSetting, type Outcome, perform } from './action';
import { type Calculator, createCalculator } from './calculator';
import { openDraft } from './draft';
import type { ReadEffective } from './effective';
import { checkFormulaBudget } from './formula-budget';
import { notFound, permissionDenied } from './google-refusal';
import { type Book, revived } from './state';
import { createStructureMemo, type StructureMemo } from './structure-memo';

/** Who may do what with a spreadsheet, as its Drive file says. */
export type Rights = (spreadsheetId: string, email: string) => 'owner' | 'writer' | 'reader' | 'none';

/** One durable change of the spreadsheets. An action is replayed by carrying it out again: everything in it is deterministic. */
type Entry =
  | { readonly op: 'put'; readonly book: Book }
  | {
      readonly op: 'copy';
      readonly fromId: string;
      readonly toId: string;
      readonly title: string;
      readonly by: string;
    }
  | { readonly op: 'rename'; readonly id: string; readonly title: string }
  | { readonly op: 'remove'; readonly id: string }
  | { readonly op: 'load'; readonly sha256: string }
  | {
      readonly op: 'act';
      readonly id: string;
      readonly action: Action;
      readonly email: string;
      readonly now: number;
    };

export type BookStore = {
  /** 404 when there is none. */
  book(id: string): Book;
  has(id: string): boolean;
  count(): number;
  /** 403 unless the caller may at least read. */
  readable(id: string, email: string): Book;
  isOwner(id: string, email: string): boolean;
  ownerOf(id: string): string | undefined;
  read(book: Book, now: number): ReadEffective;
  readonly structure: StructureMemo;
  put(book: Book): void;
  /** As `put`, the book kept beside the journal: for a whole workbook brought in from a file. */
  load(book: Book): void;
  copy(fromId: string, toId: string, title: string, by: string): void;
  rename(id: string, title: string): void;
  remove(id: string): void;
  /** Carries the action out and commits it, or throws a GoogleRefusal and changes nothing. */
  act(id: string, action: Action, caller: Caller): { readonly book: Book; readonly outcome: Outcome };
  apply(payload: unknown): void;
  checkpoint(): unknown;
  restore(state: unknown): void;
};

export type BookStoreDependencies = {
  readonly journal: Journal;
  readonly rights: Rights;
  readonly editorRefusal: (email: string) => string | undefined;
  readonly ownerOf: (spreadsheetId: string) => string | undefined;
};

/** What is asked before an action is carried out; in a replay nothing is, for it was carried out once. */
type CarryOut = Pick<ActionSetting, 'guarded' | 'replayed' | 'editorRefusal'>;

const REPLAYED: CarryOut = { guarded: false, replayed: true, editorRefusal: () => undefined };

/** A copy keeps its protected ranges, but their only editor is who copied. */
function copyBook(source: Book, id: string, title: string, by: string): Book {
  return {
    ...source,
    id,
    title,
    revision: 0,
    tabs: source.tabs.map((tab) => ({
      ...tab,
      protectedRanges: tab.protectedRanges.map((range) => ({ ...range, editors: { users: [by] } })),
    })),
  };
}

export function createBookStore({
  journal,
  rights,
  editorRefusal,
  ownerOf,
}: BookStoreDependencies): BookStore {
  const books = new Map<string, Book>();
  const calculators = new Map<string, Calculator>();

  const bookOf = (id: string): Book => {
    const book = books.get(id);
    if (book === undefined) throw notFound();
    return book;
  };
  const calculatorOf = (id: string): Calculator => {
    const known = calculators.get(id) ?? createCalculator();
    calculators.set(id, known);
    return known;
  };
  const forget = (id: string): void => {
    books.delete(id);
    calculators.get(id)?.free();
    calculators.delete(id);
  };
  const read = (book: Book, now: number): ReadEffective => calculatorOf(book.id).effectiveOf(book, now);

  const carryOut = (id: string, action: Action, caller: Caller, how: CarryOut) => {
    const draft = openDraft(bookOf(id), !how.replayed);
    const effective = (): ReadEffective => read(draft.snapshot(), caller.now);
    const outcome = perform(draft, action, { ...caller, ...how, effective });
    const committed = draft.snapshot();
    const book: Book = { ...committed, revision: committed.revision + 1 };
    return { book, outcome };
  };

  const write = (entry: Entry): void => journal.append({ part: 'sheets', payload: entry });

  const apply = (payload: unknown): void => {
    const entry = payload as Entry;
    switch (entry.op) {
      case 'put':
        books.set(entry.book.id, revived(entry.book));
        return;
      case 'load': {
        const book = JSON.parse(Buffer.from(journal.getBlob(entry.sha256)).toString('utf8')) as Book;
        books.set(book.id, revived(book));
        return;
      }
      case 'copy':
        books.set(entry.toId, copyBook(bookOf(entry.fromId), entry.toId, entry.title, entry.by));
        return;
      case 'rename': {
        const book = bookOf(entry.id);
        books.set(entry.id, { ...book, title: entry.title, revision: book.revision + 1 });
        return;
      }
      case 'remove':
        forget(entry.id);
        return;
      case 'act':
        books.set(entry.id, carryOut(entry.id, entry.action, entry, REPLAYED).book);
        return;
    }
  };
  /** Written first: what the journal does not hold must not be seen. */
  const commit = (entry: Entry): void => {
    write(entry);
    apply(entry);
  };

  return {
    book: bookOf,
    has: (id) => books.has(id),
    count: () => books.size,
    readable: (id, email) => {
      const book = bookOf(id);
      if (rights(id, email) === 'none') throw permissionDenied();
      return book;
    },
    isOwner: (id, email) => rights(id, email) === 'owner',
    ownerOf,
    read,
    structure: createStructureMemo(),
    put: (book) => {
      checkFormulaBudget(book);
      commit({ op: 'put', book });
    },
    load: (book) => {
      checkFormulaBudget(book);
      commit({
        op: 'load',
        sha256: journal.putBlob(new Uint8Array(Buffer.from(JSON.stringify(book), 'utf8'))),
      });
    },
    copy: (fromId, toId, title, by) => {
      bookOf(fromId);
      commit({ op: 'copy', fromId, toId, title, by });
    },
    rename: (id, title) => {
      bookOf(id);
      commit({ op: 'rename', id, title });
    },
    remove: (id) => commit({ op: 'remove', id }),
    act: (id, action, caller) => {
      bookOf(id);
      const right = rights(id, caller.email);
      if (right === 'none' || right === 'reader') throw permissionDenied();
      const done = carryOut(id, action, caller, {
        guarded: right !== 'owner',
        replayed: false,
        editorRefusal,
      });
      checkFormulaBudget(done.book);
      write({ op: 'act', id, action, email: caller.email, now: caller.now });
      books.set(id, done.book);
      return done;
    },
    apply,
    checkpoint: () => [...books.values()],
    restore: (state) => {
      for (const id of [...books.keys()]) forget(id);
      for (const book of state as readonly Book[]) books.set(book.id, revived(book));
    },
  };
}
