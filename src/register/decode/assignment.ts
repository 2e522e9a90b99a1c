import { type Assignment, DUTIES } from '../../domain/working-group';
import type { Table } from '../cells';
import type { CellFault } from './cell-fault';
import { decodeRows } from './decode-rows';
import { codeOf } from './row-reader';

/** Rows of คณะทำงาน. `scope` is a dimension's name as it stands or an indicator's code in Western digits. */
export function decodeAssignments(table: Table<'workingGroups'>): {
  readonly assignments: readonly Assignment[];
  readonly faults: readonly CellFault[];
} {
  const { rows, faults } = decodeRows('workingGroups', table, 'รหัส', (reader): Assignment => {
    const scope = reader.text('มิติหรือตัวชี้วัด');
    const code = codeOf(scope);
    return {
      id: reader.code('รหัส'),
      scope: /^[\d.]+$/.test(code) ? code : scope,
      personId: reader.code('บุคลากร'),
      duty: reader.choice('หน้าที่', DUTIES) ?? 'คณะทำงาน',
    };
  });
  return { assignments: rows, faults };
}
