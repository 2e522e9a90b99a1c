import { addDays, type IsoDate, serialOfDate } from '../../domain/dates/dates';
import { dateOfMoment } from '../../domain/dates/moments';
import { Refusal } from '../../domain/refusal';
import { isCalculated, type Report } from '../../domain/rounds/report';
import { LOG_EVENT } from '../../messages/log-event';
import type { Change, LogLine, NewRow } from '../../register/change';
import { systemChanges } from '../../register/system-changes';
import { settleAccessStep } from '../access/settle-access';
import type { FailedStep } from '../failed-step';
import { commitWithProtection } from '../lay-protection';
import { mailLines } from '../mail/pending-mail';
import type { Office } from '../office';
import { readAsOperator } from '../operator-register';
import { dateField, invalidField, textField } from '../request';
import { ROUND_TABS, roundSources } from '../rounds/round-sources';
import { sendDueMails } from '../rounds/send-due-mails';
import { reopenedFolder } from './reopened-folder';
import { reopeningEntry, reopeningText, sealsOf } from './reopening';
import { reopeningMailKey } from './reopening-letters';

/** `failed`: its owner's cells or folder could not be opened; the sweeps try again. */
export type ReopenedReport = { readonly reportId: string; readonly failed: readonly FailedStep[] };

/** A report that is opened again for longer than a year was given a mistyped day. */
const MOST_DAYS = 366;

/** What was accepted, checked and certified is asked for anew; the texts stay. */
const MARKS_TAKEN_OFF: NewRow<'reports'> = {
  ปิดเมื่อ: '',
  ส่งรายงาน: false,
  ส่งเมื่อ: '',
  ผลที่ส่ง: '',
  ผู้ส่ง: '',
  ผลการตรวจ: '',
  ตรวจเมื่อ: '',
  ผู้ตรวจ: '',
  รับรอง: false,
  รับรองเมื่อ: '',
  ผลที่รับรอง: '',
  ผู้รับรอง: '',
  แก้ไขหลังรับเมื่อ: '',
  ลายนิ้วมือ: '',
  จำการติ๊ก: '',
  คำตอบ: '',
  ส่งคืนครั้งที่: '',
};

/**
 * `{reportId, reason, due}` → opens one report of a closed round again, its row alone, until the day of `due` has passed; its first owner
 * is told once. Its round stands as ปิด until the report is closed and sealed again.
 */
export function reopenReport(office: Office, request: unknown): ReopenedReport {
  return office.locked(() => {
    const snapshot = readAsOperator(office, ROUND_TABS);
    const reportId = textField(request, 'reportId');
    const reason = textField(request, 'reason');
    const today = dateOfMoment(office.now());
    const due = dateField(request, 'due', { from: today, to: addDays(today, MOST_DAYS) });
    const sources = roundSources(snapshot);
    const report = sources.reports.find(({ id }) => id === reportId);
    const round = sources.rounds.find(({ id }) => id === report?.roundId);
    if (report === undefined || round === undefined)
      throw new Refusal({ code: 'not-found', thing: 'report', key: reportId });
    if (isCalculated(report)) throw invalidField('reportId', reportId, { kind: 'scored-report' });
    if (report.closedAt === undefined) throw new Refusal({ code: 'round-open', reportId });
    const seals = sealsOf(snapshot, round.id);
    const folder = reopenedFolder(office, snapshot, round, report);
    const changes: readonly Change[] = [
      {
        kind: 'set',
        tab: 'reports',
        key: reportId,
        cells: {
          ...MARKS_TAKEN_OFF,
          กำหนดส่ง: serialOfDate(due),
          ...(folder === report.folder ? {} : { โฟลเดอร์: folder }),
        },
      },
      { kind: 'set', tab: 'rounds', key: round.id, cells: { สถานะ: 'ปิด' } },
      ...systemChanges(snapshot, { [reopeningEntry(reportId)]: reopeningText({ on: today, seals, reason }) }),
      ...mailLines([reopeningMailKey(reportId, seals)], snapshot, office.now(), office.caller),
    ];
    const reports = sources.reports.map((one) =>
      one.id === reportId ? { ...one, closedAt: undefined, dueOn: due, folder } : one,
    );
    const rounds = sources.rounds.map((one) =>
      one.id === round.id ? { ...one, state: 'ปิด' as const } : one,
    );
    const state = { ...sources, reports, rounds };
    const failed = commitWithProtection(office, snapshot, office.register.workbook(), state, changes, [
      reopened(report, reason, due),
    ]);
    const after = office.register.read(ROUND_TABS);
    const unshared = settleAccessStep(office, after, roundSources(after));
    sendDueMails(office, after);
    return { reportId, failed: [...failed, ...unshared] };
  });
}

function reopened(report: Report, reason: string, due: IsoDate): LogLine {
  const before = [report.certifiedResult, report.submittedResult].find((result) => result !== '') ?? '';
  return {
    event: LOG_EVENT.reportReopened,
    subject: report.id,
    before: String(before),
    after: `${due}: ${reason}`,
  };
}
