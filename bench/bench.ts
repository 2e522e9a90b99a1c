import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshBundle } from '../local/fresh-bundle';
import { groupsOf, measurements } from './measurements';
import { growthOf, lineOf } from './rows';
import { isAsTold, measureAsTold, takeRows } from './take-rows';

/** Work whose growth is told, and by which figures. */
const GROWING = [
  'agreements',
  'a round is open and safe',
  'opening a round',
  'doctor',
  'a tick',
  'a sweep by hand',
  'dashboard',
  'closing and sealing a round',
];
const FIGURES = ['rest', 'steps', 'bytesUp', 'bytesDown', 'virtualSeconds', 'cpuSeconds'] as const;

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
  const growth = GROWING.flatMap((what) => FIGURES.flatMap((figure) => growthOf(rows, what, figure)));
  for (const { what, figure, exponent } of growth) console.log(`${what}: ${figure} grows as n^${exponent}`);
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  writeFileSync(join(ROOT, 'bench.json'), `${JSON.stringify({ commit, rows, growth }, null, 1)}\n`);
  console.log('\nbench.json');
}

bench().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.stack : fault);
  process.exitCode = 1;
});
