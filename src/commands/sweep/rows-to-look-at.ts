import { minuteOfDay } from '../../domain/moments';
import { isWakingHour } from '../../domain/office-hours';
import type { Row } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import type { RoundSources } from '../rounds/round-sources';
import type { Glance } from './look';

/** The waking hours, 06:00–18:59: the looks of one day see every row once. */
const HOURS_FOR_ALL_ROWS = 13;
const HOUR_MS = 3_600_000;

/**
 * Rows of รายงานผล whose formulas are looked at. They are by far the most that a sweep reads, and the doorbell has mended what
 * was typed over by hand: a part of the rows for each hour since the last look, in turn, and none at night or while no round is
 * open. By hand it is all rows.
 */
export function rowsToLookAt(
  office: Office,
  snapshot: Snapshot,
  { rounds }: RoundSources,
  before: Glance | undefined,
): readonly Row<'reports'>[] {
  const now = office.now();
  const anyOpen = rounds.some((round) => round.state === 'เปิด');
  if (!anyOpen || (before !== undefined && !isWakingHour(now))) return [];
  const { rows } = snapshot.table('reports');
  if (before === undefined) return rows;
  const since = Math.round((now - (before.last?.at ?? now)) / HOUR_MS);
  const hours = Math.min(HOURS_FOR_ALL_ROWS, Math.max(1, since));
  const turn = Math.floor(minuteOfDay(now) / 60);
  const parts = new Set(Array.from({ length: hours }, (_, back) => (turn - back + 24) % HOURS_FOR_ALL_ROWS));
  return rows.filter((_, index) => parts.has(Math.floor((index * HOURS_FOR_ALL_ROWS) / rows.length)));
}
