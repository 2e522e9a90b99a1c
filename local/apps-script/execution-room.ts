import type { AppsScriptState } from './apps-script-state';
import type { CacheStore } from './calls/cache-store';
import type { ExecutionsDependencies } from './dependencies';
import type { Faults } from './faults';
import type { Locks } from './locks';
import type { Scheduler } from './scheduler';
import type { WorkerPool } from './worker-pool';

/** What all executions of a workspace share. */
export type ExecutionRoom = {
  readonly dependencies: ExecutionsDependencies;
  readonly state: AppsScriptState;
  readonly cache: CacheStore;
  readonly faults: Faults;
  readonly locks: Locks;
  readonly scheduler: Scheduler;
  readonly pool: WorkerPool;
  /** How to end each execution that runs now, should the workspace be closed. */
  readonly running: Set<() => void>;
};
