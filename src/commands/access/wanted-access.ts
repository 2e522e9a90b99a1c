import { isEmailAddress } from '../../domain/doctor/email-address';
import { idOfLink } from '../../domain/links';
import { isOperator, type Person } from '../../domain/person';
import type { Round } from '../../domain/round';
import type { Share } from '../../ports/drive';
import type { Snapshot } from '../../register/register-port';
import { accessEntry, SYSTEM } from '../../register/system-names';
import type { Office } from '../office';

type Role = Share['role'];

/** Who must have which role on one file of the office's. `entry` is its name in ระบบ. */
export type WantedAccess = {
  readonly entry: string;
  readonly fileId: string;
  readonly roleOf: (person: Person) => Role;
};

/** Everyone in บุคลากร may edit the Sheet. */
export function registerAccess(office: Office): WantedAccess {
  const fileId = office.register.spreadsheetId;
  return { entry: accessEntry(SYSTEM.workbookId), fileId, roleOf: () => 'writer' };
}

/** Operators make files in the root folder; everyone else reads there. */
export function rootAccess(rootId: string): WantedAccess {
  const roleOf = (person: Person) => (isOperator(person) ? 'writer' : 'reader');
  return { entry: accessEntry(SYSTEM.rootFolder), fileId: rootId, roleOf };
}

/** Everyone in บุคลากร puts evidence into the folders of a round. */
export function roundAccess(roundId: string, folderId: string): WantedAccess {
  return { entry: accessEntry(roundId), fileId: folderId, roleOf: () => 'writer' };
}

/** The Sheet, the root folder and the folders of open rounds. */
export function wantedAccess(
  office: Office,
  snapshot: Snapshot,
  rounds: readonly Round[],
): readonly WantedAccess[] {
  const rootId = snapshot.system(SYSTEM.rootFolder);
  return [
    registerAccess(office),
    ...(rootId === '' ? [] : [rootAccess(rootId)]),
    ...rounds.flatMap((round) => {
      const folderId = round.state === 'เปิด' ? idOfLink(round.folder) : undefined;
      return folderId === undefined ? [] : [roundAccess(round.id, folderId)];
    }),
  ];
}

/**
 * Roles by e-mail in lower case. Operators first: they are the editors of every protected range. Who has moved away has
 * none.
 */
export function rolesByEmail({ roleOf }: WantedAccess, people: readonly Person[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const inOrder = [...people].sort((left, right) => Number(isOperator(right)) - Number(isOperator(left)));
  for (const person of inOrder) {
    const email = person.email.trim().toLowerCase();
    if (person.standing === 'ย้ายออก' || person.unsure === true || !isEmailAddress(email)) continue;
    if (roles.get(email) !== 'writer') roles.set(email, roleOf(person));
  }
  return roles;
}

/** Fingerprint of all that roles hang on, and of who asks: what Google refuses one account it may grant another. */
export function staffMark(office: Office, people: readonly Person[]): string {
  const lines = people.map(({ email, role, standing }) => `${email} ${role} ${standing}`);
  return office.sha256([office.caller, ...lines].join('\n')).slice(0, 16);
}
