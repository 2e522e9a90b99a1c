import type { Person } from '../../domain/people/person';
import { Refusal } from '../../domain/refusal';
import type { Report } from '../../domain/rounds/report';
import type { Round } from '../../domain/rounds/round';
import type { Settings } from '../../domain/settings';
import { LOG_EVENT } from '../../messages/log-event';
import { STEP_TEXT } from '../../messages/office/step-text';
import type { GoogleFault, Outcome } from '../../ports/outcome';
import { valueFrom } from '../../ports/value-from';
import type { LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import { type FailedStep, tryStep } from '../failed-step';
import type { Office } from '../office';
import { admit } from './admitted';
import { grantAccess } from './grant-access';
import { staffMark, type WantedAccess, wantedAccess } from './wanted-access';

/** What ระบบ says of files that have been brought up to บุคลากร, by รายการ. */
export type AccessMarks = Readonly<Record<string, string>>;

/** A folder that Google did not close, or did not open again, and how that ended. */
type Unlimited = {
  readonly entry: string;
  readonly outcome: Exclude<Outcome<unknown>, { readonly kind: 'done' }>;
};

type AccessLeft = { readonly waiting: number; readonly unlimited: readonly Unlimited[] };

type AccessSources = {
  readonly people: readonly Person[];
  readonly rounds: readonly Round[];
  readonly reports: readonly Report[];
  readonly settings: Pick<Settings, 'shareLimit' | 'agreementsAreOpen' | 'roundAudience'>;
};

/**
 * Brings the shares of the office's files up to บุคลากร where it says something else than when they were last brought up:
 * who was typed in may come in, who has moved away may not. Costs no call where nothing has changed. Gives how many wait for an
 * operator's word, and which folders Google did not close or open.
 */
export function settleAccess(office: Office, snapshot: Snapshot, sources: AccessSources): AccessLeft {
  const { people: named, settings } = sources;
  if (named.length === 0) return { waiting: 0, unlimited: [] };
  const { people, held, marks: admission } = admit(snapshot, named, settings.shareLimit);
  const staff = staffMark(office, people);
  const stale = wantedAccess(office, snapshot, sources).filter(
    (access) => snapshot.system(access.entry) !== markOf(access, staff),
  );
  if (stale.length === 0) return { waiting: held.length, unlimited: [] };
  const { ready, unlimited } = limitFolders(office, snapshot, stale);
  const settled = ready.map((access) => bringUp(office, access, people));
  recordAccess(
    office,
    Object.assign({}, admission, ...settled.map(({ marks }) => marks)) as AccessMarks,
    settled.flatMap(({ log }) => log),
  );
  return { waiting: held.length, unlimited };
}

/** The same as a step of a command: what could not be shared is told, and the sweeps try again. */
export function settleAccessStep(
  office: Office,
  snapshot: Snapshot,
  sources: AccessSources,
): readonly FailedStep[] {
  return tryStep(office, STEP_TEXT.access, () => {
    const { waiting, unlimited } = settleAccess(office, snapshot, sources);
    requireLimited(unlimited);
    if (waiting > 0) throw new Refusal({ code: 'shares-wait', count: waiting });
  });
}

/** Shares one file with everyone in บุคลากร, as far as the time allows. There is a mark only where that was all of it. */
export function bringUp(
  office: Office,
  access: WantedAccess,
  people: readonly Person[],
): { readonly marks: AccessMarks; readonly log: readonly LogLine[] } {
  if (people.length === 0) return { marks: {}, log: [] };
  const { whole, refused } = grantAccess(office, access, people);
  if (!whole) return { marks: {}, log: [] };
  return {
    marks: { [access.entry]: markOf(access, staffMark(office, people)) },
    log: refusedShares(refused),
  };
}

/**
 * Closes the folders that the one above shall open no more, or opens them again: before they are shared, for Google lists what a
 * folder inherits among its shares. Gives those of `wanted` that may be shared now: only its owner may close a folder, for others
 * that waits for a sweep of his.
 */
export function limitFolders(
  office: Office,
  snapshot: Snapshot,
  wanted: readonly WantedAccess[],
): { readonly ready: readonly WantedAccess[]; readonly unlimited: readonly Unlimited[] } {
  const unlimited: Unlimited[] = [];
  for (const limited of [true, false]) {
    const some = wanted.filter((access) => access.limited === limited && !isKnownSo(snapshot, access));
    if (some.length === 0) continue;
    const ids = some.map(({ fileId }) => fileId);
    const made = office.drive.updateAll(ids, { inheritedPermissionsDisabled: limited });
    some.forEach(({ entry }, at) => {
      const outcome = made[at] ?? { kind: 'unknown', cause: 'no answer' };
      if (outcome.kind !== 'done') unlimited.push({ entry, outcome });
    });
  }
  const left = new Set(unlimited.map(({ entry }) => entry));
  return { ready: wanted.filter(({ entry }) => !left.has(entry)), unlimited };
}

/** Who may look into a folder is never left open in silence: throws what kept the first of them. */
export function requireLimited([first]: readonly Unlimited[]): void {
  if (first !== undefined) valueFrom(first.outcome, `limit ${first.entry}`);
}

/** ระบบ remembers that this folder stands as it is wanted. */
function isKnownSo(snapshot: Snapshot, { entry, fileId, state = '' }: WantedAccess): boolean {
  const mark = snapshot.system(entry);
  return mark.startsWith(`${fileId} `) && mark.endsWith(` ${state}`);
}

/** What ระบบ says of folders that are limited and have nobody to be shared with yet. */
export function marksWithoutPeople(wanted: readonly WantedAccess[]): AccessMarks {
  return Object.fromEntries(wanted.map((access) => [access.entry, markOf(access, '-')]));
}

/** One commit: which files have been brought up to บุคลากร, and what Google refused on the way. */
export function recordAccess(office: Office, marks: AccessMarks, log: readonly LogLine[]): void {
  const snapshot = office.register.read([]);
  const changes = systemChanges(snapshot, marks);
  if (changes.length > 0) office.register.commit(snapshot, changes, log);
}

function refusedShares(refused: readonly GoogleFault[]): readonly LogLine[] {
  return refused.map(({ message }) => ({ event: LOG_EVENT.shareRefused, subject: message }));
}

function markOf({ fileId, state = '' }: WantedAccess, staff: string): string {
  return `${fileId} ${staff} ${state}`.trim();
}
