import { wordOf } from '../../../domain/words/word';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

/** มิติที่ 1, before its name. */
const NUMBERED = /^มิติที่ ?(\d+)/;

/**
 * A dimension that one indicator alone names although others have its number or count far from it, or that has none where all
 * others have one: it was mistyped, and would be a dimension of its own in every score.
 */
export function unknownDimensionFindings(view: RegisterView): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { value } of view.indicators) {
    if (value.dimension !== '') counts.set(value.dimension, (counts.get(value.dimension) ?? 0) + 1);
  }
  const usual = [...counts].filter(([, count]) => count > 1).map(([dimension]) => dimension);
  const numbers = new Set(usual.map(numberOf));
  if (usual.length === 0 || numbers.has('')) return [];
  const last = lastCounted(usual.map(numberOf), [...counts.keys()].map(numberOf));
  return view.indicators.flatMap(({ row, value: { dimension, parent } }): readonly Finding[] => {
    if (dimension === '' || usual.includes(dimension)) return [];
    const number = numberOf(dimension);
    // One that counts along may have one indicator; มิติที่ 9 after มิติที่ 4 is none. A sub is asked about its parent's.
    const countsAlong = parent !== undefined || Number(number) <= last;
    if (number !== '' && !numbers.has(number) && countsAlong) return [];
    const problem = { code: 'unknown-dimension', value: dimension, allowed: usual } as const;
    return [finding('indicators', row.rowNumber, 'มิติ', problem)];
  });
}

function numberOf(dimension: string): string {
  return NUMBERED.exec(wordOf(dimension))?.[1] ?? '';
}

/** The highest number that is reached from those of `usual` by counting on through all that there are. */
function lastCounted(usual: readonly string[], all: readonly string[]): number {
  const numbers = new Set(all.map(Number));
  let last = Math.max(...usual.map(Number));
  while (numbers.has(last + 1)) last += 1;
  return last;
}
