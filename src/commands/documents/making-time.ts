import type { SeenOfDrive } from './seen-of-drive';
import { beginningOf, nextWidth, waveOf } from './wave-width';

/** Documents that went up together, and how long they took. */
export type Wave = { readonly documents: number; readonly seconds: number };

/** One of a run's, with what passed before it: the waiting for its turn, and the second of the run at which it began. */
export type SentWave = Wave & { readonly waited: number; readonly beganAt: number };

/** What a run took, for the next to be reckoned from. */
export type MakingTiming = {
  /** From reading the register to the first document. */
  readonly startSeconds: number;
  /** From one wave to the next, waiting aside: looking for the rows, the commit. */
  readonly betweenSeconds: number;
  readonly waves: readonly Wave[];
  /** So many went up and none was refused: any number, where that were more than Google's older pages let through. */
  readonly freeTo: number;
};

/** The click, the lock, the first read: before a run can measure itself. */
const CALL_SECONDS = 1.4;
/** Until a run has been measured; the workspace's table of latencies says where these come from. */
const USUAL: MakingTiming = { startSeconds: 1.3, betweenSeconds: 1.1, waves: [], freeTo: 0 };
/** One conversion alone; the slowest of several takes longer, up to the longest. */
const ONE_CONVERSION_SECONDS = 3.8;
const SLOWER_BY_MORE_SECONDS = 1.3;
const LONGEST_CONVERSION_SECONDS = 8;
const TOGETHER_SECONDS = 0.5;
const FILL_SECONDS = 0.045;
const BURST = 40;
const WRITES_PER_SECOND = 3;
/** Work that one execution begins. */
const EXECUTION_SECONDS = 270;

/** Seconds of a wave where Drive converts so many side by side. */
function usualWave(documents: number, atOnce: number): number {
  const side = Math.min(documents, atOnce);
  const slowest = Math.min(
    ONE_CONVERSION_SECONDS + SLOWER_BY_MORE_SECONDS * Math.log(side),
    LONGEST_CONVERSION_SECONDS,
  );
  const queued = ((documents - side) * ONE_CONVERSION_SECONDS) / atOnce;
  return slowest + queued + (documents > 1 ? TOGETHER_SECONDS : 0) + documents * FILL_SECONDS;
}

const SIDE_BY_SIDE = [Number.POSITIVE_INFINITY, 20, 10, 5, 3, 2, 1];
/** What fits no better than by this much is taken for side by side. */
const CLEARLY = 0.02;

/** How much less a wave says of one that is twice as wide. */
const NEARNESS = 1;

/** So much of a wave weighs what is usual: two or three waves may have been lucky. */
const USUAL_WEIGHS = 0.3;

type Shape = {
  readonly atOnce: number;
  readonly logs: readonly (readonly [number, number])[];
  readonly misfit: number;
};

/** How many times as long as usual each wave took, as logarithms, were so many converted side by side. */
function shapeOf(waves: readonly Wave[], atOnce: number): Shape {
  const logs = waves.map(
    ({ documents, seconds }) => [documents, Math.log(seconds / usualWave(documents, atOnce))] as const,
  );
  const mean = logs.reduce((sum, [, log]) => sum + log, 0) / Math.max(1, logs.length);
  return {
    atOnce,
    logs,
    misfit: logs.reduce((sum, [, log]) => sum + (log - mean) ** 2, 0) / Math.max(1, logs.length),
  };
}

/** Gives a wave's seconds from the waves that were measured, those of about its width before all. */
function waveSeconds(waves: readonly Wave[]): (documents: number) => number {
  const [first, ...others] = SIDE_BY_SIDE.map((atOnce) => shapeOf(waves, atOnce));
  if (first === undefined) return (documents) => usualWave(documents, Number.POSITIVE_INFINITY);
  const shape = others.reduce((best, one) => (one.misfit < best.misfit - CLEARLY ? one : best), first);
  return (documents) => {
    let [sum, weights] = [USUAL_WEIGHS, USUAL_WEIGHS];
    for (const [width, log] of shape.logs) {
      const weight = (width > documents ? documents / width : width / documents) ** NEARNESS;
      sum += weight * Math.exp(log);
      weights += weight;
    }
    return usualWave(documents, shape.atOnce) * (sum / weights);
  };
}

