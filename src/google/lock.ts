import { Refusal } from '../domain/refusal';
import { thrownFault } from './thrown-fault';

/** How long one execution waits for another before it answers `busy`. */
const PATIENCE_MS = 10_000;

export type Locked = <T>(work: () => T, patienceMs?: number) => T;

/**
 * The document's lock (the script's where there is no document). Not re-entrant in Google, so an execution that holds it
 * simply goes on; Google releases it when an execution is killed.
 */
export function createLocked(): Locked {
  let held = false;
  return (work, patienceMs = PATIENCE_MS) => {
    if (held) return work();
    const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
    if (!granted(lock, patienceMs)) throw new Refusal({ code: 'busy' });
    held = true;
    try {
      return work();
    } finally {
      held = false;
      release(lock);
    }
  };
}

/** Google takes the lock back at the end of the execution anyhow: what has been done is not told as failed because of it. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch (cause) {
    console.warn(`the lock was not released: ${String(cause)}`);
  }
}

/** Google refuses the lock itself where too many executions ask for it: as busy as one that another holds. */
function granted(lock: GoogleAppsScript.Lock.Lock, patienceMs: number): boolean {
  try {
    return lock.tryLock(patienceMs);
  } catch (cause) {
    if (thrownFault(cause)?.kind === 'rate-limited') return false;
    throw cause;
  }
}
