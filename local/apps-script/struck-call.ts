import type { Faults } from './faults';
import type { StandIn } from './google-errors';

/** One request of UrlFetchApp, or a whole call of another service (which has no address), as faults count it. */
export type Countable = { readonly name: string; readonly url?: string };

/** What the faults make of one service call. Requests count from 0; a call that is no fetch has one. */
export type StruckCall = {
  /** The first fault that struck, as it was asked for. */
  readonly how?: string;
  /** How many of the requests go out; all where neither a death nor a thrown text stops them. */
  readonly requestLimit: number;
  /** Requests that never reach Google. */
  readonly unsent: ReadonlySet<number>;
  readonly standIns: ReadonlyMap<number, StandIn>;
  readonly truncated: ReadonlySet<number>;
  /** What comes when the requests have taken effect. */
  readonly afterwards?: { readonly kill: true } | { readonly error: string };
  /** The lock is not to be had, however long the script waits. */
  readonly lockRefused: boolean;
};

type Draft = {
  how?: string;
  requestLimit: number;
  readonly unsent: Set<number>;
  readonly standIns: Map<number, StandIn>;
  readonly truncated: Set<number>;
  afterwards?: NonNullable<StruckCall['afterwards']>;
  lockRefused: boolean;
};

function undisturbed(): Draft {
  return {
    requestLimit: Number.POSITIVE_INFINITY,
    unsent: new Set(),
    standIns: new Map(),
    truncated: new Set(),
    lockRefused: false,
  };
}

const UNDISTURBED: StruckCall = undisturbed();
const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

/** Counts the call's requests one after another and gathers what strikes them; a death or a thrown text ends the counting. */
export function strikeCall(
  faults: Faults,
  countables: () => readonly Countable[],
  functionName: string,
): StruckCall {
  if (faults.pending().length === 0) return UNDISTURBED;
  const struck = undisturbed();
  for (const [index, countable] of countables().entries()) {
    if (struck.requestLimit <= index) break;
    const met = faults.meet(countable.name, functionName);
    if (met === undefined) continue;
    struck.how ??= met.how;
    note(struck, index, countable.url, met.strike);
  }
  return struck;
}

function note(
  struck: Draft,
  index: number,
  url: string | undefined,
  strike: NonNullable<ReturnType<Faults['meet']>>['strike'],
): void {
  switch (strike.does) {
    case 'kill':
      struck.requestLimit = index + (strike.done ? 1 : 0);
      struck.afterwards = { kill: true };
      return;
    case 'throw':
      struck.requestLimit = 0;
      struck.afterwards = { error: strike.text };
      return;
    case 'lose':
      if (!strike.done) struck.unsent.add(index);
      struck.afterwards ??= { error: url === undefined ? SERVER_ERROR : `Address unavailable: ${url}` };
      return;
    case 'refuse-lock':
      struck.lockRefused = true;
      return;
    case 'truncate':
      struck.truncated.add(index);
      // A service that is no REST call has no body that could break off: it throws, as for every status.
      if (url === undefined) struck.afterwards ??= { error: SERVER_ERROR };
      return;
    case 'answer':
      if (!strike.answer.done) struck.unsent.add(index);
      if (url === undefined) struck.afterwards ??= { error: SERVER_ERROR };
      else struck.standIns.set(index, strike.answer);
  }
}

/** Whether nothing at all takes effect: no request goes out, or the one call of another service does not. */
export function takesNoEffect(struck: StruckCall, isFetch: boolean): boolean {
  return struck.requestLimit === 0 || (!isFetch && struck.unsent.has(0));
}
