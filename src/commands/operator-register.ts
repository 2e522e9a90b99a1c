import type { Snapshot } from '../register/register-port';
import type { TabName } from '../register/tabs';
import { requireOperator } from './authority';
import type { Office } from './office';
import { bringUpToDate } from './year/bring-up-to-date';

/**
 * What an operator's command reads first: refuses whoever is none, and lays what an update of the program has brought.
 * `tabs` must hold บุคลากร.
 */
export function readAsOperator(office: Office, tabs: readonly TabName[]): Snapshot {
  const snapshot = office.register.read(tabs);
  requireOperator(office, snapshot);
  return bringUpToDate(office, snapshot) ? office.register.read(tabs) : snapshot;
}
