import type { ExecutionEnd } from '../apps-script/dependencies';
import type { ExecutionLine } from '../page/protocol';
import { bangkokIso } from './virtual-clock';

const KEPT = 200;

/** The last executions: as they ended, oldest first, and as the page lists them, newest first. */
export type ExecutionLog = {
  add(end: ExecutionEnd): void;
  ends(): readonly ExecutionEnd[];
  lines(): readonly ExecutionLine[];
};

export function createExecutionLog(): ExecutionLog {
  let ends: ExecutionEnd[] = [];
  return {
    add(end) {
      ends.push(end);
      if (ends.length > 2 * KEPT) ends = ends.slice(-KEPT);
    },
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
