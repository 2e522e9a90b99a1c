/**
 * How many documents go up together. Nobody has published whether Drive converts one account's uploads side by side, and UrlFetch
 * gives up after a minute: so a run begins with three (their links come early), takes for granted that the next wave is served one
 * after another, and stops widening where a wider wave was no faster for each.
 */
export type WaveWidth = {
  readonly width: number;
  /** Of the widest wave so far: how many documents it was, and the time for each; 0 before the first. */
  readonly widest: number;
  readonly perDocumentMs: number;
  readonly settled: boolean;
};

export const FIRST_WIDTH: WaveWidth = { width: 3, widest: 0, perDocumentMs: 0, settled: false };

const WIDEST = 40;
/** The longest that a wave may take, were its conversions served one after another: well within UrlFetch's minute. */
const LONGEST_WAVE_MS = 45_000;
/** Waves that are no faster for being wider take about so long: links come often, and commits weigh little. */
const STEADY_WAVE_MS = 30_000;
/** A wider wave pays when a document takes at most this part of what it took before. */
const PAYS = 0.8;
/** Waves that differ by less tell nothing of each other. */
const CLEARLY_WIDER = 1.25;

/** The width after a wave of which `taken` documents were served in `ms`. */
export function nextWidth(before: WaveWidth, taken: number, ms: number): WaveWidth {
  if (taken === 0) return before;
  const perDocumentMs = ms / taken;
  const safe = Math.max(1, Math.floor(LONGEST_WAVE_MS / perDocumentMs));
  const widened = before.widest > 0 && taken > before.widest * CLEARLY_WIDER;
  const seen = widened || before.widest === 0 ? { widest: taken, perDocumentMs } : before;
  if (before.settled || (widened && perDocumentMs > before.perDocumentMs * PAYS)) {
    const steady = Math.max(FIRST_WIDTH.width, Math.floor(STEADY_WAVE_MS / perDocumentMs));
    return { ...seen, width: Math.min(before.width, steady, safe), settled: true };
  }
  return { ...seen, width: Math.min(WIDEST, safe), settled: false };
}
