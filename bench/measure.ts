import { USUAL_GOOGLE } from '../local/google-settings';
import type { Workspace } from '../local/workspace/workspace';
import { floorOf } from './floors';
import { goalOf } from './goals';
import type { BenchRow } from './rows';

/** What some work cost, counted by the workspace: exact, and the same on every machine. */
export type Cost = {
  readonly rest: number;
  readonly serviceCalls: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  /** fetch and fetchAll calls one after another. */
  readonly steps: number;
  readonly virtualSeconds: number;
  /** Of this machine, the workspace's own work included: only how it grows says anything elsewhere. */
  readonly cpuSeconds: number;
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
    cpuSeconds: rounded(after.cpuSeconds - before.cpuSeconds, 2),
  };
}

/** What all executions have taken so far, without the clock's hours between them. */
export function executionMs(office: Workspace): number {
  return [...office.costs().values()].reduce((sum, { virtualMs }) => sum + virtualMs, 0);
}

export function sumOf(costs: readonly Cost[]): Cost {
  const sum = (figure: keyof Cost): number =>
    rounded(
      costs.reduce((all, cost) => all + cost[figure], 0),
      2,
    );
  return {
    rest: sum('rest'),
    serviceCalls: sum('serviceCalls'),
    bytesUp: sum('bytesUp'),
    bytesDown: sum('bytesDown'),
    steps: sum('steps'),
    virtualSeconds: sum('virtualSeconds'),
    cpuSeconds: sum('cpuSeconds'),
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
    cpuSeconds: cpuSeconds(),
  };
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
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

/** Work as a row of the bench; `times`: one of so many runs of it. */
export async function rowOf(
  office: Workspace,
  what: string,
  n: number,
  work: () => Promise<unknown>,
  times?: number,
): Promise<BenchRow> {
  const floor = floorOf(what, n, USUAL_GOOGLE);
  const frame = {
    what,
    n,
    table: 'kind',
    limiter: USUAL_GOOGLE.writesPerSecond,
    floor,
    goal: goalOf(what, floor),
    usual: null,
  } as const;
  try {
    const cost = await costOf(office, work);
    return { ...frame, ...(times === undefined ? cost : each(office, cost, times)) };
  } catch (fault) {
    return { ...frame, failed: fault instanceof Error ? fault.message.slice(0, 200) : String(fault) };
  }
}

/** One of so many runs; the clock has walked hours between them, so that time is that of the executions. */
function each(office: Workspace, cost: Cost, times: number): Cost {
  // Only the last executions are kept.
  const ends = office.ends().slice(-times);
  const ms = ends.reduce((sum, end) => sum + end.virtualMs, 0);
  const share = (value: number): number => rounded(value / times, 2);
  return {
    rest: share(cost.rest),
    serviceCalls: share(cost.serviceCalls),
    bytesUp: share(cost.bytesUp),
    bytesDown: share(cost.bytesDown),
    steps: share(cost.steps),
    virtualSeconds: rounded(ms / 1000 / times, 2),
    cpuSeconds: share(cost.cpuSeconds),
  };
}
