import { FIRST_WIDTH, nextWidth } from './wave-width';

/** What a run is reckoned with until one has been measured: the workspace's table of latencies says where it comes from. */
const START_SECONDS = 3;
/** The slowest of many conversions, and one alone. */
const CONVERSION_SECONDS = 6.8;
const ONE_CONVERSION_SECONDS = 3.5;
const FILL_SECONDS = 0.05;
const COMMIT_SECONDS = 1;
const BURST = 40;
const WRITES_PER_SECOND = 3;

/** Seconds that so many documents take, were Google as the table says. */
export function usualSeconds(count: number): number {
  let seconds = START_SECONDS;
  let allowed = BURST;
  let width = FIRST_WIDTH;
  for (let left = count; left > 0; ) {
    const sent = Math.min(left, width.width);
    const waiting = Math.max(0, sent - allowed) / WRITES_PER_SECOND;
    const converting = sent === 1 ? ONE_CONVERSION_SECONDS : CONVERSION_SECONDS;
    const uploading = converting + sent * FILL_SECONDS;
    const passed = waiting + uploading + COMMIT_SECONDS;
    seconds += passed;
    allowed = Math.min(BURST, allowed + passed * WRITES_PER_SECOND - sent);
    width = nextWidth(width, sent, uploading * 1000);
    left -= sent;
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