/** Seconds from the click to the last link, wave after wave as makeDocuments sends them; calls again where an execution is not enough. */
export function estimatedSeconds(
  count: number,
  seen: SeenOfDrive,
  timing: MakingTiming = USUAL,
  now = 0,
): number {
  if (count === 0) return 0;
  const uploading = waveSeconds(timing.waves);
  const { pace } = seen;
  const burst =
    pace === undefined && count <= timing.freeTo ? Number.POSITIVE_INFINITY : (pace?.width ?? BURST);
  const perSecond = pace?.perSecond ?? WRITES_PER_SECOND;
  const begin = CALL_SECONDS + timing.startSeconds;
  let seconds = begin;
  let executionEnds = EXECUTION_SECONDS;
  let allowed =
    pace === undefined ? burst : Math.min(burst, pace.left + (perSecond * (now - pace.at)) / 1000);
  let atOnce = Math.min(BURST, burst);
  let isPaced = pace?.perSecond !== undefined;
  let width = seen.width;
  let isFirst = !seen.goesOn;
  for (let left = count; left > 0; ) {
    if (seconds > executionEnds) {
      executionEnds = seconds + EXECUTION_SECONDS;
      seconds += begin;
      allowed = Math.min(burst, allowed + begin * perSecond);
    }
    const sent = isFirst
      ? Math.min(beginningOf(width, count), atOnce, left)
      : waveOf(left, Math.min(width.width, atOnce));
    isFirst = false;
    const waiting = isPaced ? Math.max(0, Math.min(sent, burst) - allowed) / perSecond : 0;
    const taken = Math.min(sent, Math.floor(allowed + waiting * perSecond + 0.001));
    if (taken < sent) {
      isPaced = true;
      atOnce = Math.max(1, taken);
    }
    const took = uploading(sent);
    const passed = waiting + took + timing.betweenSeconds;
    seconds += passed;
    allowed = Math.min(burst, allowed - taken + passed * perSecond);
    width = nextWidth(width, taken, took * 1000);
    left -= taken;
  }
  return Math.ceil(seconds);
}

/** A run of fewer says little about the next. */
const LEAST_MEASURED = 20;
const MOST_WAVES = 12;
const ANY_NUMBER = 1_000_000;
/** What a second's difference in the clocks may come to. */
const A_FEW = 4;

/** From what a run sent, the seconds that it took in all, and whether it was refused as too fast. */
export function measuredTiming(
  waves: readonly SentWave[],
  seconds: number,
  refused: boolean,
): MakingTiming | undefined {
  const documents = waves.reduce((sum, wave) => sum + wave.documents, 0);
  const [first] = waves;
  const last = waves[waves.length - 1];
  if (documents < LEAST_MEASURED || first === undefined || last === undefined) return undefined;
  const wouldPass = BURST + WRITES_PER_SECOND * (last.beganAt - first.beganAt);
  const startSeconds = first.beganAt - first.waited;
  const busy = waves.reduce((sum, wave) => sum + wave.seconds + wave.waited, 0);
  return {
    startSeconds: rounded(startSeconds),
    betweenSeconds: rounded(Math.max(0, seconds - startSeconds - busy) / waves.length),
    waves: waves
      .slice(-MOST_WAVES)
      .map((wave) => ({ documents: wave.documents, seconds: rounded(wave.seconds) })),
    freeTo: refused ? 0 : documents > wouldPass + A_FEW ? ANY_NUMBER : documents,
  };
}

function rounded(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
