import type { GoogleSettings } from '../local/google-settings';
import type { Cost } from './measure';
import type { UsualWay } from './usual-way/usual-way';

export type Figures = Partial<Cost> & {
  readonly firstLinkSeconds?: number;
  /** Filling a document, beside docxtemplater alone. */
  readonly cpuRatio?: number;
  /** Loading the script, beside docxtemplater and pizzip alone. */
  readonly loadRatio?: number;
};

/** One line of bench.json. What is missing was not measured; `failed` says why a row has no figures. */
export type BenchRow = Figures & {
  readonly what: string;
  readonly n: number;
  readonly indicators?: number;
  readonly table: 'kind' | 'unkind';
  /** Writes into Drive a second that are let through; 0: any number. */
  readonly limiter: number;
  /** Writes that are let through at once before the limiter counts; 40 when absent. */
  readonly burst?: number;
  /** Conversions that Drive serves side by side; any number when absent. */
  readonly conversionsAtOnce?: number;
  readonly memoryMb?: number;
  readonly floor: Figures;
  readonly goal: Figures;
  readonly usual: UsualWay | null;
  /** Why there is no usual way. */
  readonly noUsualWay?: string;
  readonly failed?: string;
};

export type Growth = { readonly what: string; readonly figure: keyof Cost; readonly exponent: number };

/** How a figure grows from the smallest row of a kind to its largest: 1 is linear. */
export function growthOf(rows: readonly BenchRow[], what: string, figure: keyof Cost): readonly Growth[] {
  const measured = rows
    .filter(
      (row) =>
        row.what === what &&
        row.table === 'kind' &&
        row.limiter === 3 &&
        row.burst === undefined &&
        (row[figure] ?? 0) > 0,
    )
    .filter((row) => row.indicators === undefined || row.indicators === 10)
    .toSorted((one, other) => one.n - other.n);
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined || first.n === last.n) return [];
  const exponent = Math.log((last[figure] ?? 1) / (first[figure] ?? 1)) / Math.log(last.n / first.n);
  return [{ what, figure, exponent: Number(exponent.toFixed(2)) }];
}

/** Reading the register, listing, the first commit. */
const BEFORE_SECONDS = 1.8;
/** What a conversion takes in the mean of the table of latencies. */
const CONVERSION_SECONDS = 3.8;
const WIDEST_WAVE = 40;

/** A wave of so many: the slowest of their conversions by the table's spread, fetchAll's own half second, filling, the commit. */
function waveSeconds(count: number): number {
  const slowest = Math.min(8, 3.5 * Math.exp(0.41 * Math.sqrt(2 * Math.log(Math.max(1, count))) * 0.72));
  return slowest + (count > 1 ? 0.5 : 0) + 0.045 * count + 0.9;
}

/**
 * Besides the conversions' own time, for each wave of which some wait: fetchAll answers when the last is done, and while that one is
 * served the other places stand empty, for half a conversion in the mean.
 */
function queueSeconds(each: number, atOnce: number): number {
  return (each / 2) * (1 - 1 / atOnce) + 0.5 + 0.045 * WIDEST_WAVE;
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
  const waves = Math.floor(n / wave) * waveSeconds(wave) + (n % wave === 0 ? 0 : waveSeconds(n % wave));
  const each = CONVERSION_SECONDS * (day.times['drive.convert'] ?? 1);
  const queueing =
    day.conversionsAtOnce < wave ? Math.ceil(n / wave) * queueSeconds(each, day.conversionsAtOnce) : 0;
  const converting = (n * each) / day.conversionsAtOnce + queueing;
  return {
    rest: n + 5,
    steps: Math.ceil(n / wave) + 4,
    virtualSeconds: Number(
      (BEFORE_SECONDS + Math.max(waiting + waveSeconds(Math.min(n, wave)), waves, converting)).toFixed(1),
    ),
  };
}

/** The goal is one for a kind day; on another it is what is left above the floor. */
export function makingGoal(n: number, floor: Figures, day: GoogleSettings['day']): Figures {
  const kind = 0.4 * n;
  return {
    rest: Math.ceil(1.05 * n + 30),
    virtualSeconds: Math.ceil(day.name === 'kind' ? kind : Math.max(kind, 1.2 * (floor.virtualSeconds ?? 0))),
    firstLinkSeconds: 8,
    cpuRatio: 0.26,
    loadRatio: 0.6,
  };
}

/** One line for people: measured figures, and the floor's and the goal's beside them where there are any. */
export function lineOf(row: BenchRow): string {
  const {
    what,
    n,
    indicators,
    table,
    limiter,
    burst,
    conversionsAtOnce,
    floor,
    goal,
    usual,
    noUsualWay,
    failed,
  } = row;
  const figure = (name: keyof Figures, unit = ''): string => {
    const value = row[name];
    if (value === undefined) return '';
    const beside = [
      floor[name] === undefined ? '' : `floor ${floor[name]}${unit}`,
      goal[name] === undefined ? '' : `goal ${goal[name]}${unit}`,
    ].filter((text) => text !== '');
    return `${name} ${value}${unit}${beside.length === 0 ? '' : ` (${beside.join(', ')})`}`;
  };
  const told = [
    figure('virtualSeconds', ' s'),
    figure('firstLinkSeconds', ' s'),
    figure('rest'),
    figure('steps'),
    figure('serviceCalls'),
    row.bytesUp === undefined ? '' : `${Math.round((row.bytesUp + (row.bytesDown ?? 0)) / 1024)} KB`,
    figure('cpuRatio'),
    figure('loadRatio'),
    usual === null ? '' : usualText(usual),
    noUsualWay === undefined ? '' : `usual way: ${noUsualWay}`,
    failed === undefined ? '' : `FAILED: ${failed}`,
  ].filter((text) => text !== '');
  const size = indicators === undefined ? `${n}` : `${n} × ${indicators} indicators`;
  const atOnce = conversionsAtOnce === undefined ? '' : `, ${conversionsAtOnce} conversions at once`;
  const bucket = burst === undefined ? '' : ` after ${burst} at once`;
  const day = `${table} day, ${limiter === 0 ? 'no limiter' : `${limiter} writes/s${bucket}`}${atOnce}`;
  return `${what}, ${size} (${day}): ${told.join(' · ')}`;
}

function usualText({ oneByOne, fetchAll, lacks }: UsualWay): string {
  const best = fetchAll === undefined ? '' : `, at best ${fetchAll.virtualSeconds} s`;
  return `usual way ${oneByOne.virtualSeconds} s${best} (${lacks})`;
}
