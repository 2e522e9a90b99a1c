import { type Moment, serialOfMoment } from '../../domain/moments';
import type { Change, NewRow } from '../../register/change';
import type { Snapshot } from '../../register/register-port';

/** งาน of a mail's line in งานค้าง, and the words of its ผล ('' = still to be sent). */
export const MAIL_WORK = 'เมล';
export const MAIL_SENT = 'ส่งแล้ว';
export const MAIL_UNKNOWN = 'ไม่ทราบผล';
/** Its reason was gone, or a later mail told the same, before it could be sent. */
export const MAIL_NEEDLESS = 'ไม่ต้องส่งแล้ว';

/** Lines for mails that shall be sent; a key that has a line already keeps it, whatever came of it. */
export function mailLines(
  keys: readonly string[],
  snapshot: Snapshot,
  now: Moment,
  by: string,
): readonly Change[] {
  const known = new Set(snapshot.table('pending').rows.map((row) => row.key));
  const rows = keys
    .filter((key) => !known.has(key))
    .map(
      (key): NewRow<'pending'> => ({
        กุญแจ: key,
        งาน: MAIL_WORK,
        ครั้งที่: 1,
        เริ่มเมื่อ: serialOfMoment(now),
        โดย: by,
        ผล: '',
      }),
    );
  return rows.length > 0 ? [{ kind: 'add', tab: 'pending', rows }] : [];
}

/** Keys of the mails that still wait. */
export function waitingMails(snapshot: Snapshot): readonly string[] {
  return snapshot
    .table('pending')
    .rows.filter((row) => row.cells.งาน === MAIL_WORK && row.cells.ผล === '')
    .map((row) => row.key);
}
