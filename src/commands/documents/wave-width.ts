/**
 * How many documents go up together. Nobody has published whether Drive converts one account's uploads side by side, and UrlFetch
 * gives up after a minute: so the first run begins with three (their links come early, and their time together tells whether they
 * waited for each other), takes for granted that the next wave is served one after another, and stops widening where a wider wave was
 * no faster for each. What a run has seen is kept: the next one begins with a single document, whose link comes soonest, and is wide
 * after it.
 */
export type WaveWidth = {
  readonly width: number;
  /** Of the widest wave so far: how many documents it was, and the time for each; 0 before the first. */
  readonly widest: number;
  readonly perDocumentMs: number;
  readonly settled: boolean;
};

/** Nothing is known yet. */
export const FIRST_WIDTH: WaveWidth = { width: 3, widest: 0, perDocumentMs: 0, settled: false };

/** So few go at once: a second wave would take as long as the first. */
const FEW = 4;

/** The wave that a run of so many begins with. */
export function beginningOf({ widest, width }: WaveWidth, jobs: number): number {
  if (widest === 0) return FIRST_WIDTH.width;
  return jobs <= Math.min(FEW, width) ? jobs : 1;
}

const WIDEST = 40;
/** The longest that a wave may take, were its conversions served one after another: well within UrlFetch's minute. */
const LONGEST_WAVE_MS = 45_000;
/** The same where they hardly are, for no conversion is that quick: just within it. */
const LONGEST_TOGETHER_MS = 53_000;
const TOGETHER_MS = 2_000;
/** Conversions side by side come in rounds, and a wave may need one round more than its width tells: with it, still within the minute. */
const WITH_ONE_ROUND_MORE_MS = 59_000;
/** A document alone may have been lucky: what is taken for granted of the next ones is no less. */
const LEAST_FOR_ONE_MS = 5_000;
/** Waves that are no faster for being wider take about so long: links come often, and commits weigh little. */
const STEADY_WAVE_MS = 30_000;
/** A wider wave pays when a document takes at most this part of what it took before. */
const PAYS = 0.8;
/** Waves that differ by less tell nothing of each other. */
const CLEARLY_WIDER = 1.25;
/** A narrower wave that takes so many times as long as the widest did says that Drive is no longer what it was. */
const CLEARLY_SLOWER = 2;

/** The width after a wave of which `taken` documents were served in `ms`. */
export function nextWidth(before: WaveWidth, taken: number, ms: number): WaveWidth {
  if (taken === 0 || tellsLess(before, taken, ms)) return before;
  const perDocumentMs = ms / taken;
  const each = taken === 1 ? Math.max(perDocumentMs, LEAST_FOR_ONE_MS) : perDocumentMs;
  const longest = each < TOGETHER_MS ? longestTogether(ms) : LONGEST_WAVE_MS;
  const safe = Math.max(1, Math.floor(longest / each));
  const widened = before.widest > 0 && taken > before.widest * CLEARLY_WIDER;
  const seen = widened || before.widest === 0 ? { widest: taken, perDocumentMs } : before;
  if (before.settled || (widened && perDocumentMs > before.perDocumentMs * PAYS)) {
    const steady = Math.max(1, Math.floor(STEADY_WAVE_MS / perDocumentMs));
    return { ...seen, width: Math.min(steady, safe, WIDEST), settled: true };
  }
  return { ...seen, width: Math.min(WIDEST, safe), settled: false };
}

/** After a wave of `ms`, within which at least one round was served: a wave as wide takes as long, a wider one perhaps a round more. */
function longestTogether(ms: number): number {
  return Math.min(LONGEST_TOGETHER_MS, Math.max(ms, WITH_ONE_ROUND_MORE_MS - ms));
}

/** A few documents that took about as long as the widest wave, as where all are served side by side. */
function tellsLess({ widest, perDocumentMs, settled }: WaveWidth, taken: number, ms: number): boolean {
  return !settled && taken * CLEARLY_WIDER < widest && ms < widest * perDocumentMs * CLEARLY_SLOWER;
}

/** How many of those that are left go now, where Drive is likely to take so many at once: waves are alike, for each takes about as long as the widest. */
export function waveOf(left: number, atOnce: number): number {
  return Math.ceil(left / Math.max(1, Math.ceil(left / atOnce)));
}
