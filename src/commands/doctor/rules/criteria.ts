import type Big from 'big.js';
import { type ThresholdOrder, thresholdOrder } from '../../../domain/doctor/threshold-order';
import type { Direction, Indicator, Method, Thresholds } from '../../../domain/indicator';
import { parentCodes } from '../../../domain/opening';
import { type ScaleName, scaleNameFor } from '../../../domain/scale-name';
import type { TabName } from '../../../register/tabs';
import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

/** Levels (the n of เกณฑ์ n) that a scale uses. */
const LEVELS: Readonly<Record<ScaleName, readonly number[]>> = {
  '1-5': [1, 2, 3, 4, 5],
  '0-5': [0, 1, 2, 3, 4, 5],
  '50-75-100': [1, 2, 3],
};

/** Method, direction and criteria of every indicator that is scored itself; a parent has none of them. */
export function criteriaFindings(view: RegisterView): readonly Finding[] {
  const parents = parentCodes(view.indicators.map(({ value }) => value));
  return view.indicators.flatMap(({ row, value }) =>
    parents.has(value.code)
      ? parentFindings(row.rowNumber, value)
      : ownFindings(row.rowNumber, value, scaleNameFor(view.settings.scale, value.thresholds)),
  );
}

function parentFindings(row: number, { method, direction, thresholds }: Indicator): readonly Finding[] {
  const filled = thresholds.findIndex((threshold) => threshold !== undefined);
  const column =
    method !== undefined
      ? 'วิธีให้คะแนน'
      : direction !== undefined
        ? 'ทิศทาง'
        : filled >= 0
          ? `เกณฑ์ ${filled}`
          : undefined;
  return column === undefined ? [] : [finding('indicators', row, column, { code: 'parent-has-criteria' })];
}

function ownFindings(row: number, indicator: Indicator, scale: ScaleName): readonly Finding[] {
  const { method, direction, thresholds } = indicator;
  return [
    ...(method === undefined ? [finding('indicators', row, 'วิธีให้คะแนน', { code: 'method-missing' })] : []),
    ...(direction === undefined ? [finding('indicators', row, 'ทิศทาง', { code: 'direction-missing' })] : []),
    ...levelFindings('indicators', row, thresholds, LEVELS[scale], scale),
    ...orderFindings('indicators', row, thresholds, direction),
    ...milestoneFindings('indicators', row, thresholds, method),
    ...(method === 'ความสำเร็จ' && direction === 'น้อยดี'
      ? [finding('indicators', row, 'ทิศทาง', { code: 'milestone-direction' })]
      : []),
  ];
}

/** Every level of the scale needs a threshold, and no other may have one. */
function levelFindings(
  tab: TabName,
  row: number,
  thresholds: readonly (Big | undefined)[],
  used: readonly number[],
  scale: ScaleName,
): readonly Finding[] {
  return thresholds.flatMap((threshold, level): readonly Finding[] => {
    const column = `เกณฑ์ ${level}`;
    if (used.includes(level)) {
      return threshold === undefined ? [finding(tab, row, column, { code: 'threshold-missing', level })] : [];
    }
    return threshold === undefined ? [] : [finding(tab, row, column, { code: 'threshold-unused', scale })];
  });
}

/** Where all criteria run the other way, either they or the direction is wrong: both cells are named. */
function orderFindings(
  tab: 'indicators' | 'unitThresholds',
  row: number,
  thresholds: readonly (Big | undefined)[],
  stated: Direction | undefined,
): readonly Finding[] {
  const direction = stated ?? 'มากดี';
  const order: ThresholdOrder = thresholdOrder(thresholds, direction);
  switch (order.kind) {
    case 'sound':
      return [];
    case 'against-direction': {
      const problem = { code: 'criteria-against-direction', direction } as const;
      const threshold = finding(tab, row, `เกณฑ์ ${order.firstLevel}`, problem);
      return tab === 'indicators' ? [finding(tab, row, 'ทิศทาง', problem), threshold] : [threshold];
    }
    case 'broken':
      return order.misplaced.map(({ level, threshold, before, after }) =>
        finding(tab, row, `เกณฑ์ ${level}`, {
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
  tab: TabName,
  row: number,
  thresholds: readonly (Big | undefined)[],
  method: Method | undefined,
): readonly Finding[] {
  if (method !== 'ความสำเร็จ') return [];
  return thresholds.flatMap((threshold, level): readonly Finding[] =>
    threshold === undefined || threshold.eq(threshold.round(0, 0))
      ? []
      : [finding(tab, row, `เกณฑ์ ${level}`, { code: 'milestone-not-whole', threshold })],
  );
}

/** เกณฑ์เฉพาะหน่วย stand in for เกณฑ์ 1 … 5 of their indicator, so they follow its direction and method. */
export function unitCriteriaFindings(view: RegisterView): readonly Finding[] {
  const indicators = new Map(view.indicators.map(({ value }) => [value.code, value] as const));
  return view.unitThresholds.flatMap(({ row, value: { indicatorCode, levels } }) => {
    const indicator = indicators.get(indicatorCode);
    if (indicator === undefined) return [];
    const { direction, method } = indicator;
    const scale = scaleNameFor(view.settings.scale, indicator.thresholds);
    const thresholds: Thresholds = [undefined, ...levels];
    const used = LEVELS[scale].filter((level) => level > 0);
    return [
      ...levelFindings('unitThresholds', row.rowNumber, thresholds, used, scale),
      ...orderFindings('unitThresholds', row.rowNumber, thresholds, direction),
      ...milestoneFindings('unitThresholds', row.rowNumber, thresholds, method),
    ];
  });
}
