import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import { roundSources } from '../rounds/round-sources';
import { restoredBlankDates } from './blank-dates';
import { restoredClosings } from './restored-closings';
import { restoreRows } from './restored-rows';
import { restoredStates } from './round-states';

/**
 * Before anything is done by them: rows, states and dates of rounds, and ปิดเมื่อ of sealed reports, that were typed or emptied by hand and say what
 * has not happened are put back, each with a note. True where something was: a snapshot taken before must be taken again.
 */
export function restoreRounds(office: Office, snapshot: Snapshot): boolean {
  const sources = roundSources(snapshot);
  // What else is typed over is put back by the next sweep, over the rows that stand again.
  if (restoreRows(office, snapshot, sources)) return true;
  const restored = [
    restoredStates(snapshot, sources),
    restoredBlankDates(snapshot, sources),
    restoredClosings(office, snapshot),
  ];
  const changes = restored.flatMap((one) => one.changes);
  if (changes.length === 0) return false;
  office.register.commit(
    snapshot,
    changes,
    restored.flatMap(({ log }) => log),
  );
  return true;
}
