import { LOG_EVENT } from '../../messages/log-event';
import { PASTED_BEFORE, unknownEditor } from '../../messages/reports/told-edit-text';
import { type AnyTable, cellAt } from '../../register/cells';
import type { LogLine } from '../../register/change';
import type { RegisterEdit } from './register-edit';

/** An edit of a tab that weighs on everybody, as บันทึก tells it: one line a row, with what stood before where Google tells it. */
export function toldEdit(edit: RegisterEdit, table: AnyTable): readonly LogLine[] {
  const headers = table.headers.slice(edit.firstColumn - 1, edit.lastColumn);
  const by = edit.email === '' ? unknownEditor() : edit.email;
  const rows = new Map(table.rows.map((row) => [row.rowNumber, row]));
  return range(Math.max(edit.firstRow, 2), edit.lastRow).flatMap((rowNumber): readonly LogLine[] => {
    const row = rows.get(rowNumber);
    if (row === undefined && edit.change === undefined) return [];
    const named = headers.filter((header) => header !== '');
    const subject = `${table.title} ${row?.key ?? `แถว ${rowNumber}`}: ${named.join(', ')}`;
    const after =
      edit.change?.after ?? named.map((header) => (row ? String(cellAt(row, header)) : '')).join(' · ');
    return [
      { event: LOG_EVENT.registerEdited, subject, before: edit.change?.before ?? PASTED_BEFORE, after, by },
    ];
  });
}

/** A pasted block of more rows is told as far as this. */
const MOST_ROWS = 50;

function range(from: number, to: number): readonly number[] {
  const count = Math.min(to - from + 1, MOST_ROWS);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => from + index);
}
