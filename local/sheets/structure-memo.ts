import type { Book, Tab } from './state';

/**
 * A text made from a book's structure alone (no cells, heights or widths), kept until it has changed: a sweep asks for
 * every protection of the year each hour, and hardly ever does it find another.
 */
export type StructureMemo = {
  /** `key` says for whom and how it is made. */
  textOf(book: Book, key: string, make: () => string): string;
};

/** Texts for more than this many callers and field masks are made anew. */
const MOST_KEPT = 20;

export function createStructureMemo(): StructureMemo {
  const kept = new Map<string, { readonly book: Book; readonly text: string }>();
  return {
    textOf(book, key, make) {
      const whole = `${book.id} ${key}`;
      const known = kept.get(whole);
      if (known !== undefined && sameStructure(known.book, book)) return known.text;
      const text = make();
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(whole, { book, text });
      return text;
    },
  };
}

/** Committed values are shared, never changed: what is the same object says the same. */
function sameStructure(before: Book, after: Book): boolean {
  if (before === after) return true;
  const {
    tabs: tabsBefore,
    styles: _styles,
    rules: _rules,
    nextId: _nextId,
    revision: _revision,
    ...rest
  } = before;
  const same = Object.entries(rest).every(([name, value]) => after[name as keyof Book] === value);
  return (
    same &&
    tabsBefore.length === after.tabs.length &&
    tabsBefore.every((tab, index) => sameTab(tab, after.tabs[index]))
  );
}

function sameTab(before: Tab, after: Tab | undefined): boolean {
  if (before === after) return true;
  const { rows: _rows, columns: _columns, ...rest } = before;
  return Object.entries(rest).every(([name, value]) => after?.[name as keyof Tab] === value);
}
