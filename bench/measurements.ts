import type { Bundle } from '../local/apps-script/dependencies';
import { USUAL_GOOGLE } from '../local/google-settings';
import { UNKIND_DAY } from '../local/latency';
import { agreementsOfSample, agreementsOfSchools, agreementsUnderLimiter, driftOver } from './agreements';
import { fillRatio } from './fill-ratio';
import { importRows, roundRows } from './rounds';
import type { BenchRow } from './rows';

/** A bad day at Drive, and one on which conversions are not served side by side at all. */
const UNKIND = { ...USUAL_GOOGLE, day: UNKIND_DAY };
const ONE_AFTER_ANOTHER = { ...USUAL_GOOGLE, day: { ...UNKIND_DAY, conversionsAtOnce: 1 } };

/** What Drive lets through is not published: slower and faster than older pages said, after a small burst and a large one, and at will. */
const LIMITERS = [
  ...[10, 40].flatMap((writeBurst) => [2, 3, 10].map((writesPerSecond) => ({ writesPerSecond, writeBurst }))),
  { writesPerSecond: 0, writeBurst: 40 },
];

export type Measurement = () => Promise<BenchRow | readonly BenchRow[]>;

/** What `npm run bench` takes, each in an office of its own; the longest stand last. */
export function measurements(bundle: Bundle): readonly Measurement[] {
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
