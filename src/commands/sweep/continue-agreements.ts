import { type Row, says } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { AGREEMENT_TABS, kindNames } from '../agreements/agreement-sources';
import { runAgreements, withKindFolders } from '../agreements/create-agreements';
import { prepareAgreements } from '../agreements/prepare-agreements';
import type { Office } from '../office';

/** Rows of agreements whose document is still missing: the register is the queue. */
export function waitingAgreements(snapshot: Snapshot): readonly Row<'agreements'>[] {
  return snapshot
    .table('agreements')
    .rows.filter((row) => says('agreements', row, 'สถานะ', 'รอสร้าง') && row.cells.เอกสาร === '');
}

export function continueAgreements(office: Office, snapshot: Snapshot): void {
  const waiting = waitingAgreements(snapshot);
  if (waiting.length === 0 || !office.mayStartWork()) return;
  const keys = waiting.map((row) => row.key);
  const before = office.register.read(AGREEMENT_TABS);
  const kinds = kindNames(before).filter((kind) => waiting.some((row) => row.cells.ประเภท === kind));
  if (kinds.length === 0) return;
  const whole = withKindFolders(office, before, kinds);
  runAgreements(office, whole, prepareAgreements(office, whole, kinds, keys));
}
