import type { Workspace } from '../local/workspace/workspace';

/** What some work cost, counted by the workspace: exact, and the same on every machine. */
export type Cost = {
  readonly rest: number;
  readonly serviceCalls: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  /** fetch and fetchAll calls one after another. */
  readonly steps: number;
  readonly virtualSeconds: number;
};

export async function costOf(workspace: Workspace, work: () => Promise<unknown>): Promise<Cost> {
  const before = meterOf(workspace);
  await work();
  const after = meterOf(workspace);
  return {
    rest: after.rest - before.rest,
    serviceCalls: after.serviceCalls - before.serviceCalls,
    bytesUp: after.bytesUp - before.bytesUp,
    bytesDown: after.bytesDown - before.bytesDown,
    steps: after.steps - before.steps,
    virtualSeconds: rounded((after.time - before.time) / 1000),
  };
}

export function rounded(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

function meterOf({ callLog, time }: Workspace) {
  const counts = Object.entries(callLog.counts());
  const sum = (wanted: boolean): number =>
    counts
      .filter(([kind]) => /^(sheets|drive)\./.test(kind) === wanted)
      .reduce((total, [, count]) => total + count, 0);
  const up = callLog.bytesUp();
  return {
    rest: sum(true),
    serviceCalls: sum(false),
    bytesUp: up,
    bytesDown: callLog.bytes() - up,
    steps: callLog.steps(),
    time: time(),
  };
}

/** Virtual seconds from the start of the first of `ends` until the first link stands in the register. */
export function firstLinkSeconds(workspace: Workspace, command: string): number | undefined {
  const runs = workspace.ends().filter((end) => end.function === command);
  const [first] = runs;
  const calls = runs.flatMap((end) => end.calls);
  const uploaded = calls.findIndex(({ requests }) => requests?.some(({ url }) => url.includes('/upload/')));
  const linked = calls
    .slice(uploaded + 1)
    .find(({ requests }) => requests?.some(({ url }) => url.includes(':batchUpdate')));
  if (first === undefined || uploaded < 0 || linked === undefined) return undefined;
  return rounded((linked.at + linked.ms - first.startedAt) / 1000);
}
