import type { EndpointError } from '../commands/endpoint-error';
import { Refusal } from '../domain/refusal';
import { faultText } from '../messages/fault-text';
import { refusalText } from '../messages/refusals/refusal-text';
import { errorOfFault, GoogleError } from '../ports/value-from';
import { thrownFault } from './thrown-fault';

/** What was thrown, as a person reads it: a refusal to act on, or a fault with a number that finds it in the execution log. */
export function explain(thrown: unknown): EndpointError['error'] {
  const cause = refusalOf(thrown);
  if (cause instanceof Refusal) {
    if (cause.causeForLog !== '') console.warn(`refused: ${cause.message}`);
    return { code: cause.code, message: refusalText(cause.reason) };
  }
  const incident = logIncident(cause);
  return { code: 'fault', message: faultText(incident), incident };
}

/** What a service of Apps Script threw as the refusal that it is; anything else as it was. */
function refusalOf(thrown: unknown): unknown {
  if (thrown instanceof Refusal || thrown instanceof GoogleError) return thrown;
  const fault = thrownFault(thrown);
  if (fault === undefined || fault.kind === 'invalid-request') return thrown;
  return errorOfFault(fault, 'a service of Apps Script');
}

function logIncident(cause: unknown): string {
  const incident = Utilities.getUuid().slice(0, 8);
  const told = cause instanceof Error ? `${cause.message}\n${cause.stack ?? ''}` : String(cause);
  console.error(`incident ${incident}: ${told}`);
  return incident;
}
