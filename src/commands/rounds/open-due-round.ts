import { Refusal, type RefusalCode } from '../../domain/refusal';
import type { Round } from '../../domain/rounds/round';
import { refusalText } from '../../messages/refusals/refusal-text';
import type { Snapshot } from '../../register/register-port';
import { refusedOpening } from '../closing/round-states';
import type { FailedStep } from '../failed-step';
import type { Office } from '../office';
import { completeOpening } from './complete-opening';

/** What time does not mend: an operator has to. */
const FOR_GOOD: readonly RefusalCode[] = ['register-fault', 'register-missing', 'no-indicators'];

/**
 * The sweep's opening of a round. Where an operator asked for it by typing เปิด and it is refused, the word is put back with a note that
 * says why; the refusal is told all the same.
 */
export function openDueRound(office: Office, snapshot: Snapshot, round: Round): readonly FailedStep[] {
  try {
    return completeOpening(office, snapshot, round).failed;
  } catch (cause) {
    if (cause instanceof Refusal && FOR_GOOD.includes(cause.code)) {
      const { changes, log } = refusedOpening(snapshot, round.id, refusalText(cause.reason));
      if (changes.length > 0) office.register.commit(snapshot, changes, log);
    }
    throw cause;
  }
}
