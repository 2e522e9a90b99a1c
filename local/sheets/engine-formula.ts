import { dataLength } from './data-length';
import { parseFormula, type Reference, writeReference } from './formula-text';
import { serialOf } from './serial';
import type { Book, Tab } from './state';

const clockCall = /\b(TODAY|NOW)\(\s*\)/gi;

/** How often a formula's value changes with the clock. */
export function clockUse(formula: string): 'none' | 'day' | 'minute' {
  const calls = [...formula.matchAll(clockCall)].map((call) => call[1]?.toUpperCase());
  if (calls.includes('NOW')) return 'minute';
  return calls.length > 0 ? 'day' : 'none';
}

/** The row at which the engine ends an open range such as `A2:A`: past the data, in whole hundreds. */
export function openRowLimit(tab: Tab): number {
  return (Math.floor(dataLength(tab.rows) / 100) + 2) * 100;
}

function closeRange(book: Book, home: Tab, ref: Reference): Reference {
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
}

function nameText(book: Book, name: string): string | undefined {
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
}

function outsideQuotes(text: string, change: (part: string) => string): string {
  return text
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : change(part)))
    .join('');
}

/**
 * A formula with its open ranges closed, named ranges put in, and with `now` the clock too. `home` is the formula's own tab,
 * whose name its references get when they are to be `qualified`, so that it may be evaluated from any sheet.
 */
export function closedFormula(
  book: Book,
  formula: string,
  home: Tab,
  options: { readonly qualified: boolean; readonly now?: number },
): string {
  return parseFormula(formula)
    .map((piece) => {
      if (typeof piece !== 'string') {
        const closed = closeRange(book, home, piece);
        return writeReference(options.qualified ? { ...closed, title: piece.title ?? home.title } : closed);
      }
      return outsideQuotes(piece, (part) => {
        const { now } = options;
        const timed =
          now === undefined
            ? part
            : part.replace(clockCall, (_, word: string) => {
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
}

/** A formula as the engine takes it (`now` in ms since the epoch). */
export function engineFormula(book: Book, formula: string, now: number, home: Tab): string {
  return closedFormula(book, formula, home, { qualified: true, now });
}
