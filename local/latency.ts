import { createHash } from 'node:crypto';
import type { LatencyKind } from './apps-script/latency-kinds';

/** ms of virtual time. `spread` is the standard deviation of the logarithm: 0.41 puts 95 % between p50 / 2.3 and p50 × 2.3. */
type Latency = {
  readonly p50: number;
  readonly spread: number;
  /** Added for each KB sent and received, or each further request of a fetchAll. */
  readonly perUnit?: number;
  readonly least?: number;
  readonly most?: number;
};

const KB = 1024;

/**
 * The one table of what calls cost. Measured by others: Sheets reads (0.0045 ms a cell; a cell is about 12 bytes of JSON) and
 * fetchAll by K. Tanaike (tanaikech.github.io/topics/benchmark), properties and cache by L. Peralta (ziritione.org/post/
 * apps_script_performance); derived from these: Sheets writes (0.01 ms a cell of about 60 bytes), small REST calls. Guessed, with a
 * wide spread: conversions, exports, copies, mail, locks, the round trip of google.script.run. Filling a document is the script's own
 * work: three times what Node needs, a third of what docxtemplater needs (bench/fill-ratio says a quarter where documents are of one
 * shape, and the first of each shape costs the whole).
 */
const LATENCIES: Readonly<Record<LatencyKind, Latency>> = {
  'sheets.read': { p50: 300, spread: 0.15, perUnit: (0.0045 * KB) / 12 },
  'sheets.write': { p50: 560, spread: 0.2, perUnit: (0.01 * KB) / 60 },
  'drive.get': { p50: 175, spread: 0.25 },
  'drive.list': { p50: 250, spread: 0.25 },
  'drive.write': { p50: 350, spread: 0.3 },
  'drive.folder': { p50: 350, spread: 0.3 },
  'drive.share': { p50: 350, spread: 0.3 },
  'drive.upload': { p50: 900, spread: 0.35, perUnit: 0.2 },
  'drive.convert': { p50: 3500, spread: 0.41, least: 2000, most: 8000 },
  'drive.copy': { p50: 2250, spread: 0.2 },
  'drive.download': { p50: 300, spread: 0.3, perUnit: 0.1 },
  'drive.export': { p50: 1500, spread: 0.41 },
  'drive.export-pdf': { p50: 2000, spread: 0.41 },
  'url-fetch.all': { p50: 500, spread: 0.2 },
  'script.fill': { p50: 10, spread: 0.2, perUnit: 1.6 },
  'properties.get': { p50: 30, spread: 0.2 },
  'properties.set': { p50: 62, spread: 0.2 },
  'cache.get': { p50: 12, spread: 0.3, least: 3, most: 20 },
  'cache.put': { p50: 75, spread: 0.15, least: 56, most: 93 },
  lock: { p50: 50, spread: 0.41 },
  'mail.send': { p50: 400, spread: 0.41 },
  'mail.quota': { p50: 50, spread: 0.3 },
  'triggers.read': { p50: 100, spread: 0.41 },
  'triggers.write': { p50: 300, spread: 0.41 },
  'spreadsheet.describe': { p50: 60, spread: 0.3 },
  'spreadsheet.read': { p50: 120, spread: 0.3 },
  ui: { p50: 40, spread: 0.3 },
  'sidebar-call': { p50: 1000, spread: 0.41 },
};

/** ms of such a call in the middle, when nothing is sent or received with it. */
export function middleMs(kind: LatencyKind): number {
  return LATENCIES[kind].p50;
}

/** How a day at Google is beside the table: factors by kind, and how many conversions of one account Drive serves at once. */
export type LatencyDay = {
  readonly name: 'kind' | 'unkind';
  readonly times: Readonly<Partial<Record<LatencyKind, number>>>;
  readonly conversionsAtOnce: number;
};

/** The table as it stands. That conversions do not wait for each other is a belief: nobody has published it. */
export const KIND_DAY: LatencyDay = { name: 'kind', times: {}, conversionsAtOnce: Number.POSITIVE_INFINITY };

/** A guess at a bad day: Sheets twice as slow, conversions half as slow again and ten at once, the others waiting. */
export const UNKIND_DAY: LatencyDay = {
  name: 'unkind',
  times: { 'sheets.read': 2, 'sheets.write': 2, 'drive.convert': 1.5 },
  conversionsAtOnce: 10,
};

/** Kinds whose size is counted in bytes; the others' sizes do not change what they cost. */
const BY_SIZE: ReadonlySet<LatencyKind> = new Set([
  'sheets.read',
  'sheets.write',
  'drive.upload',
  'drive.download',
  'script.fill',
]);

export type Latencies = (kind: LatencyKind, size: number) => number;

/**
 * Milliseconds for one call; `size` as LatencyKind says. The n-th call after the same seed always costs the same: runs are
 * deterministic.
 */
export function createLatency(seed: string, { times }: LatencyDay = KIND_DAY): Latencies {
  const random = seededRandom(seed);
  return (kind, size) => {
    const { p50, spread, perUnit = 0, least = 0, most = Number.POSITIVE_INFINITY } = LATENCIES[kind];
    const middle = p50 + (BY_SIZE.has(kind) ? (perUnit * size) / KB : 0);
    const usual = Math.min(most, Math.max(least, middle * Math.exp(spread * nearlyNormal(random))));
    return Math.round(usual * (times[kind] ?? 1));
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
