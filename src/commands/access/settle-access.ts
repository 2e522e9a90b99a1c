import type { Person } from '../../domain/person';
import type { Round } from '../../domain/round';
import { LOG_EVENT } from '../../messages/log-event';
import type { LogLine } from '../../register/change';
import { systemChanges } from '../../register/system-changes';
import type { GoogleFault, Office, Snapshot } from '../office';
import { grantAccess } from './grant-access';
import { type WantedAccess, wantedAccess } from './wanted-access';

/**
 * Brings the shares of the office's files up to บุคลากร where it says something else than when they were last brought up:
 * who was typed in may come in, who has moved away may not. Costs no call where nothing has changed.
 */
export function settleAccess(
  office: Office,
  snapshot: Snapshot,
  people: readonly Person[],
  rounds: readonly Round[],
): void {
  const stale = wantedAccess(office, snapshot, people, rounds).filter(
    (access) => snapshot.system(access.entry) !== accessMark(office, access),
  );
  if (stale.length === 0) return;
  const granted = stale.map((access) => ({ access, ...grantAccess(office, access, people) }));
  const settled = granted.filter(({ whole }) => whole);
  recordAccess(
    office,
    settled.map(({ access }) => access),
    settled.flatMap(({ refused }) => refused),
  );
}

/** One commit: which files have been brought up to บุคลากร, and what Google refused on the way. */
export function recordAccess(
  office: Office,
  settled: readonly WantedAccess[],
  refused: readonly GoogleFault[],
): void {
  const snapshot = office.register.read([]);
  const changes = systemChanges(snapshot, accessMarks(office, settled));
  if (changes.length > 0) office.register.commit(snapshot, changes, refusedShares(refused));
}

/** Values of ระบบ that say so, by รายการ. */
export function accessMarks(
  office: Office,
  settled: readonly WantedAccess[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(settled.map((access) => [access.entry, accessMark(office, access)]));
}

export function refusedShares(refused: readonly GoogleFault[]): readonly LogLine[] {
  return refused.map(({ message }) => ({ event: LOG_EVENT.shareRefused, subject: message }));
}

/** The file, and a fingerprint of what was wanted and of who asked: what Google refuses one account it may grant another. */
function accessMark(office: Office, { fileId, roles }: WantedAccess): string {
  const lines = [...roles].map(([email, role]) => `${email} ${role}`).sort();
  return `${fileId} ${office.sha256([office.caller, ...lines].join('\n')).slice(0, 16)}`;
}
