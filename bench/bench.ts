import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshBundle } from '../local/fresh-bundle';
import { groupsOf, measurements } from './measurements';
import { growthOf, lineOf } from './rows';
import { isAsTold, measureAsTold, takeRows } from './take-rows';

const ROOT = join(__dirname, '..');

/** `npm run bench`, of all or of the groups that are named (`npm run bench limiters`): what the office's work costs in calls, steps, bytes and virtual time, beside floor, goal and the usual way. */
async function bench(): Promise<void> {
  const bundle = await freshBundle();
  const groups = groupsOf(process.argv);
  const wanted = measurements(bundle, groups);
  if (isAsTold()) {
    measureAsTold(wanted);
    return;
  }
  const rows = await takeRows(__filename, groups, wanted.length, (row) => console.log(lineOf(row)));
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
