import { stepState } from '../domain/calendar-state';
import { dateOfSerial, type IsoDate, parseIsoDate } from '../domain/dates';
import type { CellValue, Table } from '../register/cells';
import type { Change } from '../register/change';

/** สถานะ of the ten steps in ปฏิทิน as it should be on a day; none where it is. */
export function calendarChanges(calendar: Table, today: IsoDate): readonly Change[] {
  return calendar.rows.flatMap((row): readonly Change[] => {
    if (row.key === '') return [];
    const state = stepState(
      {
        from: dateOf(row.cells.เริ่ม),
        to: dateOf(row.cells.สิ้นสุด),
        begun: dateOf(row.cells.เริ่มจริง),
        done: dateOf(row.cells.เสร็จจริง),
      },
      today,
    );
    if (row.cells.สถานะ === state) return [];
    return [{ kind: 'set', tab: 'calendar', key: row.key, cells: { สถานะ: state } }];
  });
}

function dateOf(cell: CellValue | undefined): IsoDate | undefined {
  if (typeof cell === 'number') return dateOfSerial(cell);
  return typeof cell === 'string' ? parseIsoDate(cell) : undefined;
}
