import { type FileSheet, plainSheet } from './file-sheet';
import { hiddenBy } from './html-hidden';
import { piecesOf } from './html-pieces';
import {
  addColumns,
  countCell,
  emptyDraft,
  hiddenColumns,
  openCell,
  openRow,
  type TableDraft,
} from './html-table';
import { decoded, tidy, typedIn } from './html-text';

/** Tags that begin another line of a cell. */
const BREAKS = /^(?:br|p|div|li)$/;

/** The tables of a page (what many systems call .xls), each as a sheet: spans as merges, hidden rows and columns told. Tables inside tables are sheets of their own. */
export function htmlSheets(text: string): readonly FileSheet[] {
  const drafts: TableDraft[] = [];
  const open: { draft: TableDraft; cell: { row: number; column: number } | undefined }[] = [];
  let silent = '';
  const isHidden = hiddenBy(text);
  for (const { piece, tag, attributes } of piecesOf(text)) {
    const name = tag?.toLowerCase();
    const closing = piece.startsWith('</');
    const here = open[open.length - 1];
    if (silent !== '') {
      if (closing && name === silent) silent = '';
      continue;
    }
    if (name === 'script' || name === 'style' || name === 'title') silent = closing ? '' : name;
    else if (name === 'table' && closing) open.pop();
    else if (!closing && (name === 'table' || (name === 'tr' && here === undefined))) {
      const draft = emptyDraft();
      drafts.push(draft);
      open.push({ draft, cell: undefined });
      if (name === 'tr') openRow(draft, isHidden(attributes));
    } else if (here === undefined || piece.startsWith('<!--')) continue;
    else if (name === 'tr' && !closing) openRow(here.draft, isHidden(attributes));
    else if (name === 'col' && !closing) addColumns(here.draft, attributes, isHidden(attributes));
    else if (name === 'td' || name === 'th') {
      here.cell = closing ? undefined : openCell(here.draft, attributes);
      if (here.cell !== undefined) countCell(here.draft, here.cell, isHidden(attributes));
    } else if (here.cell !== undefined) {
      const words = BREAKS.test(name ?? '')
        ? '\n'
        : tag === undefined
          ? decoded(piece.replace(/\s+/g, ' '))
          : typedIn(name, attributes);
      const row = here.draft.rows[here.cell.row] ?? [];
      row[here.cell.column] = (row[here.cell.column] ?? '') + words;
    }
  }
  return drafts
    .filter(({ rows }) => rows.length > 0)
    .map((draft, index) =>
      plainSheet(
        `${index + 1}`,
        draft.rows.map((row) => Array.from(row, (cell) => tidy(cell ?? ''))),
        { merges: draft.merges, hiddenRows: draft.hidden, hiddenColumns: hiddenColumns(draft) },
      ),
    );
}
