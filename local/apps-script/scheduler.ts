/** One execution as the scheduler sees it: running in its worker from `clock` on, or waiting for its turn. */
export type Actor = {
  readonly order: number;
  clock: number;
  running: boolean;
};

export type Turn = { readonly actor: Actor; readonly at: number; readonly act: () => void | Promise<void> };

/**
 * Serves what simultaneous executions ask for in the order of virtual time (ties: by the order of their start), however
 * fast their workers really run. A turn is taken only when no running execution can still ask for an earlier one, so the
 * same executions meet in the same way every time. An `act` must resume its actor, let it leave or give it a new turn.
 */
export type Scheduler = {
  enter(actor: Actor): void;
  /** The actor stops running and waits for its turn. */
  wait(actor: Actor, at: number, act: () => void | Promise<void>): Turn;
  cancel(turn: Turn): void;
  resume(actor: Actor, clock: number): void;
  leave(actor: Actor): void;
  /** Virtual time of the last turn taken while the present executions run; −∞ when none runs. */
  served(): number;
  actors(): readonly Actor[];
};

export function createScheduler(onFailure: (error: unknown) => void): Scheduler {
  const actors = new Set<Actor>();
  const turns = new Set<Turn>();
  let served = Number.NEGATIVE_INFINITY;
  let busy = false;

  const next = (): Turn | undefined => {
    let first: Turn | undefined;
    for (const turn of turns) {
      if (!first || turn.at < first.at || (turn.at === first.at && turn.actor.order < first.actor.order))
        first = turn;
    }
    if (!first) return undefined;
    for (const actor of actors) {
      if (actor.running && actor.clock <= first.at) return undefined;
    }
    return first;
  };

  const pump = (): void => {
    while (!busy) {
      const turn = next();
      if (!turn) return;
      turns.delete(turn);
      served = Math.max(served, turn.at);
      busy = true;
      const pending = turn.act();
      if (pending instanceof Promise) {
        pending.catch(onFailure).finally(() => {
          busy = false;
          pump();
        });
        return;
      }
      busy = false;
    }
  };

  return {
    enter: (actor) => {
      actors.add(actor);
    },
    wait: (actor, at, act) => {
      const turn: Turn = { actor, at, act };
      actor.running = false;
      actor.clock = at;
      turns.add(turn);
      pump();
      return turn;
    },
    cancel: (turn) => {
      turns.delete(turn);
    },
    resume: (actor, clock) => {
      actor.clock = clock;
      actor.running = true;
    },
    leave: (actor) => {
      actors.delete(actor);
      for (const turn of turns) if (turn.actor === actor) turns.delete(turn);
      if (actors.size === 0) served = Number.NEGATIVE_INFINITY;
      pump();
    },
    served: () => served,
    actors: () => [...actors],
  };
}
