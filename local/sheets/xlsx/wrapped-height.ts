import { type Book, contentAt, styleAt, type Tab } from '../state';

/** Pixels of a letter of Sarabun at the cells' size, on average; of a line; and beside and around the text. */
const LETTER = 7.6;
const LINE = 20;
const BESIDE = 8;
const AROUND = 2;
const MOST_LINES = 12;
const DEFAULT_WIDTH = 100;

/** Vowels and tone marks above and below take no room of their own. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;

function linesOf(text: string, room: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.replace(MARKS, '').length * LETTER) / room)), 0);
}

/**
 * Pixels that a row's wrapped texts need; undefined where one line is enough. Sheets and Excel find it when they open a file, LibreOffice
 * prints one text over the next.
 */
export function wrappedHeight(book: Book, tab: Tab, row: number): number | undefined {
  let lines = 1;
  const width = tab.rows[row]?.v.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const size = tab.columns[column];
    const text = contentAt(tab, row, column);
    if (typeof text !== 'string' || size?.hiddenByUser === true) continue;
    const room = Math.max(LINE, (size?.pixelSize ?? DEFAULT_WIDTH) - BESIDE);
    if (text.length * LETTER <= room && !text.includes('\n')) continue;
    if (styleAt(book, tab, row, column).wrapStrategy !== 'WRAP') continue;
    lines = Math.max(lines, linesOf(text, room));
  }
  return lines === 1 ? undefined : Math.min(lines, MOST_LINES) * LINE + AROUND;
}
