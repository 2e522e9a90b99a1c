import type { Bundle } from '../local/apps-script/dependencies';
import { USUAL_GOOGLE } from '../local/google-settings';
import { UNKIND_DAY } from '../local/latency';
import {
  agreementsOfSample,
  agreementsOfSchools,
  agreementsOverDays,
  agreementsUnderLimiter,
  driftOver,
} from './agreements';
import { fillRatio } from './fill-ratio';
import { loadRatio } from './load-ratio';
import { growingRound, importRows, roundRows } from './rounds';
import type { BenchRow } from './rows';
import { besideUsualWay } from './usual-way/usual-way';

/** A bad day at Drive, and one on which conversions are not served side by side at all. */
const UNKIND = { ...USUAL_GOOGLE, day: UNKIND_DAY };
const ONE_AFTER_ANOTHER = { ...USUAL_GOOGLE, day: { ...UNKIND_DAY, conversionsAtOnce: 1 } };

/** What Drive lets through is not published: slower and faster than older pages said, after a small burst and a large one, and at will. */
const LIMITERS = [
  ...[10, 40].flatMap((writeBurst) => [2, 3, 10].map((writesPerSecond) => ({ writesPerSecond, writeBurst }))),
  { writesPerSecond: 0, writeBurst: 40 },
];

export type Measurement = () => Promise<BenchRow | readonly BenchRow[]>;

/** What `npm run bench` takes by name, each measurement in an office of its own. */
const GROUPS = {
  agreements: (bundle) => [
    async () => ({
      ...(await agreementsOfSample(bundle, 57)),
      cpuRatio: fillRatio(),
      loadRatio: await loadRatio(bundle),
    }),
    () => agreementsOfSample(bundle, 104),
    ...[5, 10, 40].map((indicators) => () => agreementsOfSchools(bundle, 200, indicators)),
    () => agreementsOfSchools(bundle, 200, 10, UNKIND),
    () => agreementsOfSchools(bundle, 200, 10, ONE_AFTER_ANOTHER),
  ],
  limiters: (bundle) => LIMITERS.map((limiter) => () => agreementsUnderLimiter(bundle, 100, limiter)),
  large: (bundle) => [() => agreementsOfSchools(bundle, 1000, 10), () => driftOver(bundle, 200)],
  rounds: (bundle) => [
    ...[24, 200, 1000].map((indicators) => () => roundRows(bundle, indicators)),
    () => importRows(bundle, 5000),
  ],
  /** Far beyond any office: taken only when it is named. */
  growth: (bundle) => [
    ...[200, 1000, 2000].map((n) => () => agreementsOverDays(bundle, n)),
    ...[200, 1000, 2000].map((indicators) => () => growingRound(bundle, indicators)),
  ],
  /** A round of five thousand, without parents; a quarter of an hour, and taken only when it is named, too. */
  thousands: (bundle) => [() => roundRows(bundle, 5000)],
} satisfies Readonly<Record<string, (bundle: Bundle) => readonly Measurement[]>>;

export type Group = keyof typeof GROUPS;

const USUALLY: readonly Group[] = ['agreements', 'limiters', 'large', 'rounds'];

/** Of the words of a command; all but the largest where none is named. The longest stand last. */
export function groupsOf(words: readonly string[]): readonly Group[] {
  const named = (Object.keys(GROUPS) as Group[]).filter((group) => words.includes(group));
  return named.length > 0 ? named : USUALLY;
}

export function measurements(bundle: Bundle, groups: readonly Group[]): readonly Measurement[] {
  const alone: readonly Measurement[] = groups.flatMap((group) => GROUPS[group](bundle));
  return alone.map((measure) => async () => {
    const rows = [await measure()].flat();
    const beside: BenchRow[] = [];
    // One after another: each has a workspace of its own.
    for (const row of rows) beside.push(await besideUsualWay(row));
    return beside;
  });
}
