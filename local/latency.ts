import { createHash } from 'node:crypto';
import type { RestKind } from './rest-kind';

export type LatencyKind =
  | RestKind
  | 'properties.get'
  | 'properties.set'
  | 'cache.get'
  | 'cache.put'
  | 'lock'
  | 'fetch-all'
  | 'mail'
  | 'triggers'
  | 'ui'
  | 'run';

/** ms of virtual time. `spread` is the standard deviation of the logarithm: 0.41 puts 95 % between p50 / 2.3 and p50 × 2.3. */
type Latency = {
  readonly p50: number;
  readonly spread: number;
  /** Added for each cell (Sheets) or each KB of body (Drive). */
  readonly perUnit?: number;
  readonly least?: number;
  readonly most?: number;
};

/**
 * The one table of what calls cost. Measured by others: Sheets reads, properties, cache, fetchAll; derived: Sheets writes, small
 * REST calls; assumed, with a wide spread: conversions, exports, copies, mail, locks, the round trip of google.script.run.
 */
const LATENCIES: Readonly<Record<LatencyKind, Latency>> = {
  'sheets.read': { p50: 300, spread: 0.15, perUnit: 0.0045 },
  'sheets.write': { p50: 560, spread: 0.2, perUnit: 0.01 },
  'drive.read': { p50: 175, spread: 0.25 },
  'drive.list': { p50: 250, spread: 0.25 },
  'drive.write': { p50: 350, spread: 0.3 },
  'drive.upload': { p50: 900, spread: 0.35, perUnit: 0.2 },
  'drive.convert': { p50: 3500, spread: 0.41, least: 2000, most: 8000 },
  'drive.copy': { p50: 2250, spread: 0.2 },
  'drive.export': { p50: 1500, spread: 0.41 },
  'drive.export-pdf': { p50: 2000, spread: 0.41 },
  other: { p50: 175, spread: 0.25 },
  'properties.get': { p50: 30, spread: 0.2 },
  'properties.set': { p50: 62, spread: 0.2 },
  'cache.get': { p50: 12, spread: 0.3, least: 3, most: 20 },
  'cache.put': { p50: 75, spread: 0.15, least: 56, most: 93 },
  lock: { p50: 50, spread: 0.41 },
  'fetch-all': { p50: 500, spread: 0.2 },
  mail: { p50: 400, spread: 0.41 },
  triggers: { p50: 150, spread: 0.41 },
  ui: { p50: 40, spread: 0.3 },
  run: { p50: 1000, spread: 0.41 },
};

/**
 * Milliseconds for one call; `units` are cells (Sheets) or KB (Drive). The n-th call after the same start always costs the same:
 * runs are deterministic.
 */
export function createLatency(seed: string): (kind: LatencyKind, units?: number) => number {
  const random = seededRandom(seed);
  return (kind, units = 0) => {
    const { p50, spread, perUnit = 0, least = 0, most = Number.POSITIVE_INFINITY } = LATENCIES[kind];
    const spreadMs = (p50 + perUnit * units) * Math.exp(spread * nearlyNormal(random));
    return Math.round(Math.min(most, Math.max(least, spreadMs)));
  };
}

/** Sum of four uniforms, scaled to variance 1: bounded by ±3.5. */
function nearlyNormal(random: () => number): number {
  return (random() + random() + random() + random() - 2) * Math.sqrt(3);
}

/** mulberry32: small, fast, good enough for spread; its state starts from a digest of the seed. */
export function seededRandom(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
