import { type StandIn, standInOf } from './google-errors';

/**
 * Something that goes wrong at a service call of the script: at the `after`-th next one (1 = the very next) whose name is or
 * begins with `call` (`*`: any), and at the `times − 1` such calls after it. Everything that leaves the script counts: each REST
 * request by its latency kind (those of one fetchAll one by one), stores, locks, mail, triggers, sleeps. Pure work (other
 * Utilities, HtmlService, CardService, Session, console) does not.
 */
export type Fault = {
  readonly call: string;
  readonly after: number;
  /**
   * `kill-before`, `kill-after`: the execution dies before or after the call takes effect; `lost-before`, `lost-after`: its answer
   * is lost; an HTTP status with Google's reason: `429`, `403 userRateLimitExceeded`, `503`, with `done` where the request takes
   * effect all the same, `retry-after=7`, and `html` for a page instead of JSON; `truncated`: the answer breaks off in its middle;
   * `not-granted`: a lock is not had; `throw <text>`.
   */
  readonly how: string;
  readonly times?: number;
  /** Only in executions of this function. */
  readonly function?: string;
};

/** What a fault does to the call that it meets; `done`: the call takes effect all the same. */
export type Strike =
  | { readonly does: 'kill'; readonly done: boolean }
  | { readonly does: 'lose'; readonly done: boolean }
  | { readonly does: 'throw'; readonly text: string }
  | { readonly does: 'refuse-lock' }
  | { readonly does: 'truncate' }
  | { readonly does: 'answer'; readonly answer: StandIn };

/** undefined where the words name no fault. */
export function strikeOf(how: string): Strike | undefined {
  const cut = /^(kill|lost)-(before|after)$/.exec(how);
  if (cut !== null) return { does: cut[1] === 'kill' ? 'kill' : 'lose', done: cut[2] === 'after' };
  if (/^throw\s+\S/.test(how)) return { does: 'throw', text: how.replace(/^throw\s+/, '') };
  if (how === 'not-granted') return { does: 'refuse-lock' };
  if (how === 'truncated') return { does: 'truncate' };
  const answer = standInOf(how);
  return answer && { does: 'answer', answer };
}

/** The faults that wait for their call, of one workspace. */
export type Faults = {
  pending(): readonly Fault[];
  add(fault: Fault): void;
  clear(): void;
  /** Counts one call; gives the fault that it meets. Of several that are due the oldest strikes, the others wait for the next. */
  meet(call: string, functionName: string): { readonly how: string; readonly strike: Strike } | undefined;
};

export function createFaults(): Faults {
  let pending: readonly Fault[] = [];
  const concerns = (fault: Fault, call: string, functionName: string): boolean =>
    (fault.call === '*' || call.startsWith(fault.call)) &&
    (fault.function === undefined || fault.function === functionName);

  return {
    pending: () => pending,
    add(fault) {
      if (strikeOf(fault.how) === undefined) throw new Error(`no fault is called ${fault.how}`);
      pending = [...pending, fault];
    },
    clear() {
      pending = [];
    },
    meet(call, functionName) {
      const met = pending.filter((fault) => concerns(fault, call, functionName));
      const due = met.find((fault) => fault.after <= 1);
      pending = pending.flatMap((fault) => {
        if (fault === due) return leftOf(fault);
        return met.includes(fault) ? [{ ...fault, after: Math.max(1, fault.after - 1) }] : [fault];
      });
      const strike = due && strikeOf(due.how);
      return due && strike && { how: due.how, strike };
    },
  };
}

function leftOf(fault: Fault): readonly Fault[] {
  const left = (fault.times ?? 1) - 1;
  return left > 0 ? [{ ...fault, after: 1, times: left }] : [];
}
