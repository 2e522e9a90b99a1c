import { type Finding, finding } from '../finding';
import type { RegisterView } from '../register-view';

/** Once a round is open, an indicator that needs evidence needs the folder that takes it. */
export function evidenceFolderFindings(view: RegisterView): readonly Finding[] {
  const open = new Set(view.rounds.flatMap(({ value }) => (value.state === 'เปิด' ? [value.id] : [])));
  const needing = new Set(view.indicators.flatMap(({ value }) => (value.needsEvidence ? [value.code] : [])));
  return view.reports.flatMap(({ row, value: { roundId, indicatorCode, folder } }) =>
    open.has(roundId) && needing.has(indicatorCode) && folder === ''
      ? [finding('reports', row.rowNumber, 'โฟลเดอร์', { code: 'evidence-folder-missing' })]
      : [],
  );
}

/** ปรับคะแนน without เหตุผล gives no committee score. */
export function adjustmentFindings(view: RegisterView): readonly Finding[] {
  return view.reports.flatMap(({ row, value: { adjustment, reason } }) =>
    adjustment !== undefined && reason === ''
      ? [finding('reports', row.rowNumber, 'เหตุผล', { code: 'adjustment-without-reason' })]
      : [],
  );
}
