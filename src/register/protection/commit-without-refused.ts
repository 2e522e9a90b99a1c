import type { SheetsRequest } from '../../ports/sheets';
import { GoogleError } from '../../ports/value-from';
import type { Change, LogLine } from '../change';
import type { Register, Snapshot } from '../register-port';

const ADDRESS = /[^\s@,;:<>"']+@[^\s@,;:<>"']+/g;
/** More bad addresses than this point to something else. */
const MOST_REFUSED = 20;

/**
 * Commits protections although Google refuses a whole batch for one address it does not know: what the refusal names is
 * left out and the rest goes again. `changesFor` makes the changes without the refused addresses, which are returned.
 */
export function commitWithoutRefused(
  register: Register,
  snapshot: Snapshot,
  changesFor: (refused: readonly string[]) => readonly Change[],
  log: (refused: readonly string[]) => readonly LogLine[],
): readonly string[] {
  const refused: string[] = [];
  for (;;) {
    const changes = changesFor(refused);
    try {
      register.commit(snapshot, changes, log(refused));
      return refused;
    } catch (cause) {
      const named = namedIn(cause).filter((email) => !refused.includes(email) && isEditor(changes, email));
      if (named.length === 0 || refused.length >= MOST_REFUSED) throw cause;
      refused.push(...named);
    }
  }
}

function namedIn(cause: unknown): readonly string[] {
  if (!(cause instanceof GoogleError) || cause.fault.kind !== 'invalid-request') return [];
  const found = cause.fault.message.match(ADDRESS) ?? [];
  return found.map((email) => email.replace(/[.)\]]+$/, '').toLowerCase());
}

function isEditor(changes: readonly Change[], email: string): boolean {
  const requests: readonly SheetsRequest[] = changes.flatMap((change) =>
    change.kind === 'requests' ? change.requests : [],
  );
  return JSON.stringify(requests).includes(JSON.stringify(email));
}
