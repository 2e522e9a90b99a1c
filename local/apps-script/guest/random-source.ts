import type { ScriptLine } from './script-line';

export type RandomSource = {
  /** In [0, 1). */
  next(): number;
  /** A version 4 UUID. */
  uuid(): string;
};

/** Random numbers from a seed that the workspace hands out once, when the first number is drawn (mulberry32). */
export function createRandomSource(line: ScriptLine): RandomSource {
  let state: number | undefined;
  const next = (): number => {
    state = ((state ?? Number(line.call('Execution.seed'))) + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    uuid: () =>
      'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (letter) =>
        Math.floor(letter === 'x' ? next() * 16 : 8 + next() * 4).toString(16),
      ),
  };
}
