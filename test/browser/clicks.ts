/** Clicks of a piece of work, counted one by one, and what the README says that they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';

export type CountedClicks = {
  readonly press: (what: Locator) => Promise<void>;
  readonly count: () => number;
};

export function countedClicks(): CountedClicks {
  let clicks = 0;
  return {
    press: async (what) => {
      clicks += 1;
      await what.click();
    },
    count: () => clicks,
  };
}

/** The figure of the README's table of clicks in the row that begins with these words. */
export function promisedClicks(work: string): number {
  const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
  const row = readme.split('\n').find((line) => line.startsWith(`| ${work} |`));
  const figure = /\| (\d+) \|$/.exec(row ?? '')?.[1];
  if (figure === undefined) throw new Error(`the README promises no clicks for: ${work}`);
  return Number(figure);
}
