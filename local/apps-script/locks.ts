/** One execution that waits for a lock; `grant` is called when the lock has become its own. */
export type LockWaiter = { readonly holder: object; readonly grant: () => void };

/** Who holds which lock. Waiting for one is the caller's matter: a waiter is told once, in the order of asking. */
export type Locks = {
  /** True when the lock was free and is the holder's now. */
  take(name: string, holder: object): boolean;
  queue(name: string, waiter: LockWaiter): void;
  /** The holder waits no longer. */
  leaveQueue(name: string, holder: object): void;
  release(name: string, holder: object): void;
  /** At an execution's end. */
  releaseAll(holder: object): void;
};

export function createLocks(): Locks {
  const holders = new Map<string, object>();
  const queues = new Map<string, LockWaiter[]>();

  const leaveQueue = (name: string, holder: object): void => {
    queues.set(
      name,
      (queues.get(name) ?? []).filter((waiter) => waiter.holder !== holder),
    );
  };
  const release = (name: string, holder: object): void => {
    if (holders.get(name) !== holder) return;
    const next = queues.get(name)?.shift();
    if (!next) {
      holders.delete(name);
      return;
    }
    holders.set(name, next.holder);
    next.grant();
  };
  return {
    take: (name, holder) => {
      if (holders.has(name)) return false;
      holders.set(name, holder);
      return true;
    },
    queue: (name, waiter) => {
      queues.set(name, [...(queues.get(name) ?? []), waiter]);
    },
    leaveQueue,
    release,
    releaseAll: (holder) => {
      for (const name of queues.keys()) leaveQueue(name, holder);
      for (const name of [...holders.keys()]) release(name, holder);
    },
  };
}
