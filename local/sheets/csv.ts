import Papa from 'papaparse';
import { openDraft } from './draft';
import type { ReadEffective } from './effective';
import { formattedText } from './format-value';
import { invalidArgument } from './google-refusal';
import { newBook } from './new-book';
import { type Book, styleAt } from './state';
import { readTyped, styleAfterTyping } from './typed-input';

/** What is more would hold every other request up while it is read, and again when it is written to disk. */
const MOST_CELLS = 500_000;

/** A CSV file as a spreadsheet: cells are read as if they were typed, as Drive's conversion does. */
export function bookFromCsv(id: string, title: string, text: string, now: number): Book {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: false });
  const cells = data.reduce((sum, row) => sum + row.length, 0);
  if (cells > MOST_CELLS) throw invalidArgument(`more than ${MOST_CELLS} cells`);
  const draft = openDraft(newBook(id, title, { tabs: [title.slice(0, 100) || 'Sheet1'] }));
  const tab = draft.tab(0);
  if (tab === undefined) return draft.snapshot();
  tab.rowCount = Math.max(tab.rowCount, data.length);
  tab.columnCount = data.reduce((most, row) => Math.max(most, row.length), tab.columnCount);
  const { locale, timeZone } = draft.book;
  data.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const typed = readTyped(cell, { style: {}, locale, timeZone, now });
      draft.setContent(tab, row, column, typed.content);
      draft.setStyle(tab, row, column, styleAfterTyping({}, typed));
    });
  });
  return draft.snapshot();
}

/** The first tab as CSV, each cell as it is shown (Drive exports only the first tab). */
export function csvOfBook(book: Book, read: ReadEffective): string {
  const [tab] = book.tabs;
  if (tab === undefined) return '';
  const width = tab.rows.reduce((most, row) => Math.max(most, row?.v.length ?? 0), 0);
  const lines = tab.rows.map((_, row) =>
    Array.from({ length: width }, (_cell, column) =>
      formattedText(read(tab, row, column), styleAt(book, tab, row, column), book.locale),
    ),
  );
  while (lines.at(-1)?.every((text) => text === '') === true) lines.pop();
  return Papa.unparse(lines, { newline: '\r\n' });
}
