import { idOfLink } from '../../domain/links';
import { LOG_EVENT } from '../../messages/log-event';
import { STEP_TEXT } from '../../messages/office/step-text';
import { forgottenSignatureText } from '../../messages/refusals/set-back-text';
import type { Row } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';
import { isSigned } from '../agreements/agreement-action';
import { agreementFiles } from '../agreements/agreement-files';
import { isLocked, LOCKS_MEMO, lockLine, lockPapers, unlockPapers } from '../agreements/lock-paper';
import type { FailedStep } from '../failed-step';
import { looseMemo } from '../loose-memo';
import type { Office } from '../office';

type WrongPaper = { readonly row: Row<'agreements'>; readonly key: string; readonly fileId: string };

/**
 * Papers of the year are locked where their row says that they are signed, by whoever said it, and open again where somebody took
 * that back (under the lock; called by the sweep). Where not even บันทึก knows of the signature, an older version of the Sheet was
 * restored: the paper stays locked, and that is told. Drive is asked only where what is signed has changed since all was settled.
 */
export function settleLocks(office: Office, snapshot: Snapshot): readonly FailedStep[] {
  const year = snapshot.system(SYSTEM.year);
  const rows = snapshot.table('agreements').rows.filter(({ key }) => key.startsWith(`${year}-`));
  const memo = looseMemo(office);
  const signed = rows.filter(isSigned).map(({ key, cells }) => `${key} ${idOfLink(String(cells.เอกสาร))}`);
  const state = signed.length === 0 ? undefined : office.sha256(signed.sort().join('\n'));
  if (memo.get(LOCKS_MEMO) === state) return [];
  const files = agreementFiles(office, snapshot, rows);
  const wrong = rows.flatMap((row): readonly WrongPaper[] => {
    const file = files.get(idOfLink(String(row.cells.เอกสาร)) ?? '');
    return file === undefined || isLocked(file) === isSigned(row)
      ? []
      : [{ row, key: row.key, fileId: file.id }];
  });
  const toLock = wrong.filter(({ row }) => isSigned(row));
  const unsigned = wrong.filter(({ row }) => !isSigned(row));
  const known = unsigned.length === 0 ? new Set() : knownSignatures(office);
  const toOpen = unsigned.filter(({ key }) => known.has(key));
  if (toLock.length > 0) office.register.commit(snapshot, [], toLock.map(lockLine));
  const done = lockPapers(office, toLock) && unlockPapers(office, toOpen);
  if (toOpen.length > 0)
    office.register.commit(
      snapshot,
      [],
      toOpen.map(({ key }) => ({ event: LOG_EVENT.agreementUnlocked, subject: key })),
    );
  const forgotten = unsigned.filter(({ key }) => !known.has(key)).map(({ key }) => key);
  if (forgotten.length > 0) return [{ step: STEP_TEXT.locks, message: forgottenSignatureText(forgotten) }];
  if (!done) return [];
  if (state === undefined) memo.drop(LOCKS_MEMO);
  else memo.put(LOCKS_MEMO, state);
  return [];
}

/** Agreements whose last line about it in บันทึก says that they were signed. */
function knownSignatures(office: Office): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { cells } of office.register.read(['log']).table('log').rows) {
    const { เหตุการณ์: event, เรื่อง: key } = cells;
    if (event === LOG_EVENT.agreementUnlocked) known.delete(String(key));
    if (event === LOG_EVENT.agreementSigned || event === LOG_EVENT.agreementLocked) known.add(String(key));
  }
  return known;
}
