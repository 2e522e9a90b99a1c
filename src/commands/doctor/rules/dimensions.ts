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
  return view.indicators.flatMap(({ row, value: { dimension, parent } }): readonly Finding[] => {
    if (dimension === '' || usual.includes(dimension)) return [];
    const number = numberOf(dimension);
    // One that goes on counting may be new; มิติที่ 9 after มิติที่ 4 is none. A sub is asked about its parent's.
    const mayBeNew = parent !== undefined || Number(number) === Math.max(...[...numbers].map(Number)) + 1;
    if (number !== '' && !numbers.has(number) && mayBeNew) return [];
    const problem = { code: 'unknown-dimension', value: dimension, allowed: usual } as const;
    return [finding('indicators', row.rowNumber, 'มิติ', problem)];
  });
}

function numberOf(dimension: string): string {
  return NUMBERED.exec(wordOf(dimension))?.[1] ?? '';
}
