import { type IsoDate, parseIsoDate } from '../../domain/dates/dates';
import type { Report } from '../../domain/rounds/report';
import type { Snapshot } from '../../register/register-port';
import { sealChain } from './seal-chain';

/** When and why a report was opened again, as ระบบ keeps it under `เปิดใหม่/2570-06-1.1`. */
export type Reopening = {
  readonly on: IsoDate;
  readonly reason: string;
  /** How many records its round had by then; undefined of a reopening by an earlier version. */
  readonly seals: number | undefined;
};

export function reopeningEntry(reportId: string): string {
  return `เปิดใหม่/${reportId}`;
}

/** `2027-05-14/1 เหตุผล`. */
export function reopeningText({ on, seals, reason }: Reopening): string {
  return `${on}${seals === undefined ? '' : `/${seals}`} ${reason}`;
}

/** The last reopening of a report; undefined where there was none. */
export function reopeningOf(system: (name: string) => string, reportId: string): Reopening | undefined {
  const [, date = '', seals, reason = ''] =
    /^(\d{4}-\d{2}-\d{2})(?:\/(\d+))? ?(.*)$/s.exec(system(reopeningEntry(reportId))) ?? [];
  const on = parseIsoDate(date);
  return on && { on, reason, seals: seals === undefined ? undefined : Number(seals) };
}

/** Opened again and not closed since; a ปิดเมื่อ that somebody emptied opens nothing. */
export function isReopened(
  snapshot: Pick<Snapshot, 'table' | 'system'>,
  { id, roundId, closedAt }: Pick<Report, 'id' | 'roundId' | 'closedAt'>,
): boolean {
  if (closedAt !== undefined) return false;
  const reopening = reopeningOf(snapshot.system, id);
  if (reopening === undefined) return false;
  return reopening.seals === undefined || reopening.seals === sealsOf(snapshot, roundId);
}

export function sealsOf(snapshot: Pick<Snapshot, 'table'>, roundId: string): number {
  return sealChain(snapshot).filter((entry) => entry.roundId === roundId).length;
}
