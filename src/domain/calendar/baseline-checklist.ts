import type { Indicator } from '../indicator';
import type { Person } from '../people/person';

/** Columns of ตัวชี้วัด that step 4 of the manual collects. */
const BASELINE_COLUMNS = ['ปีฐาน −3', 'ปีฐาน −2', 'ปีฐาน −1'] as const;
const TARGET_COLUMN = 'ค่าเป้าหมาย';
export type BaselineColumn = (typeof BASELINE_COLUMNS)[number] | typeof TARGET_COLUMN;

export type MissingCells<C extends string = BaselineColumn> = {
  readonly code: string;
  readonly name: string;
  /** Header texts of the blank cells. */
  readonly columns: readonly C[];
};

export type BaselineChecklist = {
  /** First owners, in the order of their codes, who have something to fill in; '' stands for indicators without an owner. */
  readonly owners: readonly {
    readonly personId: string;
    readonly name: string;
    readonly missing: readonly MissingCells[];
  }[];
  /** Indicators that lack nothing. */
  readonly complete: number;
  readonly total: number;
};

/** Step 4: what is missing of the baselines and targets, by the person who reports. A parent has no target of its own. */
export function baselineChecklist(
  indicators: readonly Indicator[],
  people: readonly Person[],
): BaselineChecklist {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const missing = new Map<string, MissingCells[]>();
  for (const indicator of indicators) {
    const columns = missingColumns(indicator);
    if (columns.length === 0) continue;
    const owner = indicator.owners[0] ?? '';
    const cells = { code: indicator.code, name: indicator.name, columns };
    missing.set(owner, [...(missing.get(owner) ?? []), cells]);
  }
  const lacking = [...missing.values()].reduce((sum, cells) => sum + cells.length, 0);
  return {
    owners: [...missing]
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([personId, cells]) => ({ personId, name: names.get(personId) ?? '', missing: cells })),
    complete: indicators.length - lacking,
    total: indicators.length,
  };
}

function missingColumns({ baselines, target, method }: Indicator): readonly BaselineColumn[] {
  const years = BASELINE_COLUMNS.filter((_, year) => baselines[year] === '');
  return method !== undefined && target === '' ? [...years, TARGET_COLUMN] : years;
}
