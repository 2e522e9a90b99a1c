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
