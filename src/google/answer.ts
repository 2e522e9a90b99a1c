import type { EndpointError } from '../commands/endpoint-error';
import type { Office } from '../commands/office';
import { Refusal } from '../domain/refusal';
import { explain } from './explain';
import { createOffice } from './office';
import { askForAllRights, grantedRights } from './rights';

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
    return { error: explain(cause) };
  }
}

/** The same for the commands that begin an office or take it over: Google asks the person for what is not granted yet. */
export function answerWithAllRights<T>(command: Command<T>, request?: unknown): T | EndpointError {
  try {
    askForAllRights();
  } catch (cause) {
    return { error: explain(cause) };
  }
  return answer(command, request);
}

/** Runs one command for a card, with its event; what goes wrong is shown in its place. */
export function show<T>(work: (office: Office) => T, instead: (message: string) => T, event: unknown): T {
  try {
    refuseWithoutRights();
    return work(createOffice(event));
  } catch (cause) {
    return instead(explain(cause).message);
  }
}

function refuseWithoutRights(): void {
  const { whole, missing } = grantedRights();
  if (!whole) throw new Refusal({ code: 'not-authorised', scopes: missing });
}
