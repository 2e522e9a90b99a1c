import { parseFormula, type Reference, writeReference } from './formula-text';
import { serialOf } from './serial';
import type { Book, Tab } from './state';

const clockCall = /\b(TODAY|NOW)\(\s*\)/gi;

/** How often a formula's value changes with the clock. */
export const clockUse = (formula: string): 'none' | 'day' | 'minute' => {
  const calls = [...formula.matchAll(clockCall)].map((call) => call[1]?.toUpperCase());
  if (calls.includes('NOW')) return 'minute';
  return calls.length > 0 ? 'day' : 'none';
};

/** The row at which the engine ends an open range such as `A2:A`: past the data, in whole hundreds. */
export const openRowLimit = (tab: Tab): number => (Math.floor(tab.rows.length / 100) + 2) * 100;

const closeRange = (book: Book, home: Tab, ref: Reference): Reference => {
  if (ref.single || (ref.bottom !== undefined && ref.right !== undefined && ref.top !== undefined))
    return ref;
  const tab = ref.title === undefined ? home : book.tabs.find((each) => each.title === ref.title);
  return {
    ...ref,
    top: ref.top ?? 0,
    left: ref.left ?? 0,
    bottom: ref.bottom ?? (tab === undefined ? 1000 : openRowLimit(tab)) - 1,
    right: ref.right ?? ref.left ?? (tab?.columnCount ?? 26) - 1,
  };
};

const nameText = (book: Book, name: string): string | undefined => {
  const range = book.namedRanges.find((each) => each.name?.toUpperCase() === name.toUpperCase())?.range;
  const tab = book.tabs.find((each) => each.sheetId === (range?.sheetId ?? 0));
  if (range === undefined || tab === undefined) return undefined;
  return writeReference({
    title: tab.title,
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: (range.endRowIndex ?? openRowLimit(tab)) - 1,
    right: (range.endColumnIndex ?? tab.columnCount) - 1,
    fixed: { top: true, left: true, bottom: true, right: true },
    single: false,
  });
};

const outsideQuotes = (text: string, change: (part: string) => string): string =>
  text
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : change(part)))
    .join('');

/**
 * A formula as the engine takes it: open ranges closed, named ranges and the clock put in, every reference with its tab's
 * name (`home` is the formula's own), so that it may be evaluated from any sheet. Without `now` the clock stays a call.
 */
export const engineFormula = (book: Book, formula: string, now: number | undefined, home: Tab): string =>
  parseFormula(formula)
    .map((piece) => {
      if (typeof piece !== 'string') {
        return writeReference({ ...closeRange(book, home, piece), title: piece.title ?? home.title });
      }
      return outsideQuotes(piece, (part) => {
        const timed = part.replace(clockCall, (_, word: string) => {
          if (now === undefined) return `${word}()`;
          const serial = serialOf(now, book.timeZone);
          return String(word.toUpperCase() === 'TODAY' ? Math.floor(serial) : serial);
        });
        return book.namedRanges.length === 0
          ? timed
          : timed.replace(
              /[\p{L}\p{M}_][\p{L}\p{M}\p{N}_.]*(?!\()/gu,
              (word) => nameText(book, word) ?? word,
            );
      });
    })
    .join('');
