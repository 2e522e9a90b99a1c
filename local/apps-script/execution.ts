import type { AppsScriptState } from './apps-script-state';
import type { CacheStore } from './calls/cache-store';
import type { CallContext, CallHandler, CallOutcome } from './calls/call-context';
import { mailCalls } from './calls/mail-calls';
import { screenCalls } from './calls/screen-calls';
import { storeCalls } from './calls/store-calls';
import { triggerCalls } from './calls/trigger-calls';
import { urlFetchCalls } from './calls/url-fetch-calls';
import type { CallRecord, ExecutionEnd, ExecutionsDependencies, RunRequest } from './dependencies';
import type { Fault, FaultPlan } from './faults';
import type { Locks } from './locks';
import type {
  ConsoleLine,
  ContextEnd,
  ContextStart,
  Screen,
  ScriptError,
  ServiceCall,
  ServiceReply,
} from './protocol';
import type { Actor, Scheduler } from './scheduler';
import type { BusyWorker, WorkerPool } from './worker-pool';

const HANDLERS: Readonly<Record<string, CallHandler>> = {
  ...mailCalls,
  ...screenCalls,
  ...storeCalls,
  ...triggerCalls,
  ...urlFetchCalls,
};

/** Real time: far more than any script needs between two calls. */
const HUNG_AFTER_MS = 120_000;

const TIME_UP: ScriptError = {
  name: 'Exception',
  message: 'Exceeded maximum execution time',
  stack: 'Exception: Exceeded maximum execution time',
};
const KILLED: ScriptError = {
  name: 'Killed',
  message: 'The execution was killed by a planned fault',
  stack: 'Killed: The execution was killed by a planned fault',
};

/** What all executions of a workspace share. */
export type ExecutionRoom = {
  readonly dependencies: ExecutionsDependencies;
  readonly state: AppsScriptState;
  readonly cache: CacheStore;
  readonly locks: Locks;
  readonly scheduler: Scheduler;
  readonly pool: WorkerPool;
};

/** How Google words an answer that never came. */
function lostMessage(call: ServiceCall): string {
  if (!call.name.startsWith('UrlFetchApp.')) {
    return "We're sorry, a server error occurred. Please wait a bit and try again.";
  }
  const [first] = call.args as readonly { readonly url: string }[];
  return `Address unavailable: ${first?.url ?? ''}`;
}

