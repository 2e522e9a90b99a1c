import { Refusal, type RefusalReason } from '../domain/refusal';
import type { GoogleFault, Outcome } from './outcome';

/** A fault of Google's that no user can act on: logged in English with what was being done. */
export class GoogleError extends Error {
  readonly fault: GoogleFault;

  constructor(what: string, fault: GoogleFault) {
    super(`${what}: HTTP ${fault.status} ${fault.reason} ${fault.message}`);
    this.name = 'GoogleError';
    this.fault = fault;
  }
}

/** A refusal that came from Google's answer. */
class GoogleRefusal extends Refusal {
  readonly fault: GoogleFault;

  constructor(reason: RefusalReason, what: string, fault: GoogleFault) {
    super(reason, `${what}: HTTP ${fault.status} ${fault.reason} ${fault.message}`);
    this.fault = fault;
  }
}

/** Google's answer behind what was thrown; undefined where it was thrown for another cause. */
export function googleFaultIn(thrown: unknown): GoogleFault | undefined {
  return thrown instanceof GoogleError || thrown instanceof GoogleRefusal ? thrown.fault : undefined;
}

/** The value of an outcome that must be done; else the Refusal a user can act on, or a GoogleError. */
export function valueFrom<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.kind === 'done') return outcome.value;
  if (outcome.kind === 'unknown') {
    throw new Refusal({ code: 'google-unavailable' }, `${what}: ${outcome.cause}`);
  }
  throw errorOfFault(outcome.fault, what);
}

/** `what` was being done, in English: it goes into the log only. */
export function errorOfFault(fault: GoogleFault, what: string): Refusal | GoogleError {
  const reason = reasonOf(fault);
  return reason === undefined ? new GoogleError(what, fault) : new GoogleRefusal(reason, what, fault);
}

function reasonOf(fault: GoogleFault): RefusalReason | undefined {
  switch (fault.kind) {
    case 'quota-exhausted':
    case 'no-right':
    case 'domain-policy':
    case 'storage-full':
      return { code: fault.kind };
    case 'not-authorised':
      return { code: 'not-authorised', scopes: fault.scopes ?? [] };
    case 'service-disabled':
      return { code: 'service-disabled', api: fault.api?.name ?? '', page: fault.api?.page ?? '' };
    case 'too-large':
      return { code: 'too-large', name: '', limit: { kind: fault.limit ?? 'google' } };
    case 'rate-limited':
    case 'unavailable':
      return { code: 'google-unavailable' };
    case 'not-found':
      return { code: 'not-found', thing: 'file', key: '' };
    case 'conflict':
    case 'invalid-request':
      return undefined;
  }
}
