import { isOperator, type Person, sameEmail } from '../../domain/person';
import type { GoogleFault, Office, Share } from '../office';

type Role = Share['role'];

const ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/;
/** Roles that nobody in บุคลากร is given here, so nobody's is taken away. */
const ABOVE_WRITER = ['owner', 'organizer', 'fileOrganizer'];

/** Everyone in บุคลากร may edit the Sheet. Returns what Google refused, each with its address. */
export function shareRegister(office: Office, people: readonly Person[]): readonly GoogleFault[] {
  if (people.length === 0) return [];
  return shareWithStaff(office, people, office.register.spreadsheetId, () => 'writer');
}

/** Operators make files in the root folder; everyone else reads there. */
export function shareRootFolder(office: Office, people: readonly Person[], rootId: string): void {
  if (people.length === 0) return;
  const faults = shareWithStaff(office, people, rootId, (person) =>
    isOperator(person) ? 'writer' : 'reader',
  );
  for (const fault of faults) office.logFault('share the root folder', fault.message);
}

/**
 * Gives everyone in บุคลากร who has not moved away their role on a file of the office's, and takes it from those who have.
 * People whom the office shared it with otherwise stay. Returns what Google refused, each with its address.
 */
function shareWithStaff(
  office: Office,
  people: readonly Person[],
  fileId: string,
  roleOf: (person: Person) => Role,
): readonly GoogleFault[] {
  const wanted = rolesByEmail(people, roleOf);
  const all = office.drive.permissions(fileId);
  const present = all.filter(({ role }) => !ABOVE_WRITER.includes(role));
  const known = new Set(people.map((person) => person.email.trim().toLowerCase()));
  const surplus = present.filter(({ email, role }) => {
    const lower = email.toLowerCase();
    return known.has(lower) && (!wanted.has(lower) || (wanted.get(lower) === 'reader' && role === 'writer'));
  });
  const kept = present.filter((one) => !surplus.includes(one));
  const above = all.filter(({ role }) => ABOVE_WRITER.includes(role));
  const missing = [...wanted].filter(
    ([email, role]) =>
      !kept.some((one) => sameEmail(one.email, email) && (one.role === 'writer' || one.role === role)) &&
      !above.some((one) => sameEmail(one.email, email)),
  );
  const left = office.drive.unshare(
    fileId,
    surplus.map((one) => one.id),
  );
  const refused = office.drive.share(missing.map(([email, role]): Share => ({ fileId, email, role })));
  return [...left, ...refused];
}

function rolesByEmail(
  people: readonly Person[],
  roleOf: (person: Person) => Role,
): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const person of people) {
    const email = person.email.trim().toLowerCase();
    if (person.standing === 'ย้ายออก' || !ADDRESS.test(email)) continue;
    if (roles.get(email) !== 'writer') roles.set(email, roleOf(person));
  }
  return roles;
}
