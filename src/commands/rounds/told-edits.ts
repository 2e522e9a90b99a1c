import { dateOfCellSerial, thaiDate } from '../../domain/dates/thai-dates';
import { LOG_EVENT } from '../../messages/log-event';
import { PASTED_BEFORE, unknownEditor } from '../../messages/reports/told-edit-text';
import { type AnyTable, cellAt } from '../../register/cells';
import type { LogLine } from '../../register/change';
import { columnsOf, type TabName } from '../../register/tabs';
import type { RegisterEdit } from './register-edit';

/** An edit of a tab that weighs on everybody, as บันทึก tells it: one line a row, with what stood before where Google tells it. */
export function toldEdit(edit: RegisterEdit, tab: TabName, table: AnyTable): readonly LogLine[] {
  const headers = table.headers.slice(edit.firstColumn - 1, edit.lastColumn);
  const by = edit.email === '' ? unknownEditor() : edit.email;
  const rows = new Map(table.rows.map((row) => [row.rowNumber, row]));
  return range(Math.max(edit.firstRow, 2), edit.lastRow).flatMap((rowNumber): readonly LogLine[] => {
    const row = rows.get(rowNumber);
    if (row === undefined && edit.change === undefined) return [];
    const named = headers.filter((header) => header !== '');
    const subject = `${table.title} ${row?.key ?? `แถว ${rowNumber}`}: ${named.join(', ')}`;
    const [only = ''] = named;
    const { before, after } =
      edit.change === undefined
        ? {
            before: PASTED_BEFORE,
            after: named
              .map((header) => (row ? toldText(tab, header, String(cellAt(row, header))) : ''))
              .join(' · '),
          }
        : {
            before: toldText(tab, only, edit.change.before),
            after: toldText(tab, only, edit.change.after),
          };
    return [{ event: LOG_EVENT.registerEdited, subject, before, after, by }];
  });
}

/** Google tells a date by its serial number. */
function toldText(tab: TabName, header: string, text: string): string {
  const column = columnsOf(tab).find((one) => one.header === header);
  const date =
    column?.kind === 'date' && /^\d+(?:\.\d+)?$/.test(text) ? dateOfCellSerial(Number(text)) : undefined;
  return date === undefined ? text : thaiDate(date);
}

/** A pasted block of more rows is told as far as this. */
const MOST_ROWS = 50;

function range(from: number, to: number): readonly number[] {
  const count = Math.min(to - from + 1, MOST_ROWS);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => from + index);
}
