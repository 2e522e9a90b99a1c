import type { Moment } from '../../domain/moments';
import { nextLook } from '../../domain/next-look';
import type { Snapshot } from '../../register/register-port';
import type { Office } from '../office';
import type { RoundSources } from '../rounds/round-sources';
import { waitingAgreements } from './continue-agreements';
import { stepDocumentsWait } from './continue-step-documents';
import { type Look, readSweepMemo, writeSweepMemo } from './sweep-memo';

/** What a trigger's sweep sees in one call, before it reads the register: the Sheet's version, and what the last look left. */
export type Glance = { readonly version: string; readonly settled: boolean; readonly last: Look | undefined };

/** A change is looked at once more when it is this old: Drive's stamp may lag behind the cells. */
const SETTLES_MS = 10 * 60_000;

export function glance(office: Office): Glance {
  const last = readSweepMemo(office).look;
  try {
    const [sheet] = office.drive.files([office.register.spreadsheetId]);
    const age = office.now() - Date.parse(sheet?.modifiedTime ?? '');
    return { version: sheet?.version ?? '', settled: age >= SETTLES_MS, last };
  } catch (cause) {
    // Whatever keeps Drive from telling is told by the steps that need Drive.
    office.logFault('glance at the version', cause);
    return { version: '', settled: false, last };
  }
}

/** Nothing has changed since this account's trigger last looked at everything, and no moment has passed that asks for a look. */
export function isNothingNew(office: Office, { version, last }: Glance): boolean {
  if (last === undefined || version === '') return false;
  return last.by === office.caller && last.settled && last.version === version && office.now() < last.due;
}

/**
 * Leaves word that this version has been looked at, unless something waits to be gone on with: then the next sweep looks again.
 * `heartbeat` is the moment that stands in the register.
 */
export function rememberLook(
  office: Office,
  { version, settled }: Glance,
  snapshot: Snapshot,
  sources: RoundSources,
  heartbeat: Moment,
): void {
  if (version === '' || !office.mayStartWork() || isWorkWaiting(snapshot, sources)) return;
  const at = office.now();
  const look: Look = { by: office.caller, version, settled, at, due: nextLook(at, heartbeat) };
  writeSweepMemo(office, { ...readSweepMemo(office), look });
}

/** What an earlier run left to be gone on with, or to be settled when it is old enough. */
function isWorkWaiting(snapshot: Snapshot, { rounds }: RoundSources): boolean {
  return (
    // A line with a result is told or done: it waits for nothing but a change in the register.
    snapshot.table('pending').rows.some(({ cells }) => String(cells.ผล) === '') ||
    waitingAgreements(snapshot).length > 0 ||
    stepDocumentsWait(snapshot) ||
    rounds.some((round) => round.state === 'กำลังเปิด')
  );
}
