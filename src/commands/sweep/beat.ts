import type { Moment } from '../../domain/dates/moments';
import { isHeartbeatOld } from '../../domain/rounds/next-look';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import { SYSTEM } from '../../register/system-names';
import { requireHolder } from '../authority';
import type { Office } from '../office';

/**
 * Writes ชีพจร where it is old, before a trigger's look reads anything. So a look that finds nothing to write leaves a Sheet whose
 * last change it has seen: the next sweep tells by Drive's stamp alone that nobody has changed anything since. `beatAt` is ชีพจร as it
 * was last seen, 0 where it never was.
 */
export function beatBeforeLook(office: Office, beatAt: Moment): void {
  if (beatAt === 0 || !isHeartbeatOld(office.now(), beatAt)) return;
  try {
    const snapshot = office.register.read(['people']);
    if (!requireHolder(office, snapshot, true)) return;
    office.register.commit(snapshot, systemChanges(snapshot, heartbeatEntry(office.now())));
  } catch (cause) {
    // What keeps it from being written is told by the step that writes it then.
    office.logFault('write the heartbeat', cause);
  }
}

export function heartbeatEntry(heartbeat: Moment): Readonly<Record<string, string>> {
  return { [SYSTEM.heartbeat]: new Date(heartbeat).toISOString() };
}

/** ชีพจร as it stands in a snapshot; 0 where it has never beaten. */
export function heartbeatIn(snapshot: Snapshot): Moment {
  return Date.parse(snapshot.system(SYSTEM.heartbeat)) || 0;
}
