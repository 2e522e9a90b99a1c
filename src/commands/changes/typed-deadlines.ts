import { parseIsoDate } from '../../domain/dates/dates';
import { isOfYear } from '../../domain/rounds/round-dates';
import type { Change, LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import type { Office } from '../office';
import type { RoundSources } from '../rounds/round-sources';
import { deadlineChanges, laidDeadlineEntry } from './deadline-changes';

/** Deadlines that were typed into รอบรายงาน since its rows were laid do what moveDeadline does; one that was never noted is noted. */
export function typedDeadlines(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
): { readonly changes: readonly Change[]; readonly log: readonly LogLine[] } {
  const decided = sources.rounds
    .filter((round) => round.state === 'เปิด' && isOfYear(round.dueOn, round))
    .map((round) => {
      const laid = parseIsoDate(snapshot.system(laidDeadlineEntry(round.id)));
      if (laid === undefined)
        return {
          changes: systemChanges(snapshot, { [laidDeadlineEntry(round.id)]: round.dueOn }),
          log: [],
        };
      if (laid === round.dueOn) return { changes: [], log: [] };
      return deadlineChanges(office, snapshot, sources, { ...round, dueOn: laid }, round.dueOn);
    });
  return {
    changes: decided.flatMap(({ changes }) => changes),
    log: decided.flatMap(({ log }) => log),
  };
}
