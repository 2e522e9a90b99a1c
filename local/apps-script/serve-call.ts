import type { CallContext, CallHandler, CallOutcome } from './calls/call-context';
import { mailCalls } from './calls/mail-calls';
import { screenCalls } from './calls/screen-calls';
import { storeCalls } from './calls/store-calls';
import { triggerCalls } from './calls/trigger-calls';
import { countableRequests, urlFetchCalls } from './calls/url-fetch-calls';
import type { ExecutionLife } from './execution-life';
import type { ExecutionRoom } from './execution-room';
import type { ContextStart, ServiceCall } from './protocol';
import { type Countable, type StruckCall, strikeCall, takesNoEffect } from './struck-call';

const HANDLERS: Readonly<Record<string, CallHandler>> = {
  ...mailCalls,
  ...screenCalls,
  ...storeCalls,
  ...triggerCalls,
  ...urlFetchCalls,
};

/** What faults count of a call: each request of a fetch, any other call once. */
function countablesOf(call: ServiceCall, bytes: readonly Uint8Array[]): readonly Countable[] {
  return call.name.startsWith('UrlFetchApp.') ? countableRequests(call.args, bytes) : [{ name: call.name }];
}

function lockName(scope: string, start: ContextStart): string {
  if (scope === 'user') return `user:${start.effectiveUser}`;
  return scope === 'document' ? `document:${start.spreadsheetId ?? 'none'}` : 'script';
}

/** Answers the service calls of one execution, each at its turn, with the faults that wait for them. */
export function createCallServer(
  room: ExecutionRoom,
  life: ExecutionLife,
  start: ContextStart,
): (call: ServiceCall, bytes: readonly Uint8Array[]) => void | Promise<void> {
  const { dependencies, locks, scheduler, state, cache, faults } = room;
  const { actor, screens, answers } = life;

  /** The call has taken effect: its answer goes back, or what a fault makes of it. */
  const settle = (call: ServiceCall, outcome: CallOutcome, struck: StruckCall): void => {
    life.record(call, outcome, struck.how);
    const at = call.at + outcome.ms;
    const { afterwards } = struck;
    if (afterwards !== undefined && 'kill' in afterwards) life.kill(at);
    else if (afterwards !== undefined) life.reply(at, { error: afterwards.error });
    else if (outcome.error !== undefined) life.reply(at, { error: outcome.error });
    else life.reply(at, { value: outcome.value }, outcome.bodies);
  };

  const tryLock = (call: ServiceCall, struck: StruckCall): void => {
    const { scope, timeoutMs } = call.args as { readonly scope: string; readonly timeoutMs: number };
    const name = lockName(scope, start);
    const ms = dependencies.latency('lock', 1);
    const deadline = Math.min(call.at + timeoutMs, start.endsAt);
    const notHad = (): void => settle(call, { ms: Math.max(ms, deadline - call.at), value: false }, struck);
    if (struck.lockRefused) {
      scheduler.wait(actor, deadline, notHad);
      return;
    }
    if (locks.take(name, actor)) {
      settle(call, { ms, value: true }, struck);
      return;
    }
    const giveUp = scheduler.wait(actor, deadline, () => {
      locks.leaveQueue(name, actor);
      notHad();
    });
    locks.queue(name, {
      holder: actor,
      grant: () => {
        scheduler.cancel(giveUp);
        const now = Math.max(scheduler.served(), call.at);
        scheduler.wait(actor, now, () => settle(call, { ms: now - call.at + ms, value: true }, struck));
      },
    });
  };

  const effect = (
    call: ServiceCall,
    bytes: readonly Uint8Array[],
    struck: StruckCall,
  ): CallOutcome | Promise<CallOutcome> => {
    if (call.name === 'Utilities.sleep') return { ms: Number(call.args), value: null };
    if (call.name === 'Lock.releaseLock') {
      locks.release(lockName((call.args as { readonly scope: string }).scope, start), actor);
      return { ms: dependencies.latency('lock', 1), value: null };
    }
    const handler = HANDLERS[call.name];
    if (!handler) throw new Error(`No handler for ${call.name}`);
    const context: CallContext = {
      now: call.at,
      start,
      dependencies,
      state,
      cache,
      screens,
      answers,
      struck,
    };
    return handler(call.args, bytes, context);
  };

  /** Nothing of the call takes effect: the execution dies at once, or is told of a failure after a short while. */
  const miss = (call: ServiceCall, struck: StruckCall): void =>
    settle(
      call,
      { ms: struck.afterwards && 'kill' in struck.afterwards ? 0 : dependencies.latency('drive.get', 0) },
      struck,
    );

  return (call, bytes) => {
    if (call.name === 'Execution.timeUp') return life.timeOut();
    if (call.name === 'Execution.seed') return life.reply(call.at, { value: state.drawSeed() });
    life.countCall();
    const struck = strikeCall(faults, () => countablesOf(call, bytes), start.functionName);
    if (takesNoEffect(struck, call.name.startsWith('UrlFetchApp.'))) return miss(call, struck);
    if (call.name === 'Lock.tryLock') return tryLock(call, struck);
    const outcome = effect(call, bytes, struck);
    if (outcome instanceof Promise) return outcome.then((settled) => settle(call, settled, struck));
    return settle(call, outcome, struck);
  };
}
