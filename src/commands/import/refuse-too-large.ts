import { Refusal } from '../../domain/refusal';
import type { AnyTable } from '../../register/cells';
import type { ImportRow } from './table/table-reading';

/** UrlFetchApp sends at most 50 MB, and an import is one commit. */
const MOST_BYTES = 45_000_000;
/** A cell of the commit besides its text: JSON's names and the number format. */
const CELL_BYTES = 90;
/** A Thai letter in UTF-8. */
const LETTER_BYTES = 3;

export function refuseTooLarge(rows: readonly ImportRow[], table: AnyTable, fileName: string): void {
  let letters = 0;
  for (const { cells } of rows) {
    for (const value of Object.values(cells)) letters += typeof value === 'string' ? value.length : 0;
  }
  const bytes = rows.length * table.headers.length * CELL_BYTES + letters * LETTER_BYTES;
  if (bytes > MOST_BYTES) throw new Refusal({ code: 'too-large', name: fileName, limit: { kind: 'import' } });
}
