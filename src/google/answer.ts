import type { EndpointError } from '../commands/endpoint-error';
import type { Office } from '../commands/office';
import { Refusal } from '../domain/refusal';
import { faultText } from '../messages/fault-text';
import { refusalText } from '../messages/refusal-text';
import { errorOfFault, GoogleError } from '../ports/value-from';
import { createOffice } from './office';
import { askForAllRights, grantedRights } from './rights';
import { thrownFault } from './thrown-fault';

type Command<T> = (office: Office, request: unknown) => T;

/** Runs one command for a screen or an outside caller; nothing is thrown past it. */
export function answer<T>(command: Command<T>, request?: unknown): T | EndpointError {
  return answerEvent((office) => command(office, request), undefined);
}

/**
 * The same for what a trigger starts, with its event (by hand there is none). An account that has not granted everything is
 * told so before anything is begun.
 */
export function answerEvent<T>(command: (office: Office) => T, event: unknown): T | EndpointError {
  try {
    refuseWithoutRights();
    return command(createOffice(event));
  } catch (cause) {
    return { error: errorAnswer(cause) };
  }
}

/** The same for the commands that begin an office or take it over: Google asks the person for what is not granted yet. */
export function answerWithAllRights<T>(command: Command<T>, request?: unknown): T | EndpointError {
  try {
    askForAllRights();
  } catch (cause) {
    return { error: errorAnswer(cause) };
  }
  return answer(command, request);
}

/** Runs one command for a card; what goes wrong is shown in its place. */
export function show<T>(work: (office: Office) => T, instead: (message: string) => T): T {
  try {
    refuseWithoutRights();
    return work(createOffice());
  } catch (cause) {
    return instead(errorAnswer(cause).message);
  }
}

function refuseWithoutRights(): void {
  const { whole, missing } = grantedRights();
  if (!whole) throw new Refusal({ code: 'not-authorised', scopes: missing });
}

function errorAnswer(thrown: unknown): EndpointError['error'] {
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
