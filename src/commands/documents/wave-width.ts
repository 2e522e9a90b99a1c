import { count, record } from '../../ports/json';
import type { Office } from '../office';

/**
 * How many documents go up together. Nobody has published whether Drive converts one account's uploads side by side, and UrlFetch
 * gives up after a minute: so a run begins with one (its link comes early), takes for granted that the next wave is served one
 * after another, and stops widening where a wider wave was no faster for each.
 */
export type WaveWidth = {
  readonly width: number;
  /** Of the widest wave so far: how many documents it was, and the time for each; 0 before the first. */
  readonly widest: number;
  readonly perDocumentMs: number;
  readonly settled: boolean;
};

export const FIRST_WIDTH: WaveWidth = { width: 1, widest: 0, perDocumentMs: 0, settled: false };

const WIDEST = 40;
/** The longest that a wave may take, were its conversions served one after another: well within UrlFetch's minute. */
const LONGEST_WAVE_MS = 45_000;
/** A first document may have been lucky: what is taken for granted of the next ones is no less. */
const LEAST_FOR_ONE_MS = 5_000;
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
  const each = taken === 1 ? Math.max(perDocumentMs, LEAST_FOR_ONE_MS) : perDocumentMs;
  const safe = Math.max(1, Math.floor(LONGEST_WAVE_MS / each));
  const widened = before.widest > 0 && taken > before.widest * CLEARLY_WIDER;
  const seen = widened || before.widest === 0 ? { widest: taken, perDocumentMs } : before;
  if (before.settled || (widened && perDocumentMs > before.perDocumentMs * PAYS)) {
    const steady = Math.max(FIRST_WIDTH.width, Math.floor(STEADY_WAVE_MS / perDocumentMs));
    return { ...seen, width: Math.min(steady, safe, WIDEST), settled: true };
  }
  return { ...seen, width: Math.min(WIDEST, safe), settled: false };
}

const KEY = 'wave-width';
const KEEP_SECONDS = 21_600;

/** What a run of the last hours has learnt where Drive did not take wide waves; else a beginning. */
export function firstWidth({ cache }: Pick<Office, 'cache'>): WaveWidth {
  const { width, widest, perDocumentMs } = record(cache.get(KEY));
  if (count(width) === 0) return FIRST_WIDTH;
  return { width: count(width), widest: count(widest), perDocumentMs: count(perDocumentMs), settled: true };
}

export function keepWidth({ cache }: Pick<Office, 'cache'>, width: WaveWidth): void {
  if (width.settled) cache.put(KEY, width, KEEP_SECONDS);
}
