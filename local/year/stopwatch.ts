import type { Workspace } from '../workspace/workspace';

/** What one command cost, summed over its runs. */
export type Cost = { runs: number; virtualMs: number; wallMs: number; restCalls: number };

export type Stopwatch = {
  measure<T>(command: string, work: () => Promise<T>): Promise<T>;
  costs(): ReadonlyMap<string, Cost>;
};

/** Adds up virtual time, real time and REST calls by command; commands do not run inside each other here. */
export function stopwatch(workspace: Workspace): Stopwatch {
  const costs = new Map<string, Cost>();
  return {
    costs: () => costs,
    async measure(command, work) {
      const [virtual, wall, rest] = [workspace.time(), performance.now(), restCalls(workspace)];
      try {
        return await work();
      } finally {
        const cost = costs.get(command) ?? { runs: 0, virtualMs: 0, wallMs: 0, restCalls: 0 };
        cost.runs += 1;
        cost.virtualMs += workspace.time() - virtual;
        cost.wallMs += performance.now() - wall;
        cost.restCalls += restCalls(workspace) - rest;
        costs.set(command, cost);
      }
    },
  };
}

function restCalls(workspace: Workspace): number {
  return Object.entries(workspace.callLog.counts())
    .filter(([kind]) => kind.startsWith('sheets.') || kind.startsWith('drive.'))
    .reduce((sum, [, count]) => sum + count, 0);
}
