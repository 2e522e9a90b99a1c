import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../local/apps-script/dependencies';
import { freshBundle } from '../local/fresh-bundle';
import { USUAL_GOOGLE } from '../local/google-settings';
import { UNKIND_DAY } from '../local/latency';
import { agreementsOfSample, agreementsOfSchools, agreementsUnderLimiter, driftOver } from './agreements';
import { fillRatio } from './fill-ratio';
import { importRows, roundRows } from './rounds';
import { type BenchRow, growthOf, lineOf } from './rows';

const ROOT = join(__dirname, '..');
/** A bad day at Drive, and one on which conversions are not served side by side at all. */
const UNKIND = { ...USUAL_GOOGLE, day: UNKIND_DAY };
const ONE_AFTER_ANOTHER = { ...USUAL_GOOGLE, day: { ...UNKIND_DAY, conversionsAtOnce: 1 } };

/** What Drive lets through is not published: slower and faster than older pages said, after a small burst and a large one, and at will. */
const LIMITERS = [
  ...[10, 40].flatMap((writeBurst) => [2, 3, 10].map((writesPerSecond) => ({ writesPerSecond, writeBurst }))),
  { writesPerSecond: 0, writeBurst: 40 },
];

/** `npm run bench`: what the office's work costs in calls, steps, bytes and virtual time, beside floor, goal and the usual way. */
async function bench(): Promise<void> {
  const bundle = await freshBundle();
  const rows: BenchRow[] = [];
  for (const take of measurements(bundle)) {
    const taken = await take();
    const memoryMb = Math.round(process.memoryUsage().rss / 1024 / 1024);
    for (const row of [taken].flat()) {
      rows.push({ ...row, memoryMb });
      console.log(lineOf(row));
    }
  }
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

type Measurement = () => Promise<BenchRow | readonly BenchRow[]>;

function measurements(bundle: Bundle): readonly Measurement[] {
  return [
    async () => ({ ...(await agreementsOfSample(bundle, 57)), cpuRatio: fillRatio() }),
    () => agreementsOfSample(bundle, 104),
    ...[5, 10, 40].map((indicators) => () => agreementsOfSchools(bundle, 200, indicators)),
    () => agreementsOfSchools(bundle, 200, 10, UNKIND),
    () => agreementsOfSchools(bundle, 200, 10, ONE_AFTER_ANOTHER),
    ...LIMITERS.map((limiter) => () => agreementsUnderLimiter(bundle, 100, limiter)),
    () => agreementsOfSchools(bundle, 1000, 10),
    () => driftOver(bundle, 200),
    ...[24, 200, 1000].map((indicators) => () => roundRows(bundle, indicators)),
    () => importRows(bundle, 5000),
  ];
}

bench().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.stack : fault);
  process.exitCode = 1;
});
