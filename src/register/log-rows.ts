import { type Moment, serialOfMoment } from '../domain/dates/moments';
import type { Change, LogLine, NewRow } from './change';

/** Log lines as rows of บันทึก, with the time and the person. */
export function logRows(lines: readonly LogLine[], at: Moment, user: string): readonly Change[] {
  if (lines.length === 0) return [];
  const rows = lines.map(
    (line): NewRow<'log'> => ({
      เวลา: serialOfMoment(at),
      ผู้ใช้: line.by ?? user,
      เหตุการณ์: line.event,
      เรื่อง: line.subject,
      ก่อน: line.before ?? '',
      หลัง: line.after ?? '',
    }),
  );
  return [{ kind: 'add', tab: 'log', rows }];
}
