import { idOfLink } from '../../domain/links';
import { LOG_EVENT } from '../../messages/log-event';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import { isSigned } from '../agreements/agreement-action';
import { agreementFiles } from '../agreements/agreement-files';
import { isLocked, lockPapers, unlockPapers } from '../agreements/lock-paper';
import { looseMemo } from '../loose-memo';
import type { Office } from '../office';

const MEMO = 'ล็อกเอกสารที่ลงนาม';

/**
 * Papers of the year are locked where their row says that they are signed, by whoever said it, and open again where it does so no
 * more (under the lock; called by the sweep). Drive is asked only where what is signed has changed since all was settled.
 */
export function settleLocks(office: Office, snapshot: Snapshot): void {
  const year = snapshot.system(SYSTEM.year);
  const rows = snapshot.table('agreements').rows.filter(({ key }) => key.startsWith(`${year}-`));
  const memo = looseMemo(office);
  const signed = rows.filter(isSigned).map(({ key, cells }) => `${key} ${idOfLink(String(cells.เอกสาร))}`);
  const state = signed.length === 0 ? undefined : office.sha256(signed.sort().join('\n'));
  if (memo.get(MEMO) === state) return;
  const files = agreementFiles(office, snapshot, rows);
  const wrong = rows.flatMap((row) => {
    const file = files.get(idOfLink(String(row.cells.เอกสาร)) ?? '');
    return file === undefined || isLocked(file) === isSigned(row)
      ? []
      : [{ row, key: row.key, fileId: file.id }];
  });
  const toLock = wrong.filter(({ row }) => isSigned(row));
  const toOpen = wrong.filter(({ row }) => !isSigned(row));
  const done = lockPapers(office, toLock) && unlockPapers(office, toOpen);
  if (toOpen.length > 0)
    office.register.commit(
      snapshot,
      [],
      toOpen.map(({ key }) => ({ event: LOG_EVENT.agreementUnlocked, subject: key })),
    );
  if (!done) return;
  if (state === undefined) memo.drop(MEMO);
  else memo.put(MEMO, state);
}
