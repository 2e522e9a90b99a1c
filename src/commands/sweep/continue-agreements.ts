import { AGREEMENT_KINDS } from '../../domain/agreement';
import { type Row, says } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import { AGREEMENT_TABS } from '../agreements/agreement-sources';
import { runAgreements } from '../agreements/create-agreements';
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
  const kinds = AGREEMENT_KINDS.filter((kind) => waiting.some((row) => row.cells.ประเภท === kind));
  if (kinds.length === 0 || !office.mayStartWork()) return;
  const keys = waiting.map((row) => row.key);
  const whole = office.register.read(AGREEMENT_TABS);
  runAgreements(office, whole, prepareAgreements(office, whole, kinds, keys));
}
