import { decimalOf } from '../../../domain/decimal';
import { thresholdOrder } from '../../../domain/doctor/threshold-order';
import type { Direction, Thresholds } from '../../../domain/indicator';
import { parentCodes } from '../../../domain/rounds/opening';
import { isUsedWith, schoolNames } from '../../../domain/usage';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

/** A target in figures that does not even reach level 1. */
export function targetFindings(view: RegisterView): readonly Finding[] {
  const indicators = new Map(view.indicators.map(({ value }) => [value.code, value] as const));
  /** Criteria that are out of order are a fault of their own. */
  const below = (target: string, thresholds: Thresholds, direction: Direction | undefined) => {
    const typed = decimalOf(target);
    const threshold = thresholds[1];
    if (typed === undefined || threshold === undefined || direction === undefined) return undefined;
    if (thresholdOrder(thresholds, direction).kind !== 'sound') return undefined;
    const reached = direction === 'มากดี' ? typed.gte(threshold) : typed.lte(threshold);
    return reached ? undefined : ({ code: 'target-below-first', target: typed, threshold } as const);
  };
  return [
    ...view.indicators.flatMap(({ row, value }): readonly Finding[] => {
      const problem = below(value.target, value.thresholds, value.direction);
      return problem === undefined ? [] : [finding('indicators', row.rowNumber, 'ค่าเป้าหมาย', problem)];
    }),
    ...view.unitThresholds.flatMap(({ row, value }): readonly Finding[] => {
      const direction = indicators.get(value.indicatorCode)?.direction;
      const problem = below(value.target, [undefined, ...value.levels], direction);
      return problem === undefined ? [] : [finding('unitThresholds', row.rowNumber, 'ค่าเป้าหมาย', problem)];
    }),
  ];
}

/** Thresholds of a school that no agreement prints: a parent has none, and schools have only what is used with them. */
export function unusedUnitFindings(view: RegisterView): readonly Finding[] {
  const indicators = new Map(view.indicators.map(({ value }) => [value.code, value] as const));
  const schools = new Map(view.schools.map(({ value }) => [value.id, schoolNames(value)] as const));
  const namesOf = (unitId: string) => schools.get(unitId) ?? [unitId];
  const parents = parentCodes(view.indicators.map(({ value }) => value));
  return view.unitThresholds.flatMap(({ row, value: { indicatorCode, unitId } }): readonly Finding[] => {
    const indicator = indicators.get(indicatorCode);
    if (indicator === undefined) return [];
    const isParent = parents.has(indicatorCode);
    // A parent with a method of its own is a fault already: one of the two is mistyped.
    if (isParent ? indicator.method !== undefined : isUsedWith(indicator.forSchools, namesOf(unitId)))
      return [];
    const problem = { code: 'unit-thresholds-unused', indicator: indicatorCode, isParent } as const;
    return [finding('unitThresholds', row.rowNumber, 'รหัสตัวชี้วัด', problem)];
  });
}
