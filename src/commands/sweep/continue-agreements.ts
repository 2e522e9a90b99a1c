import { type Row, says } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { AGREEMENT_WORK, agreementOfJob } from '../agreements/agreement-jobs';
import { AGREEMENT_TABS, kindNames } from '../agreements/agreement-sources';
import { runAgreements, withKindFolders } from '../agreements/create-agreements';
import { prepareAgreements } from '../agreements/prepare-agreements';
import { dropIntents, intentsOf } from '../documents/intents';
import type { Office } from '../office';

/** True where a run over agreements was cut short. */
export function agreementsWait(snapshot: Snapshot): boolean {
  return waitingAgreements(snapshot).length > 0 || rowlessIntents(snapshot).length > 0;
}

/** Rows of agreements whose document is still missing, or that a run was writing when it ended: the register is the queue. */
function waitingAgreements(snapshot: Snapshot): readonly Row<'agreements'>[] {
  const begun = new Set([...intentsOf(snapshot, AGREEMENT_WORK).keys()].map(agreementOfJob));
  return snapshot
    .table('agreements')
    .rows.filter(
      (row) => begun.has(row.key) || (says('agreements', row, 'สถานะ', 'รอสร้าง') && row.cells.เอกสาร === ''),
    );
}

export function continueAgreements(office: Office, snapshot: Snapshot): void {
  dropBegun(office, snapshot, rowlessIntents(snapshot));
  const waiting = waitingAgreements(snapshot);
  if (waiting.length === 0 || !office.mayStartWork()) return;
  const keys = waiting.map((row) => row.key);
  const before = office.register.read(AGREEMENT_TABS);
  const kinds = kindNames(before).filter((kind) => waiting.some((row) => row.cells.ประเภท === kind));
  if (kinds.length === 0) return;
  const whole = withKindFolders(office, before, kinds);
  const prepared = prepareAgreements(office, whole, kinds, keys);
  const planned = new Set(prepared.kinds.flatMap(({ items }) => items).map((item) => item.planned.key));
  const begun = [...intentsOf(whole, AGREEMENT_WORK).keys()];
  dropBegun(
    office,
    whole,
    begun.filter((key) => keys.includes(agreementOfJob(key)) && !planned.has(agreementOfJob(key))),
  );
  runAgreements(office, whole, prepared);
}

function rowlessIntents(snapshot: Snapshot): readonly string[] {
  const rows = new Set(snapshot.table('agreements').rows.map(({ key }) => key));
  return [...intentsOf(snapshot, AGREEMENT_WORK).keys()].filter((key) => !rows.has(agreementOfJob(key)));
}

/** What a run was about to write and nobody is to have any more: its row is deleted, or its party has left. */
function dropBegun(office: Office, snapshot: Snapshot, keys: readonly string[]): void {
  if (keys.length > 0) office.register.commit(snapshot, dropIntents(keys));
}
