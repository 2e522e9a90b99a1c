import type { CallContext, CallHandler, CallOutcome } from './calls/call-context';
import { mailCalls } from './calls/mail-calls';
import { screenCalls } from './calls/screen-calls';
import { storeCalls } from './calls/store-calls';
import { triggerCalls } from './calls/trigger-calls';
import { urlFetchCalls } from './calls/url-fetch-calls';
import type { ExecutionLife } from './execution-life';
import type { ExecutionRoom } from './execution-room';
import type { Fault, FaultPlan } from './faults';
import type { ContextStart, ServiceCall } from './protocol';

const HANDLERS: Readonly<Record<string, CallHandler>> = {
  ...mailCalls,
  ...screenCalls,
  ...storeCalls,
  ...triggerCalls,
  ...urlFetchCalls,
};

/** How Google words an answer that never came. */
function lostMessage(call: ServiceCall): string {
  if (!call.name.startsWith('UrlFetchApp.')) {
    return "We're sorry, a server error occurred. Please wait a bit and try again.";
  }
  const [first] = call.args as readonly { readonly url: string }[];
  return `Address unavailable: ${first?.url ?? ''}`;
}

function lockName(scope: string, start: ContextStart): string {
  if (scope === 'user') return `user:${start.effectiveUser}`;
  return scope === 'document' ? `document:${start.spreadsheetId ?? 'none'}` : 'script';
}

/** Answers the service calls of one execution, each at its turn, with the faults that are planned for it. */
export function createCallServer(
  room: ExecutionRoom,
  life: ExecutionLife,
  start: ContextStart,
  faults: FaultPlan,
): (call: ServiceCall, bytes: readonly Uint8Array[]) => void | Promise<void> {
  const { dependencies, locks, scheduler, state, cache } = room;
  const { actor, screens, answers } = life;

  /** The call has taken effect: its answer goes back, or what the fault makes of it. */
  const settle = (call: ServiceCall, outcome: CallOutcome, fault: Fault | undefined): void => {
    life.record(call, outcome, fault);
    const at = call.at + outcome.ms;
    if (fault?.mode === 'after' || fault?.mode === 'partial') life.kill(at);
    else if (fault?.mode === 'lost') life.reply(at, { error: lostMessage(call) });
    else if (outcome.error !== undefined) life.reply(at, { error: outcome.error });
    else life.reply(at, { value: outcome.value }, outcome.bodies);
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

  const effect = (
    call: ServiceCall,
    bytes: readonly Uint8Array[],
    fault: Fault | undefined,
    planned: FaultPlan,
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
      requestLimit: fault?.mode === 'partial' ? fault.requests : Number.POSITIVE_INFINITY,
      answerFaults: planned.filter((one) => one.mode === 'answer'),
    };
    return handler(call.args, bytes, context);
  };

  return (call, bytes) => {
    if (call.name === 'Execution.timeUp') return life.timeOut();
    if (call.name === 'Execution.seed') return life.reply(call.at, { value: state.drawSeed() });
    const number = life.countCall();
    const planned = faults.filter((fault) => fault.call === number);
    const fault = planned.find((one) => one.mode !== 'answer');
    const indivisible = fault?.mode === 'partial' && call.name !== 'UrlFetchApp.fetchAll';
    if (fault?.mode === 'before' || indivisible) {
      life.record(call, { ms: 0 }, fault);
      return life.kill(call.at);
    }
    if (call.name === 'Lock.tryLock') return tryLock(call, fault);
    const outcome = effect(call, bytes, fault, planned);
    if (outcome instanceof Promise) return outcome.then((settled) => settle(call, settled, fault));
    return settle(call, outcome, fault);
  };
}
