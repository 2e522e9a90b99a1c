import { type SealEntry, sealEntriesOf } from '../../domain/seal/seal-entry';
import { textOf } from '../../register/decode/row-reader';
import type { Snapshot } from '../../register/register-port';

/** What ระบบ knows of the records, in the order in which they were sealed. */
export function sealChain(snapshot: Pick<Snapshot, 'table'>): readonly SealEntry[] {
  return sealEntriesOf(
    snapshot.table('system').rows.map((row) => [row.key, textOf(row.cells.ค่า ?? '')] as const),
  );
}

/** Records whose files are still to be written: a run was cut short between closing and sealing. */
export function unsealed(chain: readonly SealEntry[]): readonly SealEntry[] {
  return chain.filter(({ sha256 }) => sha256 === '');
}
