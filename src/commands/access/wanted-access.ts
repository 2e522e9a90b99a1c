import { idOfLink } from '../../domain/links';
import { isOperator, type Person } from '../../domain/person';
import type { Round } from '../../domain/round';
import { accessEntry, SYSTEM } from '../../register/system-names';
import type { Office, Share, Snapshot } from '../office';

type Role = Share['role'];

/** Who must have which role on one file of the office's, by e-mail in lower case. `entry` is its name in ระบบ. */
export type WantedAccess = {
  readonly entry: string;
  readonly fileId: string;
  readonly roles: ReadonlyMap<string, Role>;
};

const ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/;

/** Everyone in บุคลากร may edit the Sheet. */
export function registerAccess(office: Office, people: readonly Person[]): WantedAccess {
  const fileId = office.register.spreadsheetId;
  return { entry: accessEntry(SYSTEM.workbookId), fileId, roles: rolesOf(people, () => 'writer') };
}

/** Operators make files in the root folder; everyone else reads there. */
export function rootAccess(rootId: string, people: readonly Person[]): WantedAccess {
  const roles = rolesOf(people, (person) => (isOperator(person) ? 'writer' : 'reader'));
  return { entry: accessEntry(SYSTEM.rootFolder), fileId: rootId, roles };
}

/** Everyone in บุคลากร puts evidence into the folders of a round. */
export function roundAccess(roundId: string, folderId: string, people: readonly Person[]): WantedAccess {
  return { entry: accessEntry(roundId), fileId: folderId, roles: rolesOf(people, () => 'writer') };
}

/** The Sheet, the root folder and the folders of open rounds; nothing while บุคลากร is empty. */
export function wantedAccess(
  office: Office,
  snapshot: Snapshot,
  people: readonly Person[],
  rounds: readonly Round[],
): readonly WantedAccess[] {
  if (people.length === 0) return [];
  const rootId = snapshot.system(SYSTEM.rootFolder);
  return [
    registerAccess(office, people),
    ...(rootId === '' ? [] : [rootAccess(rootId, people)]),
    ...rounds.flatMap((round) => {
      const folderId = round.state === 'เปิด' ? idOfLink(round.folder) : undefined;
      return folderId === undefined ? [] : [roundAccess(round.id, folderId, people)];
    }),
  ];
}

/** Operators first: they are the editors of every protected range. Who has moved away has no role. */
function rolesOf(people: readonly Person[], roleOf: (person: Person) => Role): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const inOrder = [...people].sort((left, right) => Number(isOperator(right)) - Number(isOperator(left)));
  for (const person of inOrder) {
    const email = person.email.trim().toLowerCase();
    if (person.standing === 'ย้ายออก' || !ADDRESS.test(email)) continue;
    if (roles.get(email) !== 'writer') roles.set(email, roleOf(person));
  }
  return roles;
}
