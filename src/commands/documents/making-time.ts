import type { SeenOfDrive } from './seen-of-drive';
import { beginningOf, nextWidth, waveOf } from './wave-width';

/** What a run is reckoned with until one has been measured: the workspace's table of latencies says where it comes from. */
const START_SECONDS = 1.6;
/** One conversion alone; the slowest of several takes longer, up to the longest. */
const ONE_CONVERSION_SECONDS = 3.8;
const SLOWER_BY_MORE_SECONDS = 1.3;
const LONGEST_CONVERSION_SECONDS = 8;
const TOGETHER_SECONDS = 0.5;
const FILL_SECONDS = 0.045;
const COMMIT_SECONDS = 1.1;
const BURST = 40;
const WRITES_PER_SECOND = 3;

function uploadSeconds(count: number): number {
  if (count === 1) return ONE_CONVERSION_SECONDS;
  const slowest = ONE_CONVERSION_SECONDS + SLOWER_BY_MORE_SECONDS * Math.log(count);
  return Math.min(slowest, LONGEST_CONVERSION_SECONDS) + TOGETHER_SECONDS + count * FILL_SECONDS;
}

/** Seconds that so many documents take, were Google as the table says beside what was seen: wave after wave, as makeDocuments sends them. */
export function usualSeconds(count: number, { width: known, pace }: SeenOfDrive): number {
  const burst = pace?.width ?? BURST;
  const perSecond = pace?.perSecond ?? WRITES_PER_SECOND;
  let seconds = START_SECONDS;
  let allowed = burst;
  let atOnce = burst;
  let isPaced = pace?.perSecond !== undefined;
  let width = known;
  for (let left = count; left > 0; ) {
    const widest = left === count ? beginningOf(width, count) : width.width;
    const sent = Math.min(left, widest, waveOf(left, atOnce));
    const waiting = isPaced ? Math.max(0, Math.min(sent, burst) - allowed) / perSecond : 0;
    const taken = Math.min(sent, Math.floor(allowed + waiting * perSecond + 0.001));
    if (taken < sent) {
      isPaced = true;
      atOnce = Math.max(1, taken);
    }
    const uploading = uploadSeconds(sent);
    const passed = waiting + uploading + COMMIT_SECONDS;
    seconds += passed;
    allowed = Math.min(burst, allowed - taken + passed * perSecond);
    width = nextWidth(width, taken, uploading * 1000);
    left -= taken;
  }
  return seconds;
}

/** How many times as long as usual the last run took; 1 before there was one. */
export type MeasuredPace = { readonly times: number };

/** A run of fewer says little about the next. */
const LEAST_MEASURED = 20;
const MOST_TIMES = 20;

/** `seen` is what the run has ended with. */
export function measuredPace(count: number, seconds: number, seen: SeenOfDrive): MeasuredPace | undefined {
  if (count < LEAST_MEASURED || seconds <= 0) return undefined;
  return { times: Math.min(MOST_TIMES, seconds / usualSeconds(count, seen)) };
}

export function estimatedSeconds(count: number, seen: SeenOfDrive, pace: MeasuredPace | undefined): number {
  return count === 0 ? 0 : Math.ceil(usualSeconds(count, seen) * (pace?.times ?? 1));
}
