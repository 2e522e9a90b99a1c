import { createHash } from 'node:crypto';
import { remembered } from '../../remembered';
import type { ReadEffective } from '../effective';
import { formulasOfRow } from '../formula-needs';
import { serialOf } from '../serial';
import type { Book } from '../state';
import { xlsxOfBook } from './export-xlsx';

/** A workbook is written out in a quarter of a second, and copies of a workspace write the same one again and again. */
const written = remembered<Promise<Uint8Array>>(20);

/** The whole spreadsheet as .xlsx, as it is worth at a moment (ms since the epoch). */
export function xlsxAt(book: Book, now: number, read: ReadEffective): Promise<Uint8Array> {
  const { id: _, revision: __, ...shown } = book;
  const text = JSON.stringify([shown, clockOf(book, now)]);
  return written(createHash('sha256').update(text).digest('hex'), () => xlsxOfBook(book, read));
}

/** What its formulas may know of the clock. */
function clockOf(book: Book, now: number): number {
  const uses = new Set(book.tabs.flatMap(({ rows }) => rows.map((row) => formulasOfRow(row).clock)));
  const serial = serialOf(now, book.timeZone);
  if (uses.has('minute')) return Math.floor(serial * 1440);
  return uses.has('day') ? Math.floor(serial) : 0;
}
