import { WAKING_HOURS, wakingHoursSince } from '../../domain/dates/office-hours';
import type { Row } from '../../register/cells';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import type { RoundSources } from '../rounds/round-sources';
import type { Glance } from './look';

/**
 * Rows of รายงานผล whose formulas are looked at. They are by far the most that a sweep reads, and the doorbell has mended what
 * was typed over by hand: a part of the rows for each waking hour since the last look, so that a day's looks see every row once, and
 * none while no round is open. By hand it is all rows.
 */
export function rowsToLookAt(
  office: Office,
  snapshot: Snapshot,
  { rounds }: RoundSources,
  before: Glance | undefined,
): readonly Row<'reports'>[] {
  if (!rounds.some((round) => round.state === 'เปิด')) return [];
  const { rows } = snapshot.table('reports');
  if (before === undefined) return rows;
  const hours = new Set(wakingHoursSince(before.last?.at, office.now()));
  return rows.filter((_, index) => hours.has(Math.floor((index * WAKING_HOURS) / rows.length)));
}
