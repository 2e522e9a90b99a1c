import { type Moment, serialOfMoment } from '../../domain/dates/moments';
import type { Change, NewRow } from '../../register/change';
import type { Snapshot } from '../../register/register-port';

/** งาน of a mail's line in งานค้าง, and the words of its ผล ('' = still to be sent). */
const MAIL_WORK = 'เมล';
export const MAIL_SENT = 'ส่งแล้ว';
export const MAIL_UNKNOWN = 'ไม่ทราบผล';
/** Begins what stands of a mail that could not be sent: the address follows. It goes again when the address is another. */
const MAIL_FAILED = 'ส่งไม่ได้: ';
/** Its reason was gone, or a later mail told the same, before it could be sent. */
export const MAIL_NEEDLESS = 'ไม่ต้องส่งแล้ว';

/** Told in the mail of another line. */
export const MAIL_TOGETHER = 'แจ้งในเมลเดียวกันแล้ว';

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

/** The line for something that is told anew: the one that still waits tells it too, one that is settled tells it no more. */
export function freshMailKey(snapshot: Snapshot, key: string): string {
  const results = new Map(snapshot.table('pending').rows.map((row) => [row.key, String(row.cells.ผล)]));
  for (let time = 1; ; time += 1) {
    const named = time === 1 ? key : `${key}/${time}`;
    const result = results.get(named);
    if (result === undefined || isWaiting(result)) return named;
  }
}

/** Keys of the mails that still wait, those for an address to be mended among them. */
export function waitingMails(snapshot: Snapshot): readonly string[] {
  return snapshot
    .table('pending')
    .rows.filter(({ cells }) => cells.งาน === MAIL_WORK && isWaiting(String(cells.ผล)))
    .map((row) => row.key);
}

/** Whether a mail waits that nothing has come of yet. One that an address did not take waits for a change in the register. */
export function hasNewMails(snapshot: Snapshot): boolean {
  return linesWithoutResult(snapshot).some(({ cells }) => cells.งาน === MAIL_WORK);
}

/** Whether a line of งานค้าง but for mails has no result yet. */
export function hasOtherWork(snapshot: Snapshot): boolean {
  return linesWithoutResult(snapshot).some(({ cells }) => cells.งาน !== MAIL_WORK);
}

function linesWithoutResult(snapshot: Snapshot) {
  return snapshot.table('pending').rows.filter(({ cells }) => String(cells.ผล) === '');
}

/** Keys of the mails that have left. */
export function sentMails(snapshot: Snapshot): readonly string[] {
  return snapshot
    .table('pending')
    .rows.filter(({ cells }) => cells.งาน === MAIL_WORK && cells.ผล === MAIL_SENT)
    .map((row) => row.key);
}

export function isWaiting(result: string): boolean {
  return result === '' || result.startsWith(MAIL_FAILED);
}

/** What stands of a mail that an address did not take; `why` in Thai. */
export function failedResult(to: string, why: string): string {
  return `${MAIL_FAILED}${to} (${why})`;
}

/** Mails of these keys that have failed for the address that they would go to again. */
export function failedFor(
  snapshot: Snapshot,
  letters: readonly { readonly key: string; readonly to: string }[],
) {
  const results = new Map(snapshot.table('pending').rows.map(({ key, cells }) => [key, String(cells.ผล)]));
  return new Set(
    letters
      .filter(({ key, to }) => results.get(key)?.startsWith(`${MAIL_FAILED}${to} (`) === true)
      .map(({ key }) => key),
  );
}

/** What has come of mails: left, still to go (office hours, time or quota), not taken, with the reason. */
export type MailCount = {
  readonly sent: number;
  readonly waiting: number;
  readonly failed: readonly { readonly key: string; readonly message: string }[];
};

export function countMails(snapshot: Snapshot, keys: readonly string[]): MailCount {
  const asked = new Set(keys);
  const lines = snapshot.table('pending').rows.filter(({ key }) => asked.has(key));
  const results = lines.map(({ key, cells }) => ({ key, message: String(cells.ผล) }));
  return {
    sent: results.filter(({ message }) => message === MAIL_SENT).length,
    waiting: results.filter(({ message }) => message === '').length,
    failed: results.filter(({ message }) => message.startsWith(MAIL_FAILED)),
  };
}
