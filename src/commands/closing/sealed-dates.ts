import { decodeSealedCells } from '../../domain/seal/decode-seal';
import type { SealedCells } from '../../domain/seal/seal-record';
import { LOG_EVENT } from '../../messages/log-event';
import { SEALED_DATE_NOTE } from '../../messages/reports/round-state-note';
import type { Change, LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import { sealChain } from './seal-chain';
import { sealedDates } from './sealed-content';
import { SEALED_DATES } from './sealed-headers';

/** รายการ of ระบบ: what รอบรายงาน said of a round when it was closed. */
function datesEntry(roundId: string): string {
  return `วันของรอบ/${roundId}`;
}

/** Keeps what the seal covers of a round's row in รอบรายงาน, in the commit that closes it. */
export function keepDates(snapshot: Snapshot, roundId: string): readonly Change[] {
  return systemChanges(snapshot, { [datesEntry(roundId)]: JSON.stringify(sealedDates(snapshot, roundId)) });
}

/** What รอบรายงาน said of a round when it was closed; nothing of one that never was. */
export function keptDates(snapshot: Snapshot, roundId: string): SealedCells {
  return decodeSealedCells(snapshot.system(datesEntry(roundId))) ?? {};
}

/** Dates of closed rounds that somebody typed over: put back with a note, for the seal covers them. */
export function restoredDates(snapshot: Snapshot): {
  readonly changes: readonly Change[];
  readonly log: readonly LogLine[];
} {
  const sealed = new Set(sealChain(snapshot).map(({ roundId }) => roundId));
  const typed = snapshot
    .table('rounds')
    .rows.filter(({ key }) => sealed.has(key))
    .flatMap(({ key: id }) => {
      const kept = keptDates(snapshot, id);
      const now = sealedDates(snapshot, id);
      const headers = SEALED_DATES.filter(
        (header) => kept[header] !== undefined && kept[header] !== now[header],
      );
      return headers.map((header) => ({
        id,
        header,
        before: now[header] ?? '',
        after: kept[header] ?? '',
      }));
    });
  return {
    changes: typed.flatMap(({ id, header, after }): readonly Change[] => [
      { kind: 'set', tab: 'rounds', key: id, cells: { [header]: after } },
      { kind: 'note', tab: 'rounds', key: id, header, note: SEALED_DATE_NOTE },
    ]),
    log: typed.map(({ id, header, before, after }) => ({
      event: LOG_EVENT.roundStateRestored,
      subject: `${id} ${header}`,
      before: String(before),
      after: String(after),
    })),
  };
}
