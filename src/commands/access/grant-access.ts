import { isOperator, type Person, sameEmail } from '../../domain/people/person';
import type { Permission } from '../../ports/drive';
import type { GoogleFault } from '../../ports/outcome';
import type { Office } from '../office';
import { answerRungTicks } from '../rounds/answer-waiting-ticks';
import { rolesByEmail, type WantedAccess } from './wanted-access';

/** `whole` is false where time or Google's patience ran out, or somebody keeps what was to be taken away: a later run goes on. */
export type Granted = { readonly whole: boolean; readonly refused: readonly GoogleFault[] };

/** Roles that nobody in บุคลากร is given here, so nobody's is taken away. */
const ABOVE_WRITER = ['owner', 'organizer', 'fileOrganizer'];

/** Drive's reason where the caller may not share the file at all; other refusals are about one address. */
export const CALLER_HAS_NO_RIGHT = 'insufficientFilePermissions';

/**
 * Gives everyone in บุคลากร the wanted role on a file and takes it from those who have moved away; people whom the office
 * shared it with otherwise stay. One share after another, for Google keeps only the last of several at once. Tells what Google
 * refused, each with its address; where it refuses the caller altogether, it is asked no more.
 */
export function grantAccess(office: Office, access: WantedAccess, people: readonly Person[]): Granted {
  const refused: GoogleFault[] = [];
  let whole = true;
  const present = office.drive.permissions(access.fileId);
  const together = letInTogether(office, access, present);
  if (together !== undefined && together !== 'in') {
    if (!isAboutAddress(together)) return { whole: false, refused };
    refused.push(together);
  }
  const each = together === 'in' ? { ...access, roleOf: roleOfOperators(access) } : access;
  for (const [index, change] of sharesToChange(office, each, people, present).entries()) {
    if (!office.mayStartWork()) return { whole: false, refused };
    if (index % SHARES_A_WAVE === 0) answerRungTicks(office);
    const fault = change.ask();
    if (fault === undefined) continue;
    if (!isAboutAddress(fault)) {
      // Of two in a row the second is not its address's doing.
      if (!whole || IN_A_MOMENT.includes(fault.kind)) return { whole: false, refused };
      whole = false;
      continue;
    }
    refused.push(fault);
    if (change.takesAway && fault.kind !== 'not-found') whole = false;
    if (fault.reason === CALLER_HAS_NO_RIGHT) break;
  }
  return { whole, refused };
}

/** Google's own trouble: it would meet every address. */
const IN_A_MOMENT: readonly GoogleFault['kind'][] = ['rate-limited', 'unavailable'];

/** One share for all, where the office wants it so: 'in', or what Google refused. */
function letInTogether(
  office: Office,
  { fileId, audience }: WantedAccess,
  present: readonly Permission[],
): 'in' | GoogleFault | undefined {
  if (audience === undefined) return undefined;
  const { type, address } = audience;
  if (present.some(({ email, direct }) => sameEmail(email, address) && suffices(direct, 'writer')))
    return 'in';
  return office.drive.share({ fileId, email: address, role: 'writer', type }) ?? 'in';
}

function roleOfOperators({ roleOf }: WantedAccess): WantedAccess['roleOf'] {
  return (person) => (isOperator(person) ? roleOf(person) : undefined);
}

/** Refused for the address; any other fault says nothing about it: the same share may be given later. */
export function isAboutAddress({ kind }: GoogleFault): boolean {
  return ['no-right', 'invalid-request', 'not-found', 'conflict', 'domain-policy'].includes(kind);
}

/** Shares go one after another: so many take a few seconds. */
const SHARES_A_WAVE = 5;

type ShareChange = { readonly takesAway: boolean; readonly ask: () => GoogleFault | undefined };

/** What is too much is taken back before what is missing is given. What comes from a folder above cannot be taken here: Google refuses it. */
function sharesToChange(
  office: Office,
  access: WantedAccess,
  people: readonly Person[],
  present: readonly Permission[],
): readonly ShareChange[] {
  const { fileId, audience, formerAudience = '' } = access;
  const roles = rolesByEmail(access, people);
  const known = new Set(people.map((person) => person.email.trim().toLowerCase()));
  const surplus = present.filter(({ email, direct }) => {
    const lower = email.toLowerCase();
    if (lower === formerAudience && lower !== audience?.address) return direct !== '';
    if (!known.has(lower) || direct === '' || ABOVE_WRITER.includes(direct)) return false;
    return !roles.has(lower) || (roles.get(lower) === 'reader' && direct === 'writer');
  });
  const missing = [...roles].filter(
    ([email, role]) =>
      !present.some(
        (one) =>
          sameEmail(one.email, email) &&
          (suffices(one.inherited, role) || (suffices(one.direct, role) && !surplus.includes(one))),
      ),
  );
  return [
    ...surplus.map(({ id, email }) => ({
      takesAway: true,
      ask: () => office.drive.unshare({ fileId, permissionId: id, email }),
    })),
    ...missing.map(([email, role]) => ({
      takesAway: false,
      ask: () => office.drive.share({ fileId, email, role }),
    })),
  ];
}

function suffices(present: string, wanted: string): boolean {
  return present === wanted || present === 'writer' || ABOVE_WRITER.includes(present);
}
