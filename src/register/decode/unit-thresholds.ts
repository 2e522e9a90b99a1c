import type { Indicator } from '../../domain/indicator';
import { withFilledUnitLevels } from '../../domain/scores/filled-levels';
import type { UnitThresholds } from '../../domain/scores/unit-thresholds';
import type { Settings } from '../../domain/settings';
import type { Table } from '../cells';
import type { CellFault } from './cell-fault';
import { decodeRows, noteCodeAsNumber } from './decode-rows';

/** Rows of เกณฑ์เฉพาะหน่วย. */
export function decodeUnitThresholds(table: Table<'unitThresholds'>): {
  readonly unitThresholds: readonly UnitThresholds[];
  readonly faults: readonly CellFault[];
} {
  const { rows, faults } = decodeRows('unitThresholds', table, 'รหัสตัวชี้วัด', (reader, row): UnitThresholds => {
    noteCodeAsNumber(reader, row, ['รหัสตัวชี้วัด']);
    const level = (number: 1 | 2 | 3 | 4 | 5) => reader.number(`เกณฑ์ ${number}`);
    return {
      indicatorCode: reader.code('รหัสตัวชี้วัด'),
      unitId: reader.code('รหัสหน่วย'),
      levels: [level(1), level(2), level(3), level(4), level(5)],
      target: reader.text('ค่าเป้าหมาย'),
    };
  });
  return { unitThresholds: rows, faults };
}

/** The same with the levels between 1, 3 and 5 filled where the office's setting says so and the indicator's method is a line. */
export function decodeOfficeUnitThresholds(
  table: Table<'unitThresholds'>,
  { fillsLevels }: Pick<Settings, 'fillsLevels'>,
  indicators: readonly Indicator[],
): ReturnType<typeof decodeUnitThresholds> {
  const decoded = decodeUnitThresholds(table);
  if (!fillsLevels) return decoded;
  const methods = new Map(indicators.map(({ code, method }) => [code, method]));
  const filled = decoded.unitThresholds.map((own) =>
    withFilledUnitLevels(own, methods.get(own.indicatorCode)),
  );
  return { ...decoded, unitThresholds: filled };
}
