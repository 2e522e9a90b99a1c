import type { CallOutcome } from './calls/call-context';
import type { CallRecord, ExecutionEnd, RunRequest } from './dependencies';
import type { ExecutionRoom } from './execution-room';
import type {
  ConsoleLine,
  ContextEnd,
  ContextStart,
  DialogAnswer,
  Screen,
  ScriptError,
  ServiceCall,
  ServiceReply,
} from './protocol';
import type { Actor } from './scheduler';
import type { BusyWorker } from './worker-pool';

/** Real time: far more than any script needs between two calls. */
const HUNG_AFTER_MS = 120_000;

type FailedEnd = {
  readonly ok: false;
  readonly ended: 'threw' | 'refused' | 'timed-out' | 'killed';
  readonly error: ScriptError;
};
type Outcome = FailedEnd | { readonly ok: true; readonly result: unknown };

/** One execution from its start to its end: its clock, what it has done so far, and the ways in which it goes on or ends. */
export type ExecutionLife = {
  readonly actor: Actor;
  readonly screens: Screen[];
  /** Those of its dialogs that are still to be answered. */
  readonly answers: DialogAnswer[];
  attach(worker: BusyWorker): void;
  print(lines: readonly ConsoleLine[]): void;
  /** Counts one more service call and gives its number, from 1. */
  countCall(): number;
  record(call: ServiceCall, outcome: CallOutcome, fault: string | undefined): void;
  /** The script goes on at a moment; if its time is up by then, it ends there instead. */
  reply(at: number, answer: Omit<ServiceReply, 'at'>, bodies?: readonly (string | Uint8Array)[]): void;
  /** The script's function has ended by itself. */
  end(end: ContextEnd): void;
  /** Both end a script that waits for the reply to a call. */
  timeOut(): void;
  kill(at: number): void;
  /** A fault of the workspace itself, shown with its stack. */
  breakDown(error: unknown): void;
};

function failed(ended: FailedEnd['ended'], name: string, message: string, stack?: string): FailedEnd {
  return { ok: false, ended, error: { name, message, stack: stack ?? `${name}: ${message}` } };
}

function ownEnd(end: ContextEnd): Outcome {
  if (end.error) return { ok: false, ended: end.refused ? 'refused' : 'threw', error: end.error };
  return { ok: true, result: JSON.parse(end.resultJson ?? 'null') as unknown };
}

export function createExecutionLife(
  room: ExecutionRoom,
  id: number,
  request: RunRequest,
  start: ContextStart,
  ended: (end: ExecutionEnd) => void,
): ExecutionLife {
  const { dependencies, locks, running, scheduler } = room;
  const { startedAt, endsAt } = start;
  const actor: Actor = { order: id, clock: startedAt, running: true };
  const calls: CallRecord[] = [];
  const screens: Screen[] = [];
  const printed: ConsoleLine[] = [];
  let callsMade = 0;
  let over = false;
  let begun = false;
  let worker: BusyWorker | undefined;

  const finish = (at: number, workerThen: 'release' | 'abandon' | 'terminate', outcome: Outcome): void => {
    if (over) return;
    over = true;
    clearTimeout(hung);
    running.delete(closed);
    worker?.[workerThen]();
    locks.releaseAll(actor);
    scheduler.leave(actor);
    const { as, function: called, kind } = request;
    const virtualMs = Math.ceil(at - startedAt);
    ended({
      id,
      function: called,
      as,
      kind,
      startedAt,
      virtualMs,
      calls,
      screens,
      console: printed,
      ...outcome,
    });
  };
  const timeOut = (workerThen: 'abandon' | 'terminate' = 'abandon'): void =>
    finish(endsAt, workerThen, failed('timed-out', 'Exception', 'Exceeded maximum execution time'));
  const kill = (at: number): void =>
    finish(at, 'abandon', failed('killed', 'Killed', 'The execution was killed by a planned fault'));
  const closed = (): void =>
    finish(actor.clock, 'terminate', failed('killed', 'Killed', 'The workspace was closed'));
  const hung = setTimeout(() => {
    // A script that waits for its turn, for a slow server or for its worker to start is not hung.
    if (actor.running && begun) scheduler.wait(actor, endsAt, () => timeOut('terminate'));
    else hung.refresh();
    begun = worker?.begun() === true;
  }, dependencies.hungAfterMs ?? HUNG_AFTER_MS);
  hung.unref();

  scheduler.enter(actor);
  running.add(closed);
  return {
    actor,
    screens,
    answers: [...start.answers],
    attach: (busy) => {
      worker = busy;
    },
    print: (lines) => {
      printed.push(...lines);
    },
    countCall: () => {
      callsMade += 1;
      return callsMade;
    },
    record: ({ name, at }, { ms, requests }, fault) => {
      const facts = { ...(requests && { requests }), ...(fault !== undefined && { fault }) };
      const record: CallRecord = { execution: id, call: callsMade, name, at, ms, ...facts };
      calls.push(record);
      dependencies.log?.(record);
    },
    reply: (at, answer, bodies = []) => {
      if (over) return;
      if (at >= endsAt) {
        scheduler.wait(actor, endsAt, () => timeOut());
        return;
      }
      scheduler.resume(actor, at);
      hung.refresh();
      const reply: ServiceReply = { at, ...answer };
      worker?.reply(JSON.stringify(reply), bodies);
    },
    end: (end) => {
      printed.push(...end.console);
      scheduler.wait(actor, end.at, () => finish(end.at, 'release', ownEnd(end)));
    },
    timeOut: () => timeOut(),
    kill,
    breakDown: (thrown) => {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      finish(actor.clock, 'terminate', failed('threw', error.name, error.message, error.stack));
    },
  };
}
