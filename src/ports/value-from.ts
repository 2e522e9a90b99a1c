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
  return code === undefined ? new GoogleError(what, fault) : new Refusal(code, `${what}: ${fault.message}`);
}

function refusalCodeOf(fault: GoogleFault): RefusalCode | undefined {
  switch (fault.kind) {
    case 'quota-exhausted':
      return 'quota-exhausted';
    case 'no-right':
    case 'unauthorised':
      return 'no-right';
    case 'rate-limited':
    case 'unavailable':
    case 'service-disabled':
      return 'google-unavailable';
    case 'not-found':
      return 'not-found';
    case 'conflict':
    case 'invalid-request':
      return undefined;
  }
}
