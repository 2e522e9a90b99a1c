import { dateOfMoment } from '../domain/dates/moments';
import { sameEmail } from '../domain/people/person';
import { LOG_EVENT } from '../messages/log-event';
import type { Snapshot } from '../register/register-port';
import { SYSTEM } from '../register/system-names';
import { looseMemo } from './loose-memo';
import type { Office } from './office';

/** Lays the trigger that somebody deleted; only the account that they belong to can see that one is missing. */
export function tendTriggers(office: Office, snapshot: Snapshot): void {
  if (!sameEmail(snapshot.system(SYSTEM.triggerHolder), office.caller)) return;
  if (!office.triggers.lay()) return;
  office.register.commit(snapshot, [], [{ event: LOG_EVENT.triggersLaid, subject: office.caller }]);
}

/** Word of a doorbell that works is left once a day at most. */
const SILENT_MS = 2 * 86_400_000;
const RENEWED = 'doorbell-renewed';

/**
 * After a sweep had to answer a tick that no doorbell had told of: where none has rung for two days though it once did, Google has
 * switched it off, and it gets a new one in its place, once a day. Programs tick without a doorbell too: then the new one does no harm.
 */
export function tendDoorbell(office: Office, snapshot: Snapshot): void {
  if (!sameEmail(snapshot.system(SYSTEM.triggerHolder), office.caller)) return;
  const rang = office.seen('doorbell');
  if (rang === undefined || office.now() - rang.at < SILENT_MS) return;
  const memo = looseMemo(office);
  const today = dateOfMoment(office.now());
  if (memo.get(RENEWED) === today) return;
  office.triggers.renewDoorbell();
  memo.put(RENEWED, today);
  office.register.commit(snapshot, [], [{ event: LOG_EVENT.doorbellRenewed, subject: office.caller }]);
}
