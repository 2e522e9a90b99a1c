import { LOG_EVENT } from '../messages/log-event';
import { systemChanges } from '../register/system-changes';
import { SYSTEM } from '../register/system-names';
import type { Office } from './office';
import { readAsOperator } from './operator-register';
import { lastSweep } from './sweep/silence';

/**
 * รับช่วงทริกเกอร์: the caller becomes the appointed operator, whose sweep and doorbell run from now on; triggers of the
 * account before return at once. For when a colleague has left or the heartbeat is silent: then the caller's
 * own are laid anew, for one that Google has switched off stays in the list and never fires. Again: no difference.
 */
export function takeOverTriggers(office: Office): { readonly holder: string } {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ['people']);
    const before = snapshot.system(SYSTEM.triggerHolder);
    const changes = systemChanges(snapshot, { [SYSTEM.triggerHolder]: office.caller });
    const line = { event: LOG_EVENT.triggersTaken, subject: office.caller, before, after: office.caller };
    office.register.commit(snapshot, changes, changes.length > 0 ? [line] : []);
    if (lastSweep(office, snapshot).silent) office.triggers.remove();
    office.triggers.lay();
    return { holder: office.caller };
  });
}
