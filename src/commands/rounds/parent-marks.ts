import { isCalculated, type Report } from '../../domain/rounds/report';
import { PARENT_NOTE } from '../../messages/reports/mark-note';
import type { Change } from '../../register/change';

/** A row that is calculated from its sub-indicators takes no tick and no verdict: what was ticked or pasted over it goes, with a note. */
export function undoneOnParents(reports: readonly Report[]): readonly Change[] {
  return reports
    .filter(isCalculated)
    .flatMap(({ id, submitTick, certifyTick, verdict }) => [
      ...(submitTick ? undone(id, 'ส่งรายงาน', false) : []),
      ...(verdict === undefined ? [] : undone(id, 'ผลการตรวจ', '')),
      ...(certifyTick ? undone(id, 'รับรอง', false) : []),
    ]);
}

function undone(
  key: string,
  header: 'ส่งรายงาน' | 'ผลการตรวจ' | 'รับรอง',
  value: '' | false,
): readonly Change[] {
  return [
    { kind: 'set', tab: 'reports', key, cells: { [header]: value } },
    { kind: 'note', tab: 'reports', key, header, note: PARENT_NOTE },
  ];
}
