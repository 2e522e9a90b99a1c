import { latestSealOf } from '../../domain/seal/seal-entry';
import { LOG_EVENT } from '../../messages/log-event';
import type { Change, LogLine } from '../../register/change';
import { codeOf, textOf } from '../../register/decode/row-reader';
import type { Snapshot } from '../../register/register-port';
import { rememberedRows } from '../lost-reports/remembered-rows';
import type { Office } from '../office';
import { isReopened } from './reopening';
import { sealChain } from './seal-chain';

/**
 * ปิดเมื่อ that somebody typed into a report of an open round goes, for closing writes it with the record's place in the chain; of a sealed
 * report that somebody emptied it is put back as it was sealed, for only reopenReport opens one again.
 */
export function restoredClosings(
  office: Office,
  snapshot: Snapshot,
): { readonly changes: readonly Change[]; readonly log: readonly LogLine[] } {
  const restored = [...typedClosings(snapshot), ...emptiedClosings(office, snapshot)];
  return {
    changes: restored.map(
      ({ key, closedAt }): Change => ({ kind: 'set', tab: 'reports', key, cells: { ปิดเมื่อ: closedAt } }),
    ),
    log: restored.map(({ key }) => ({ event: LOG_EVENT.roundStateRestored, subject: `${key} ปิดเมื่อ` })),
  };
}

type Restored = { readonly key: string; readonly closedAt: number | '' };

function typedClosings(snapshot: Snapshot): readonly Restored[] {
  const sealed = new Set(sealChain(snapshot).map(({ roundId }) => roundId));
  const open = new Set(
    snapshot
      .table('rounds')
      .rows.filter(({ key, cells }) => codeOf(cells.สถานะ ?? '') === 'เปิด' && !sealed.has(key))
      .filter(({ cells }) => textOf(cells.ลายนิ้วมือ ?? '').trim() === '')
      .map(({ key }) => key),
  );
  return snapshot
    .table('reports')
    .rows.filter(({ cells }) => (cells.ปิดเมื่อ ?? '') !== '' && open.has(codeOf(cells.รหัสรอบ ?? '')))
    .map(({ key }) => ({ key, closedAt: '' }));
}

function emptiedClosings(office: Office, snapshot: Snapshot): readonly Restored[] {
  const chain = sealChain(snapshot);
  if (chain.length === 0) return [];
  const emptied = snapshot
    .table('reports')
    .rows.filter(({ cells }) => typeof cells.ปิดเมื่อ !== 'number')
    .filter(({ key, cells }) => {
      const roundId = codeOf(cells.รหัสรอบ ?? '');
      const isSealed = (latestSealOf(chain, roundId)?.sha256 ?? '') !== '';
      return isSealed && !isReopened(snapshot, { id: key, roundId, closedAt: undefined });
    });
  if (emptied.length === 0) return [];
  const sealed = rememberedRows(
    office,
    snapshot,
    emptied.map(({ key }) => key),
  );
  return emptied.flatMap(({ key }) => {
    const closedAt = sealed.get(key)?.ปิดเมื่อ;
    return typeof closedAt === 'number' ? [{ key, closedAt }] : [];
  });
}
