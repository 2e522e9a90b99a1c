import type { UnitThresholds } from '../../domain/unit-thresholds';
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
