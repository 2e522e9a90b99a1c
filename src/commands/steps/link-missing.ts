import type { MissingCells } from '../../domain/calendar/baseline-checklist';
import { sheetLink } from '../../domain/links';
import { columnLetters } from '../../register/a1';
import type { Snapshot } from '../../register/register-port';
import { sheetIdOf } from '../../register/sheet-ids';

/** Blank cells of an indicator, and a link to the first of them; to its row where the tab has no such column. */
export type LinkedCells<C extends string> = MissingCells<C> & { readonly cell: string };

export function missingLinker(
  spreadsheetId: string,
  snapshot: Snapshot,
): <C extends string>(missing: MissingCells<C>) => LinkedCells<C> {
  const { headers, rows } = snapshot.table('indicators');
  const tab = sheetIdOf('indicators', snapshot.system);
  const rowOf = new Map(rows.map(({ key, rowNumber }) => [key, rowNumber]));
  return (missing) => {
    const first = headers.findIndex((header) => missing.columns.some((column) => column === header));
    const row = rowOf.get(missing.code);
    const cell = row === undefined ? undefined : `${columnLetters(Math.max(0, first))}${row}`;
    return { ...missing, cell: sheetLink(spreadsheetId, tab, undefined, cell) };
  };
}
