import { addDays } from '../../domain/dates/dates';
import { dateOfMoment } from '../../domain/dates/moments';
import type { Snapshot } from '../../register/register-port';
import { dueClosings } from '../closing/due-closings';
import { sealChain } from '../closing/seal-chain';
import type { Office } from '../office';
import type { RoundSources } from '../rounds/round-sources';
import { calendarOn } from './calendar-on';
import { dueRounds } from './due-rounds';

/**
 * Whether tomorrow's date alone asks for work: a round opens or closes, or a step of ปฏิทิน begins or is late. By the very rules
 * that the sweep after midnight would go by.
 */
export function turnsAtMidnight(
  office: Pick<Office, 'now'>,
  snapshot: Snapshot,
  sources: RoundSources,
): boolean {
  const tomorrow = addDays(dateOfMoment(office.now()), 1);
  return (
    dueRounds(snapshot, sources, tomorrow).length > 0 ||
    dueClosings(sources.rounds, () => sources.reports, sealChain(snapshot), tomorrow).length > 0 ||
    calendarOn(snapshot, sources, tomorrow).length > 0
  );
}
