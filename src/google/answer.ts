import type { Office } from '../commands/office';
import { faultText } from '../messages/fault-text';
import { Refusal } from '../messages/refusal';
import { refusalText } from '../messages/refusal-text';
import { createOffice } from './office';

/** What an endpoint gives instead of its result: a refusal to act on, or a fault with a number to quote. */
export type EndpointError = {
  readonly error: { readonly code: string; readonly message: string; readonly incident?: string };
};

/** Runs one command for a screen or an outside caller; nothing is thrown past it. */
export function answer<T>(work: (office: Office) => T): T | EndpointError {
  try {
    return work(createOffice());
  } catch (cause) {
    if (cause instanceof Refusal) return { error: { code: cause.code, message: refusalText(cause) } };
    const incident = logIncident(cause);
    return { error: { code: 'fault', message: faultText(incident), incident } };
  }
}

/** Runs one command for a trigger: nobody is there to read a refusal, so it goes to the log. */
export function attend(work: (office: Office) => void): void {
  try {
    work(createOffice());
  } catch (cause) {
    if (cause instanceof Refusal) console.info(`refused ${cause.message}`);
    else logIncident(cause);
  }
}

function logIncident(cause: unknown): string {
  const incident = Utilities.getUuid().slice(0, 8);
  const told = cause instanceof Error ? `${cause.message}\n${cause.stack ?? ''}` : String(cause);
  console.error(`incident ${incident}: ${told}`);
  return incident;
}
