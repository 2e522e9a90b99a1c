import type { Moment } from '../../domain/dates/moments';
import { isOfficeHour } from '../../domain/dates/office-hours';
import { nextLook, quietUntil } from '../../domain/rounds/next-look';
import type { Snapshot } from '../../register/register-port';
import { roundsWithoutBook } from '../closing/closing-books';
import { hasNewMails, hasOtherWork } from '../mail/pending-mail';
import type { Office } from '../office';
import { hasUntoldDigests } from '../reminders/remind';
import type { RoundSources } from '../rounds/round-sources';
import { agreementsWait } from './continue-agreements';
import { stepDocumentsWait } from './continue-step-documents';
import { type Look, readSweepMemo, writeSweepMemo } from './sweep-memo';
import { turnsAtMidnight } from './turns-at-midnight';

/** What a trigger's sweep sees in one call, before it reads the register: the Sheet's version, and what the last look left. */
export type Glance = {
  readonly at: Moment;
  readonly version: string;
  /** The Sheet lies in the trash: it goes on working there, for thirty days. */
  readonly isTrashed: boolean;
  /** When the Sheet was last changed, by Drive's stamp; NaN where that is not told. */
  readonly changedAt: Moment;
  /** That is so long ago that the stamp is the whole truth. */
  readonly settled: boolean;
  readonly last: Look | undefined;
};

/** A change is looked at once more when it is this old: Drive's stamp may lag behind the cells. */
const SETTLES_MS = 10 * 60_000;

export function glance(office: Office): Glance {
  const last = readSweepMemo(office).look;
  const at = office.now();
  try {
    const [sheet] = office.drive.files([office.register.spreadsheetId]);
    const changedAt = Date.parse(sheet?.modifiedTime ?? '');
    const isTrashed = sheet?.trashed === true;
    const settled = at - changedAt >= SETTLES_MS;
    return { at, version: sheet?.version ?? '', isTrashed, changedAt, settled, last };
  } catch (cause) {
    // Whatever keeps Drive from telling is told by the steps that need Drive.
    office.logFault('glance at the version', cause);
    return { at, version: '', isTrashed: false, changedAt: Number.NaN, settled: false, last };
  }
}

/** Nothing has changed since this account's trigger last looked at everything, and no moment has passed that asks for a look. */
export function isNothingNew(office: Office, now: Glance): boolean {
  const { version, last } = now;
  if (last === undefined || version === '') return false;
  if (last.by !== office.caller || office.now() >= last.due) return false;
  return (last.settled && last.version === version) || isOwnBeat(now, last);
}

/** The last change, long settled, is the heartbeat of a look that wrote nothing after it had read. */
function isOwnBeat({ changedAt, settled }: Glance, last: Look): boolean {
  return settled && changedAt >= last.begunAt && changedAt <= last.readAt;
}

/**
 * Leaves word that this version has been looked at, unless something waits to be gone on with: then the next sweep looks again.
 * `readAt` is when the snapshot was asked for, `heartbeat` the moment that stands in the register.
 */
export function rememberLook(
  office: Office,
  { at: begunAt, version, settled }: Glance,
  readAt: Moment,
  snapshot: Snapshot,
  sources: RoundSources,
  heartbeat: Moment,
): void {
  const at = office.now();
  if (version === '' || !office.mayStartWork() || isWorkWaiting(at, snapshot, sources)) return;
  const foreseen = {
    hasMail: hasNewMails(snapshot) || hasUntoldDigests(office, snapshot, sources),
    turns: turnsAtMidnight(office, snapshot, sources),
  };
  const look: Look = {
    by: office.caller,
    version,
    settled,
    at,
    begunAt,
    readAt,
    due: nextLook(at, heartbeat, foreseen),
    quietUntil: quietUntil(at, foreseen),
  };
  writeSweepMemo(office, { ...readSweepMemo(office), look });
}

/** What an earlier run left to be gone on with, or to be settled when it is old enough: mails only while they may leave. */
function isWorkWaiting(now: Moment, snapshot: Snapshot, { rounds, holidays }: RoundSources): boolean {
  return (
    hasOtherWork(snapshot) ||
    (hasNewMails(snapshot) && isOfficeHour(now, holidays)) ||
    agreementsWait(snapshot) ||
    stepDocumentsWait(snapshot) ||
    roundsWithoutBook(snapshot, rounds).length > 0 ||
    rounds.some((round) => round.state === 'กำลังเปิด')
  );
}
