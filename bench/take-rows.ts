import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Measurement } from './measurements';
import type { BenchRow } from './rows';

/** What a process that measures says of itself. */
type Said = { readonly ready: true } | { readonly index: number; readonly rows: readonly BenchRow[] };

/** Offices of a thousand take a gigabyte. */
const MOST_PROCESSES = 2;

/**
 * The rows of so many measurements in their order, taken side by side by processes that run `script` with `words` and call `measureAsTold`; the
 * last ones first, for those take longest.
 */
export async function takeRows(
  script: string,
  words: readonly string[],
  count: number,
  each: (row: BenchRow) => void,
): Promise<readonly BenchRow[]> {
  const left = Array.from({ length: count }, (_, index) => index);
  const taken: (readonly BenchRow[])[] = [];
  const processes = Array.from({ length: Math.min(MOST_PROCESSES, availableParallelism()) }, () =>
    untilEnd(fork(script, [AS_TOLD, ...words]), (child, said) => {
      if ('rows' in said) {
        taken[said.index] = said.rows;
        said.rows.forEach(each);
      }
      const index = left.pop();
      if (index === undefined) child.disconnect();
      else child.send(index);
    }),
  );
  await Promise.all(processes);
  return taken.flat();
}

function untilEnd(child: ChildProcess, heard: (child: ChildProcess, said: Said) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('message', (said: Said) => heard(child, said));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a process that measures has ended with ${code}`));
    });
  });
}

const AS_TOLD = '--as-told';

export function isAsTold(): boolean {
  return process.argv.includes(AS_TOLD);
}

/** Takes the measurement of each number that comes, until nobody asks any more. */
export function measureAsTold(measurements: readonly Measurement[]): void {
  const say = (said: Said): void => {
    process.send?.(said);
  };
  const measure = async (index: number): Promise<void> => {
    const rows = [(await measurements[index]?.()) ?? []].flat();
    const memoryMb = Math.round(process.memoryUsage().rss / 1024 / 1024);
    say({ index, rows: rows.map((row) => ({ ...row, memoryMb })) });
  };
  process.on('disconnect', () => process.exit(0));
  process.on('message', (index: number) => {
    measure(index).catch((fault: unknown) => {
      console.error(fault instanceof Error ? fault.stack : fault);
      process.exit(1);
    });
  });
  say({ ready: true });
}
