import type { Journal, JournaledPart } from '../core';
import type { Taken } from '../quotas';

/** What the workspace itself must remember. */
export type OfficeState = {
  /** Distinguishes the ids of this workspace from another's. */
  readonly seed: string;
  readonly fiscalYearBe: number;
  readonly spreadsheetId: string;
  /** The Sheet's owner; '' until somebody sets up an office that started empty. */
  readonly owner: string;
  readonly office: 'sample' | 'empty';
  /** False until the office has all that it starts with: the next start then goes on. */
  readonly ready: boolean;
  /** Virtual time: what was last set, and what it has reached by the cost of calls. */
  readonly shown: number;
  readonly reached: number;
};

/** One execution's end: the time that it reached and what it took of the day's quotas. */
type ExecutionEnd = { readonly reached: number; readonly taken: Taken };

export type OfficePart = JournaledPart & {
  state(): OfficeState | undefined;
  change(change: Partial<OfficeState>): void;
  begin(state: OfficeState): void;
  executionEnded(end: ExecutionEnd): void;
};

/** `onExecutionEnd` hears of ends that are replayed, so that quotas are counted again. */
export function createOfficePart(journal: Journal, onExecutionEnd: (end: ExecutionEnd) => void): OfficePart {
  let state: OfficeState | undefined;
  const apply = (payload: unknown): void => {
    const change = payload as { readonly set?: Partial<OfficeState>; readonly end?: ExecutionEnd };
    if (change.set !== undefined) state = { ...(state as OfficeState), ...change.set };
    if (change.end !== undefined) state = { ...(state as OfficeState), reached: change.end.reached };
  };
  const write = (payload: unknown): void => {
    journal.append({ part: 'workspace', payload });
    apply(payload);
  };
  return {
    name: 'workspace',
    state: () => state,
    begin: (first) => write({ set: first }),
    change: (change) => write({ set: change }),
    executionEnded: (end) => write({ end }),
    apply(payload) {
      apply(payload);
      const { end } = payload as { readonly end?: ExecutionEnd };
      if (end !== undefined) onExecutionEnd(end);
    },
    checkpoint: () => state,
    restore(restored) {
      state = restored as OfficeState | undefined;
    },
  };
}
