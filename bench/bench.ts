import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshBundle } from '../local/fresh-bundle';
import { measurements } from './measurements';
import { growthOf, lineOf } from './rows';
import { isAsTold, measureAsTold, takeRows } from './take-rows';

const ROOT = join(__dirname, '..');

/** `npm run bench`: what the office's work costs in calls, steps, bytes and virtual time, beside floor, goal and the usual way. */
async function bench(): Promise<void> {
  const bundle = await freshBundle();
  if (isAsTold()) {
    measureAsTold(bundle, measurements);
    return;
  }
  const rows = await takeRows(__filename, measurements(bundle).length, (row) => console.log(lineOf(row)));
  const growth = [
    ...(['rest', 'steps', 'virtualSeconds'] as const).flatMap((figure) =>
      growthOf(rows, 'agreements', figure),
    ),
    ...(['rest', 'steps', 'virtualSeconds'] as const).flatMap((figure) =>
      growthOf(rows, 'opening a round', figure),
    ),
    ...growthOf(rows, 'doctor', 'virtualSeconds'),
  ];
  for (const { what, figure, exponent } of growth) console.log(`${what}: ${figure} grows as n^${exponent}`);
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  writeFileSync(join(ROOT, 'bench.json'), `${JSON.stringify({ commit, rows, growth }, null, 1)}\n`);
  console.log('\nbench.json');
}

bench().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.stack : fault);
  process.exitCode = 1;
});