/** Runs one execution in a worker and answers its calls, each at its turn in virtual time. `id` orders simultaneous starts. */
export function execute(
  room: ExecutionRoom,
  id: number,
  request: RunRequest,
  start: ContextStart,
  faults: FaultPlan,
): Promise<ExecutionEnd> {
  const { dependencies, locks, scheduler } = room;
  const actor: Actor = { order: id, clock: start.startedAt, running: true };
  const calls: CallRecord[] = [];
  const screens: Screen[] = [];
  const printed: ConsoleLine[] = [];
  const answers = [...start.answers];
  let callsMade = 0;

  return new Promise((resolve) => {
    let ended = false;
    let worker: BusyWorker | undefined;
    const hung = setTimeout(() => {
      // A script that waits for its turn or for a slow server is not hung.
      if (actor.running) scheduler.wait(actor, start.endsAt, timeOut);
      else hung.refresh();
    }, dependencies.hungAfterMs ?? HUNG_AFTER_MS);
    hung.unref();

    const finish = (at: number, how: 'release' | 'terminate', outcome: EndOutcome): void => {
      if (ended) return;
      ended = true;
      clearTimeout(hung);
      if (how === 'release') worker?.release();
      else worker?.terminate();
      locks.releaseAll(actor);
      scheduler.leave(actor);
      const { as, kind } = request;
      const virtualMs = Math.ceil(at - start.startedAt);
      const record = { id, function: request.function, as, kind, startedAt: start.startedAt, virtualMs };
      resolve({ ...record, calls, screens, console: printed, ...outcome });
    };
    const timeOut = (): void =>
      finish(start.endsAt, 'terminate', { ok: false, ended: 'timed-out', error: TIME_UP });
    const kill = (at: number) => (): void =>
      finish(at, 'terminate', { ok: false, ended: 'killed', error: KILLED });

    const reply = (at: number, answer: Omit<ServiceReply, 'at'>, bytes: readonly Uint8Array[] = []): void => {
      if (at >= start.endsAt) {
        scheduler.wait(actor, start.endsAt, timeOut);
        return;
      }
      scheduler.resume(actor, at);
      hung.refresh();
      const full: ServiceReply = { at, ...answer };
      worker?.reply(JSON.stringify(full), bytes);
    };
    const note = (call: ServiceCall, outcome: CallOutcome, fault: Fault | undefined): void => {
      const { requests } = outcome;
      const record: CallRecord = {
        execution: id,
        call: callsMade,
        name: call.name,
        at: call.at,
        ms: outcome.ms,
        ...(requests && { requests }),
        ...(fault && { fault: fault.mode }),
      };
      calls.push(record);
      dependencies.log?.(record);
    };
    /** The call has taken effect: its answer goes back, or what the fault makes of it. */
    const settle = (call: ServiceCall, outcome: CallOutcome, fault: Fault | undefined): void => {
      note(call, outcome, fault);
      const at = call.at + outcome.ms;
      if (fault?.mode === 'after' || fault?.mode === 'partial') kill(at)();
      else if (fault?.mode === 'lost') reply(at, { error: lostMessage(call) });
      else if (outcome.error !== undefined) reply(at, { error: outcome.error });
      else reply(at, { value: outcome.value }, outcome.bytes);
    };

    const tryLock = (call: ServiceCall, fault: Fault | undefined): void => {
      const { scope, timeoutMs } = call.args as { readonly scope: string; readonly timeoutMs: number };
      const name = lockName(scope, start);
      const ms = dependencies.latency('lock', 1);
      if (locks.take(name, actor)) {
        settle(call, { ms, value: true }, fault);
        return;
      }
      const deadline = Math.min(call.at + timeoutMs, start.endsAt);
      const giveUp = scheduler.wait(actor, deadline, () => {
        locks.leaveQueue(name, actor);
        settle(call, { ms: Math.max(ms, deadline - call.at), value: false }, fault);
      });
      locks.queue(name, {
        holder: actor,
        grant: () => {
          scheduler.cancel(giveUp);
          const now = Math.max(scheduler.served(), call.at);
          scheduler.wait(actor, now, () => settle(call, { ms: now - call.at + ms, value: true }, fault));
        },
      });
    };
    const serve = (call: ServiceCall, bytes: readonly Uint8Array[]): void | Promise<void> => {
      if (call.name === 'Execution.timeUp') return timeOut();
      if (call.name === 'Execution.seed') return reply(call.at, { value: room.state.drawSeed() });
      callsMade += 1;
      const planned = faults.filter((fault) => fault.call === callsMade);
      const fault = planned.find((one) => one.mode !== 'answer');
      const partial = fault?.mode === 'partial' && call.name === 'UrlFetchApp.fetchAll';
      if (fault?.mode === 'before' || (fault?.mode === 'partial' && !partial)) {
        note(call, { ms: 0 }, fault);
        return kill(call.at)();
      }
      if (call.name === 'Lock.tryLock') return tryLock(call, fault);
      if (call.name === 'Lock.releaseLock') {
        locks.release(lockName((call.args as { readonly scope: string }).scope, start), actor);
        return settle(call, { ms: dependencies.latency('lock', 1), value: null }, fault);
      }
      if (call.name === 'Utilities.sleep') return settle(call, { ms: Number(call.args), value: null }, fault);
      const handler = HANDLERS[call.name];
      if (!handler) throw new Error(`No handler for ${call.name}`);
      const context: CallContext = {
        now: call.at,
        start,
        dependencies,
        state: room.state,
        cache: room.cache,
        screens,
        answers,
        requestLimit: fault?.mode === 'partial' ? fault.requests : Number.POSITIVE_INFINITY,
        answerFaults: planned.filter((one) => one.mode === 'answer'),
      };
      const outcome = handler(call.args, bytes, context);
      if (outcome instanceof Promise) return outcome.then((settled) => settle(call, settled, fault));
      return settle(call, outcome, fault);
    };

    scheduler.enter(actor);
    worker = room.pool.start(start, {
      onCall: (callJson, bytes) => {
        const call = JSON.parse(callJson) as ServiceCall;
        printed.push(...call.console);
        const at = Math.min(call.at, start.endsAt);
        scheduler.wait(actor, at, () => serveOrBreak(() => serve({ ...call, at }, bytes)));
      },
      onEnd: (end) => {
        printed.push(...end.console);
        scheduler.wait(actor, end.at, () => finish(end.at, 'release', endOutcome(end)));
      },
      onBreakdown: (error) => finish(actor.clock, 'terminate', broken(error)),
    });

    /** A fault of the workspace itself ends the execution and is shown with its stack. */
    const serveOrBreak = async (act: () => void | Promise<void>): Promise<void> => {
      try {
        await act();
      } catch (error) {
        finish(actor.clock, 'terminate', broken(error instanceof Error ? error : new Error(String(error))));
      }
    };
  });
}

type EndOutcome =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly ended: 'threw' | 'refused' | 'timed-out' | 'killed';
      readonly error: ScriptError;
    };

function endOutcome(end: ContextEnd): EndOutcome {
  if (end.error) return { ok: false, ended: end.refused ? 'refused' : 'threw', error: end.error };
  return { ok: true, result: JSON.parse(end.resultJson ?? 'null') as unknown };
}

function broken(error: Error): EndOutcome {
  return {
    ok: false,
    ended: 'threw',
    error: { name: error.name, message: error.message, stack: error.stack ?? '' },
  };
}

function lockName(scope: string, start: ContextStart): string {
  if (scope === 'user') return `user:${start.effectiveUser}`;
  return scope === 'document' ? `document:${start.spreadsheetId ?? 'none'}` : 'script';
}
