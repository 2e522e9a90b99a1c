import type { CalendarStep } from '../../domain/calendar/calendar-step';
import type { Table } from '../cells';
import { decodeRows } from './decode-rows';

/** Rows of ปฏิทิน in the tab's order. */
export function decodeCalendarSteps(table: Table<'calendar'>): readonly CalendarStep[] {
  return decodeRows(
    'calendar',
    table,
    'ลำดับ',
    (reader): CalendarStep => ({
      number: Number(reader.number('ลำดับ') ?? 0),
      name: reader.text('งาน'),
      to: reader.date('สิ้นสุด'),
      done: reader.date('เสร็จจริง'),
    }),
  ).rows;
}
