import { record } from '../../ports/json';
import { type MeasuredPace, measuredPace } from '../documents/making-time';
import { seenOfDrive } from '../documents/seen-of-drive';
import { looseMemo } from '../loose-memo';
import type { Office } from '../office';

const MEMO = 'making-pace';

export function lastPace(office: Office): MeasuredPace | undefined {
  const { times } = record(looseMemo(office).get(MEMO));
  return typeof times === 'number' ? { times } : undefined;
}

/** Leaves how long a run took for the next plan to reckon with. */
export function notePace(office: Office, count: number, seconds: number): void {
  const measured = measuredPace(count, seconds, seenOfDrive(office));
  if (measured !== undefined) looseMemo(office).put(MEMO, measured);
}
