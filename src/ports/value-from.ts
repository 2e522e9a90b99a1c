import { Refusal, type RefusalCode } from '../domain/refusal';
import type { GoogleFault, Outcome } from '../ports/outcome';

/** A fault of Google's that no user can act on: logged in English with what was being done. */
export class GoogleError extends Error {
  readonly fault: GoogleFault;

  constructor(what: string, fault: GoogleFault) {
    super(`${what}: HTTP ${fault.status} ${fault.reason} ${fault.message}`);
    this.name = 'GoogleError';
    this.fault = fault;
  }
}

/** The value of an outcome that must be done; else the Refusal a user can act on, or a GoogleError. */
export function valueFrom<T>(made: Outcome<T>, what: string): T {
  if (made.kind === 'done') return made.value;
  if (made.kind === 'unknown') throw new Refusal('google-unavailable', `${what}: ${made.cause}`);
  throw errorOf(made.fault, what);
}

export function errorOf(fault: GoogleFault, what: string): Error {
  const code = refusalCodeOf(fault);
  if (code === undefined) return new GoogleError(what, fault);
  const namesIt = code === 'not-authorised' || code === 'service-disabled';
  return new Refusal(code, namesIt ? fault.about : `${what}: ${fault.message}`);
}

function refusalCodeOf(fault: GoogleFault): RefusalCode | undefined {
  switch (fault.kind) {
    case 'conflict':
    case 'invalid-request':
      return undefined;
    case 'rate-limited':
    case 'unavailable':
      return 'google-unavailable';
    default:
      return fault.kind;
  }
}
