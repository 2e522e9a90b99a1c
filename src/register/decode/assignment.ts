import { type Assignment, DUTIES } from '../../domain/people/working-group';
import type { Table } from '../cells';
import type { CellFault } from './cell-fault';
import { decodeRows } from './decode-rows';

/** Rows of คณะทำงาน. `scope` is a dimension's name or an indicator's code. */
export function decodeAssignments(table: Table<'workingGroups'>): {
  readonly assignments: readonly Assignment[];
  readonly faults: readonly CellFault[];
} {
  const { rows, faults } = decodeRows('workingGroups', table, 'รหัส', (reader): Assignment => {
    return {
      id: reader.code('รหัส'),
      scope: reader.word('มิติหรือตัวชี้วัด'),
      personId: reader.code('บุคลากร'),
      duty: reader.choice('หน้าที่', DUTIES) ?? 'คณะทำงาน',
    };
  });
  return { assignments: rows, faults };
}
