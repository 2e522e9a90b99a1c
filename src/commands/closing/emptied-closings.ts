import { latestSealOf } from '../../domain/seal/seal-entry';
import { LOG_EVENT } from '../../messages/log-event';
import type { Change, LogLine } from '../../register/change';
import { codeOf } from '../../register/decode/row-reader';
import type { Snapshot } from '../../register/register-port';
import { rememberedRows } from '../lost-reports/remembered-rows';
import type { Office } from '../office';
import { isReopened } from './reopening';
import { sealChain } from './seal-chain';

/** ปิดเมื่อ of sealed reports that somebody emptied, put back as it was sealed: only reopenReport opens one again. */
export function restoredClosings(
  office: Office,
  snapshot: Snapshot,
): { readonly changes: readonly Change[]; readonly log: readonly LogLine[] } {
  const chain = sealChain(snapshot);
  if (chain.length === 0) return { changes: [], log: [] };
  const emptied = snapshot
    .table('reports')
    .rows.filter(({ cells }) => typeof cells.ปิดเมื่อ !== 'number')
    .filter(({ key, cells }) => {
      const roundId = codeOf(cells.รหัสรอบ ?? '');
      const isSealed = (latestSealOf(chain, roundId)?.sha256 ?? '') !== '';
      return isSealed && !isReopened(snapshot, { id: key, roundId, closedAt: undefined });
    });
  if (emptied.length === 0) return { changes: [], log: [] };
  const sealed = rememberedRows(
    office,
    snapshot,
    emptied.map(({ key }) => key),
  );
  const restored = emptied.flatMap(({ key }) => {
    const closedAt = sealed.get(key)?.ปิดเมื่อ;
    return typeof closedAt === 'number' ? [{ key, closedAt }] : [];
  });
  return {
    changes: restored.map(
      ({ key, closedAt }): Change => ({ kind: 'set', tab: 'reports', key, cells: { ปิดเมื่อ: closedAt } }),
    ),
    log: restored.map(({ key }) => ({ event: LOG_EVENT.roundStateRestored, subject: `${key} ปิดเมื่อ` })),
  };
}
