import { sameEmail } from '../domain/people/person';
import { LOG_EVENT } from '../messages/log-event';
import type { Snapshot } from '../register/register-port';
import { SYSTEM } from '../register/system-names';
import type { Office } from './office';

/** Lays the trigger that somebody deleted; only the account that they belong to can see that one is missing. */
export function tendTriggers(office: Office, snapshot: Snapshot): void {
  if (!sameEmail(snapshot.system(SYSTEM.triggerHolder), office.caller)) return;
  if (!office.triggers.lay()) return;
  office.register.commit(snapshot, [], [{ event: LOG_EVENT.triggersLaid, subject: office.caller }]);
}
