import type { LatencyKind } from '../local/apps-script/latency-kinds';
import type { GoogleSettings } from '../local/google-settings';
import { middleMs } from '../local/latency';
import type { Figures } from './rows';

type Day = GoogleSettings['day'];

/** The lock, one listing and the cache: what comes before the first commit besides the register's read. */
const LISTING_SECONDS = 0.9;
/** What a conversion takes in the mean of the table of latencies, and at least. */
const CONVERSION_SECONDS = 3.8;
const QUICKEST_SECONDS = 2;
const WIDEST_WAVE = 40;

function seconds(kind: LatencyKind, { times }: Day): number {
  return (middleMs(kind) / 1000) * (times[kind] ?? 1);
}

/** Rows are looked for in the second in which they are written. */
function commitSeconds(day: Day): number {
  return seconds('sheets.read', day) + seconds('sheets.write', day);
}

/** A wave of so many: the slowest of their conversions by the table's spread, fetchAll's own half second, filling, the commit. */
function waveSeconds(count: number, day: Day): number {
  const slowest = Math.min(8, 3.5 * Math.exp(0.41 * Math.sqrt(2 * Math.log(Math.max(1, count))) * 0.72));
  return slowest + (count > 1 ? 0.5 : 0) + 0.045 * count + commitSeconds(day);
}

/**
 * Besides the conversions' own time, for each wave of which some wait: fetchAll answers when the last is done, and while that one is
 * served the other places stand empty, for half a conversion in the mean.
 */
function queueSeconds(each: number, day: Day): number {
  return (each / 2) * (1 - 1 / day.conversionsAtOnce) + 0.5 + 0.045 * WIDEST_WAVE + commitSeconds(day);
}

/**
 * No way to make n documents is faster: Drive lets a burst through and then so many a second, serves so many conversions side by
 * side, and a link stands when its wave has come back. What goes out in one fetchAll goes at one moment, so that no wave is wider
 * than the burst.
 */
export function makingFloor(
  n: number,
  { writesPerSecond, writeBurst, day }: Pick<GoogleSettings, 'writesPerSecond' | 'writeBurst' | 'day'>,
): Figures {
  const waiting = writesPerSecond === 0 ? 0 : Math.max(0, n - writeBurst) / writesPerSecond;
  const wave = writesPerSecond === 0 ? WIDEST_WAVE : Math.min(WIDEST_WAVE, writeBurst);
  const waves =
    Math.floor(n / wave) * waveSeconds(wave, day) + (n % wave === 0 ? 0 : waveSeconds(n % wave, day));
  const slower = day.times['drive.convert'] ?? 1;
  const each = CONVERSION_SECONDS * slower;
  const queueing = day.conversionsAtOnce < wave ? Math.ceil(n / wave) * queueSeconds(each, day) : 0;
  const converting = (n * each) / day.conversionsAtOnce + queueing;
  const before = LISTING_SECONDS + commitSeconds(day);
  const making = Math.max(waiting + waveSeconds(Math.min(n, wave), day), waves, converting);
  return {
    rest: n + 5,
    steps: Math.ceil(n / wave) + 4,
    virtualSeconds: tenths(before + making),
    firstLinkSeconds: tenths(before + QUICKEST_SECONDS * slower + commitSeconds(day)),
  };
}

/** 80 s for 200 and the first link after 8, on a kind day; where the floor is above that, a fifth more than the floor. */
export function makingGoal(n: number, floor: Figures): Figures {
  const { virtualSeconds = 0, firstLinkSeconds = 0 } = floor;
  const kind = 0.4 * n;
  return {
    rest: Math.ceil(1.05 * n + 30),
    virtualSeconds: Math.ceil(virtualSeconds > kind ? 1.2 * virtualSeconds : kind),
    firstLinkSeconds: Math.max(8, tenths(1.2 * firstLinkSeconds)),
    cpuRatio: 0.26,
    loadRatio: 0.6,
  };
}

function tenths(value: number): number {
  return Number(value.toFixed(1));
}
