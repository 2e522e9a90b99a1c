import type { AppsScriptState } from '../apps-script-state';
import type { CallRecord, ExecutionsDependencies } from '../dependencies';
import type { ContextStart, DialogAnswer, Screen } from '../protocol';
import type { StruckCall } from '../struck-call';
import type { CacheStore } from './cache-store';

/** What a service call is answered with: a value or Google's error, after `ms` of virtual time. */
export type CallOutcome = {
  readonly ms: number;
  readonly value?: unknown;
  /** Go beside the value: a text as it is, anything else as bytes. */
  readonly bodies?: readonly (string | Uint8Array)[];
  readonly error?: string;
  readonly requests?: NonNullable<CallRecord['requests']>;
};

/** What a handler may use. `now` is the moment of the call. */
export type CallContext = {
  readonly now: number;
  readonly start: ContextStart;
  readonly dependencies: ExecutionsDependencies;
  readonly state: AppsScriptState;
  readonly cache: CacheStore;
  readonly screens: Screen[];
  readonly answers: DialogAnswer[];
  /** What faults make of this call's requests. */
  readonly struck: StruckCall;
};

/** Answers one kind of service call. `args` come from the services in the script's context, which have checked them. */
export type CallHandler = (
  args: unknown,
  bytes: readonly Uint8Array[],
  context: CallContext,
) => CallOutcome | Promise<CallOutcome>;

/** The store that a script means by script, user or document. */
export function storeName(context: CallContext, store: 'script' | 'user' | 'document'): string {
  if (store === 'script') return 'script';
  if (store === 'user') return `user:${context.start.effectiveUser}`;
  return `document:${context.start.spreadsheetId ?? 'none'}`;
}
