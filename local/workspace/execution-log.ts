import type { ExecutionEnd } from '../apps-script/dependencies';
import type { ExecutionLine } from '../page/protocol';
import { bangkokIso } from './virtual-clock';

const KEPT = 200;

/** The last executions: as they ended, oldest first, and as the page lists them, newest first. */
/** What the executions of one function have cost so far. */
export type FunctionCost = {
  readonly runs: number;
  readonly virtualMs: number;
  readonly longestMs: number;
  readonly restCalls: number;
};

export type ExecutionLog = {
  add(end: ExecutionEnd): void;
  ends(): readonly ExecutionEnd[];
  lines(): readonly ExecutionLine[];
  costs(): ReadonlyMap<string, FunctionCost>;
};

export function createExecutionLog(): ExecutionLog {
  let ends: ExecutionEnd[] = [];
  const costs = new Map<string, FunctionCost>();
  return {
    add(end) {
      ends.push(end);
      costs.set(end.function, added(costs.get(end.function), end));
      if (ends.length > 2 * KEPT) ends = ends.slice(-KEPT);
    },
    costs: () => costs,
    ends: () => ends.slice(-KEPT),
    lines: () => ends.slice(-KEPT).reverse().map(executionLine),
  };
}

function executionLine(end: ExecutionEnd): ExecutionLine {
  const { as, kind, virtualMs } = end;
  const printed = end.console.map((line) => `${line.level}: ${line.text}`);
  return {
    at: bangkokIso(end.startedAt),
    function: end.function,
    as,
    kind,
    virtualMs,
    outcome: end.ok ? 'ok' : end.ended,
    lines: end.ok ? printed : [...printed, `${end.error.name}: ${end.error.message}`],
  };
}

function added(before: FunctionCost | undefined, end: ExecutionEnd): FunctionCost {
  const { runs, virtualMs, longestMs, restCalls } = before ?? {
    runs: 0,
    virtualMs: 0,
    longestMs: 0,
    restCalls: 0,
  };
  return {
    runs: runs + 1,
    virtualMs: virtualMs + end.virtualMs,
    longestMs: Math.max(longestMs, end.virtualMs),
    restCalls: restCalls + end.calls.reduce((sum, call) => sum + (call.requests?.length ?? 0), 0),
  };
}
