import type { RegisterProblem } from '../../../domain/doctor/register-problem';
import { type ThresholdOrder, thresholdOrder } from '../../../domain/doctor/threshold-order';
import {
  type Direction,
  type Indicator,
  LEVELS,
  type Level,
  type Method,
  type Thresholds,
} from '../../../domain/indicator';
import { parentCodes } from '../../../domain/rounds/opening';
import { type ScaleName, scaleNameFor } from '../../../domain/scores/scale-name';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

/** Levels (the n of เกณฑ์ n) that a scale uses. */
const LEVELS_OF_SCALE: Readonly<Record<ScaleName, readonly Level[]>> = {
  '1-5': [1, 2, 3, 4, 5],
  '0-5': [0, 1, 2, 3, 4, 5],
  '50-75-100': [1, 2, 3],
};

/** Method, direction and criteria of every indicator that is scored itself; a parent has none of them. */
export function criteriaFindings(view: RegisterView): readonly Finding[] {
  // One that names itself is a parent of nothing by that.
  const parents = parentCodes(
    view.indicators.map(({ value }) => value).filter(({ code, parent }) => parent !== code),
  );
  return view.indicators.flatMap(({ row, value }) =>
    parents.has(value.code)
      ? parentFindings(row.rowNumber, value)
      : ownFindings(row.rowNumber, value, scaleNameFor(view.settings.scale, value.thresholds)),
  );
}

function parentFindings(row: number, { method, direction, thresholds }: Indicator): readonly Finding[] {
  const filled = LEVELS.find((level) => thresholds[level] !== undefined);
  const column =
    method !== undefined
      ? 'วิธีให้คะแนน'
      : direction !== undefined
        ? 'ทิศทาง'
        : filled !== undefined
          ? (`เกณฑ์ ${filled}` as const)
          : undefined;
  return column === undefined ? [] : [finding('indicators', row, column, { code: 'parent-has-criteria' })];
}

function ownFindings(row: number, indicator: Indicator, scale: ScaleName): readonly Finding[] {
  const { method, direction, thresholds } = indicator;
  return [
    ...(method === undefined ? [finding('indicators', row, 'วิธีให้คะแนน', { code: 'method-missing' })] : []),
    ...(direction === undefined ? [finding('indicators', row, 'ทิศทาง', { code: 'direction-missing' })] : []),
    ...levelFindings('indicators', row, thresholds, LEVELS_OF_SCALE[scale], scale),
    ...orderFindings('indicators', row, thresholds, direction),
    ...milestoneFindings('indicators', row, thresholds, method),
    ...(method === 'ความสำเร็จ' && direction === 'น้อยดี'
      ? [finding('indicators', row, 'ทิศทาง', { code: 'milestone-direction' })]
      : []),
  ];
}

/** เกณฑ์เฉพาะหน่วย have no เกณฑ์ 0. */
function levelFinding(
  tab: 'indicators' | 'unitThresholds',
  row: number,
  level: Level,
  problem: RegisterProblem,
): Finding {
  if (tab === 'indicators' || level === 0) return finding('indicators', row, `เกณฑ์ ${level}`, problem);
  return finding(tab, row, `เกณฑ์ ${level}`, problem);
}

/** Every level of the scale needs a threshold, and no other may have one. */
function levelFindings(
  tab: 'indicators' | 'unitThresholds',
  row: number,
  thresholds: Thresholds,
  used: readonly Level[],
  scale: ScaleName,
): readonly Finding[] {
  return LEVELS.flatMap((level): readonly Finding[] => {
    const threshold = thresholds[level];
    const at = (problem: RegisterProblem) => [levelFinding(tab, row, level, problem)];
    if (used.includes(level)) return threshold === undefined ? at({ code: 'threshold-missing', level }) : [];
    return threshold === undefined ? [] : at({ code: 'threshold-unused', scale });
  });
}

/** Where all criteria run the other way, either they or the direction is wrong: both cells are named. */
function orderFindings(
  tab: 'indicators' | 'unitThresholds',
  row: number,
  thresholds: Thresholds,
  stated: Direction | undefined,
): readonly Finding[] {
  const direction = stated ?? 'มากดี';
  const order: ThresholdOrder = thresholdOrder(thresholds, direction);
  switch (order.kind) {
    case 'sound':
      return [];
    case 'against-direction': {
      const problem = { code: 'criteria-against-direction', direction } as const;
      const threshold = levelFinding(tab, row, order.firstLevel, problem);
      return tab === 'indicators' ? [finding(tab, row, 'ทิศทาง', problem), threshold] : [threshold];
    }
    case 'broken':
      return order.misplaced.map(({ level, threshold, before, after }) =>
        levelFinding(tab, row, level, {
          code: 'threshold-misplaced',
          direction,
          threshold,
          before,
          after,
        }),
      );
  }
}

/** A milestone result is the whole number of steps done, so its levels are whole numbers. */
function milestoneFindings(
  tab: 'indicators' | 'unitThresholds',
  row: number,
  thresholds: Thresholds,
  method: Method | undefined,
): readonly Finding[] {
  if (method !== 'ความสำเร็จ') return [];
  return LEVELS.flatMap((level): readonly Finding[] => {
    const threshold = thresholds[level];
    return threshold === undefined || threshold.eq(threshold.round(0, 0))
      ? []
      : [levelFinding(tab, row, level, { code: 'milestone-not-whole', threshold })];
  });
}

/** เกณฑ์เฉพาะหน่วย stand in for เกณฑ์ 1 … 5 of their indicator, so they follow its direction and method. */
export function unitCriteriaFindings(view: RegisterView): readonly Finding[] {
  const indicators = new Map<string, Indicator | undefined>();
  // Of a code that stands twice nobody knows which row is meant: that is said of the code.
  for (const { value } of view.indicators)
    indicators.set(value.code, indicators.has(value.code) ? undefined : value);
  return view.unitThresholds.flatMap(({ row, value: { indicatorCode, levels } }) => {
    const indicator = indicators.get(indicatorCode);
    if (indicator === undefined) return [];
    const { direction, method } = indicator;
    const scale = scaleNameFor(view.settings.scale, indicator.thresholds);
    const thresholds: Thresholds = [undefined, ...levels];
    const used = LEVELS_OF_SCALE[scale].filter((level) => level > 0);
    return [
      ...levelFindings('unitThresholds', row.rowNumber, thresholds, used, scale),
      ...orderFindings('unitThresholds', row.rowNumber, thresholds, direction),
      ...milestoneFindings('unitThresholds', row.rowNumber, thresholds, method),
    ];
  });
}
