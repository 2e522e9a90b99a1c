import { FIRST_WIDTH, nextWidth, waveOf } from './wave-width';

/** What a run is reckoned with until one has been measured: the workspace's table of latencies says where it comes from. */
const START_SECONDS = 2.2;
/** One conversion alone; the slowest of several takes longer, up to the longest. */
const ONE_CONVERSION_SECONDS = 3.5;
const SLOWER_BY_MORE_SECONDS = 1.25;
const LONGEST_CONVERSION_SECONDS = 8;
const TOGETHER_SECONDS = 0.5;
const FILL_SECONDS = 0.04;
const COMMIT_SECONDS = 1.1;
const BURST = 40;
const WRITES_PER_SECOND = 3;

function uploadSeconds(count: number): number {
  if (count === 1) return ONE_CONVERSION_SECONDS;
  const slowest = ONE_CONVERSION_SECONDS + SLOWER_BY_MORE_SECONDS * Math.log(count);
  return Math.min(slowest, LONGEST_CONVERSION_SECONDS) + TOGETHER_SECONDS + count * FILL_SECONDS;
}

/** Seconds that so many documents take, were Google as the table says: wave after wave, as makeDocuments sends them. */
export function usualSeconds(count: number): number {
  let seconds = START_SECONDS;
  let allowed = BURST;
  let atOnce = BURST;
  let width = FIRST_WIDTH;
  for (let left = count; left > 0; ) {
    const sent = Math.min(left, width.width, waveOf(left, atOnce));
    const isPaced = atOnce < BURST;
    const waiting = isPaced ? Math.max(0, sent - allowed) / WRITES_PER_SECOND : 0;
    const taken = Math.min(sent, Math.floor(allowed + waiting * WRITES_PER_SECOND + 0.001));
    if (taken < sent) atOnce = Math.max(1, taken);
    const uploading = uploadSeconds(sent);
    const passed = waiting + uploading + COMMIT_SECONDS;
    seconds += passed;
    allowed = Math.min(BURST, allowed - taken + passed * WRITES_PER_SECOND);
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

export function measuredPace(count: number, seconds: number): MeasuredPace | undefined {
  if (count < LEAST_MEASURED || seconds <= 0) return undefined;
  return { times: Math.min(MOST_TIMES, seconds / usualSeconds(count)) };
}

export function estimatedSeconds(count: number, pace: MeasuredPace | undefined): number {
  return count === 0 ? 0 : Math.ceil(usualSeconds(count) * (pace?.times ?? 1));
}
