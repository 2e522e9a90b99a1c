import { isEmailAddress } from '../../domain/doctor/email-address';
import type { Person } from '../../domain/people/person';
import type { Snapshot } from '../../register/register-port';
import { SYSTEM } from '../../register/system-names';

/** Below this nobody has been let in to speak of: an office that is being filled in lets all of its people in. */
const FEW = 5;

export type Admission = {
  /** Whose shares may be looked after. */
  readonly people: readonly Person[];
  /** Addresses that wait for an operator's word. */
  readonly held: readonly string[];
  /** What ระบบ says from now on. */
  readonly marks: Readonly<Record<string, string>>;
};

/**
 * Who of บุคลากร may be let in: with a readable บทบาท and สถานะ and one address. More newcomers at once than `limit` wait: a list
 * of schools pasted into บุคลากร must not open the Sheet to all of them. `confirmed` is an operator's word.
 */
export function admit(
  snapshot: Pick<Snapshot, 'system'>,
  people: readonly Person[],
  limit: number,
  confirmed = false,
): Admission {
  const sure = people.filter(({ unsure, email }) => unsure !== true && isEmailAddress(email.trim()));
  const before = snapshot
    .system(SYSTEM.admitted)
    .split(' ')
    .filter((email) => email !== '');
  const known = new Set(before);
  const wanted = sure.filter(({ standing }) => standing !== 'ย้ายออก').map(({ email }) => addressOf(email));
  const newcomers = [...new Set(wanted)].filter((email) => !known.has(email));
  const held = !confirmed && before.length >= FEW && newcomers.length > limit ? newcomers : [];
  const waiting = new Set(held);
  const admitted = [...new Set(wanted)].filter((email) => !waiting.has(email)).sort();
  return {
    people: sure.filter(({ email }) => !waiting.has(addressOf(email))),
    held,
    marks: { [SYSTEM.admitted]: admitted.join(' ') },
  };
}

function addressOf(email: string): string {
  return email.trim().toLowerCase();
}
