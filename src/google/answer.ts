import type { Office } from '../commands/office';
import { Refusal } from '../domain/refusal';
import { faultText } from '../messages/fault-text';
import { refusalText } from '../messages/refusal-text';
import { createOffice } from './office';

/** What an endpoint gives instead of its result: a refusal to act on, or a fault with a number to quote. */
export type EndpointError = {
  readonly error: { readonly code: string; readonly message: string; readonly incident?: string };
};

/** Runs one command for a screen, a trigger (`event` is its event) or an outside caller; nothing is thrown past it. */
export function answer<T>(work: (office: Office) => T, event?: unknown): T | EndpointError {
  try {
    return work(createOffice(event));
  } catch (cause) {
    return { error: errorOf(cause) };
  }
}

/** Runs one command for a card; what goes wrong is shown in its place. */
export function show<T>(work: (office: Office) => T, instead: (message: string) => T): T {
  try {
    return work(createOffice());
  } catch (cause) {
    return instead(errorOf(cause).message);
  }
}

function errorOf(cause: unknown): EndpointError['error'] {
  if (cause instanceof Refusal) return { code: cause.code, message: refusalText(cause) };
  const incident = logIncident(cause);
  return { code: 'fault', message: faultText(incident), incident };
}

function logIncident(cause: unknown): string {
  const incident = Utilities.getUuid().slice(0, 8);
  const told = cause instanceof Error ? `${cause.message}\n${cause.stack ?? ''}` : String(cause);
  console.error(`incident ${incident}: ${told}`);
  return incident;
}
