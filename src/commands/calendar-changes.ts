import type { StepFacts } from '../domain/calendar/calendar-facts';
import { stepState } from '../domain/calendar/calendar-state';
import { type IsoDate, serialOfDate } from '../domain/dates/dates';
import { dateOfCellSerial, parseDate } from '../domain/dates/thai-dates';
import type { CellValue } from '../ports/sheets';
import type { Row, Table } from '../register/cells';
import type { Change, NewRow } from '../register/change';

/**
 * ปฏิทิน as it should be on a day: สถานะ of the ten steps, and real dates that the register knows where nobody has typed one.
 * No change where all is so.
 */
export function calendarChanges(
  calendar: Table<'calendar'>,
  today: IsoDate,
  facts: ReadonlyMap<number, StepFacts> = new Map(),
): readonly Change[] {
  return calendar.rows.flatMap((row): readonly Change[] => {
    if (row.key === '') return [];
    const known = facts.get(Number(row.key));
    const begun = realDate(row, 'เริ่มจริง', known?.begun);
    const done = realDate(row, 'เสร็จจริง', known?.done);
    const state = stepState(
      { from: dateOf(row.cells.เริ่ม), to: dateOf(row.cells.สิ้นสุด), begun: begun.date, done: done.date },
      today,
    );
    const cells: NewRow<'calendar'> = {
      ...begun.cells,
      ...done.cells,
      ...(row.cells.สถานะ === state ? {} : { สถานะ: state }),
    };
    if (Object.keys(cells).length === 0) return [];
    return [{ kind: 'set', tab: 'calendar', key: row.key, cells }];
  });
}

/** What was typed wins; a blank cell takes the date that the register knows. */
function realDate(
  row: Row<'calendar'>,
  header: 'เริ่มจริง' | 'เสร็จจริง',
  known: IsoDate | undefined,
): { readonly date: IsoDate | undefined; readonly cells: NewRow<'calendar'> } {
  const typed = row.cells[header];
  if (typed !== '' || known === undefined) return { date: dateOf(typed), cells: {} };
  return { date: known, cells: { [header]: serialOfDate(known) } };
}

function dateOf(cell: CellValue | undefined): IsoDate | undefined {
  if (typeof cell === 'number') return dateOfCellSerial(cell);
  return typeof cell === 'string' ? parseDate(cell) : undefined;
}
