import { reportIdOf } from '../../../domain/keys';
import { indicatorsOfRound } from '../../../domain/rounds/opening';
import { namesOnlyAllowed } from '../../../messages/reports/actor-text';
import { lostReports } from '../../lost-reports/lost-reports';
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

/** Each indicator of an open round of the year has its row, each accepted report its own: what somebody deleted is missed here. */
export function missingReportFindings(view: RegisterView): readonly Finding[] {
  const lost = lostReports(view);
  const present = new Set([...view.reports.map(({ value }) => value.id), ...lost]);
  const indicators = view.indicators.map(({ value }) => value);
  const missing = view.rounds
    .filter(({ value }) => value.state === 'เปิด' && value.fiscalYearBe === view.settings.fiscalYearBe)
    .flatMap(({ value: round }) =>
      indicatorsOfRound(indicators, round.number)
        .map(({ code }) => reportIdOf(round.id, code))
        .filter((reportId) => !present.has(reportId))
        .map((reportId) => finding('reports', 0, 'รหัสรายงาน', { code: 'report-missing', reportId })),
    );
  return [
    ...missing,
    ...lost.map((reportId) => finding('reports', 0, 'รหัสรายงาน', { code: 'report-lost', reportId })),
  ];
}

/** Marks of open reports whose maker Google did not tell. */
export function unknownActorFindings(view: RegisterView): readonly Finding[] {
  return view.reports.flatMap(({ row, value }) => {
    if (value.closedAt !== undefined) return [];
    const named = [
      ['ผู้ส่ง', value.submittedBy],
      ['ผู้ตรวจ', value.checkedBy],
      ['ผู้รับรอง', value.certifiedBy],
    ] as const;
    return named
      .filter(([, text]) => namesOnlyAllowed(text))
      .map(([column, text]) =>
        finding('reports', row.rowNumber, column, { code: 'actor-unknown', value: text }),
      );
  });
}
