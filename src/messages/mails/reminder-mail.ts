import { type MailItem, type MailLink, type WrittenMail, writeMail } from './mail-text';
import { CALENDAR_STEPS, CHECK_STEPS, evidenceLink, REPORT_STEPS } from './report-steps';

/** One report as a digest tells it; dates come as full Thai dates. */
export type RemindedReport = {
  readonly code: string;
  readonly name: string;
  readonly roundNumber: number;
  readonly dueOn: string;
  /** The first owner's name. */
  readonly owner: string;
  readonly folder: string;
  readonly needsEvidence: boolean;
};

/** One person's digest of a day; empty lists are left out of the mail. */
export type ReminderMail = {
  readonly officeShortName: string;
  readonly personName: string;
  /** The day that asks for the mail, so that a week's two mails about one step are told apart. */
  readonly on: string;
  readonly toReport: readonly RemindedReport[];
  readonly late: readonly RemindedReport[];
  readonly supervisedLate: readonly RemindedReport[];
  readonly toCheck: readonly RemindedReport[];
  readonly officeLate: readonly RemindedReport[];
  /** Requests for review that wait for an answer. */
  readonly appeals: readonly RemindedReport[];
  /** Steps of ปฏิทิน whose last day has passed. */
  readonly lateSteps: readonly { readonly number: number; readonly name: string; readonly dueOn: string }[];
  /** Where the reader has the most to do: own rows, else the first report told of, else ปฏิทิน. */
  readonly button: MailLink;
  readonly hosts: readonly string[];
};

export function reminderMail(mail: ReminderMail): WrittenMail {
  const { late, toReport, supervisedLate, toCheck, officeLate, appeals, lateSteps } = mail;
  return writeMail({
    subject: subjectOf(mail),
    to: mail.personName,
    lead: [`${mail.officeShortName} ขอเรียน${whatIsTold(mail)}ดังนี้`],
    sections: [
      { heading: `รายงานของท่านที่เลยกำหนดแล้ว ${late.length} ตัวชี้วัด`, items: late.map(ownItem) },
      { heading: `รายงานของท่านที่ยังไม่ส่ง ${toReport.length} ตัวชี้วัด`, items: toReport.map(ownItem) },
      {
        heading: `รายงานที่ท่านกำกับดูแลและเลยกำหนด ${supervisedLate.length} ตัวชี้วัด`,
        items: supervisedLate.map(otherItem),
      },
      { heading: `รายงานที่ส่งแล้วและรอท่านตรวจ ${toCheck.length} ตัวชี้วัด`, items: toCheck.map(checkedItem) },
      {
        heading: `รายงานทั้งสำนักงานที่เลยกำหนด ${officeLate.length} ตัวชี้วัด`,
        items: officeLate.map(otherItem),
      },
      { heading: `คำขอทบทวนผลที่รอคำตอบ ${appeals.length} รายการ`, items: appeals.map(appealItem) },
      {
        heading: `ขั้นตอนในปฏิทินที่เลยกำหนด ${lateSteps.length} ขั้น`,
        items: lateSteps.map(({ number, name, dueOn }) => ({
          title: `ขั้นที่ ${number} ${name}`,
          details: [`สิ้นสุดตามแผน ${dueOn}`],
        })),
      },
    ],
    button: mail.button,
    steps: [
      ...(late.length + toReport.length > 0 ? [REPORT_STEPS] : []),
      ...(toCheck.length > 0 ? [CHECK_STEPS] : []),
      ...(lateSteps.length > 0 ? [CALENDAR_STEPS] : []),
    ],
    hosts: mail.hosts,
    from: mail.officeShortName,
  });
}

function whatIsTold(mail: ReminderMail): string {
  const { late, toReport, supervisedLate, toCheck, officeLate, appeals, lateSteps } = mail;
  const reports = [late, toReport, supervisedLate, toCheck, officeLate, appeals].flat();
  if (reports.length === 0) return 'ขั้นตอนในปฏิทินที่เลยกำหนด';
  return lateSteps.length === 0 ? 'รายงานผลที่ยังค้าง' : 'งานที่ยังค้าง';
}

/** A digest that holds something late says so first. */
function subjectOf(mail: ReminderMail): string {
  const { late, supervisedLate, officeLate, toReport, toCheck, appeals, lateSteps } = mail;
  const overdue = [...late, ...supervisedLate, ...officeLate];
  const reports = new Set(overdue.map(({ code, roundNumber }) => `${roundNumber} ${code}`));
  if (reports.size > 0) return `[รับรอง] เลยกำหนดส่งรายงานผล: ${reports.size} ตัวชี้วัด`;
  const [first] = toReport;
  if (first !== undefined)
    return `[รับรอง] เตือนส่งรายงานผล: ${toReport.length} ตัวชี้วัดของท่าน ภายใน ${first.dueOn}`;
  const [step] = lateSteps;
  if (step !== undefined && toCheck.length + appeals.length === 0)
    return `[รับรอง] เตือนปฏิทิน: ขั้นที่ ${lateSteps.map(({ number }) => number).join(', ')} เลยกำหนด (${mail.on})`;
  return toCheck.length > 0
    ? `[รับรอง] เตือนตรวจรายงานผล: ${toCheck.length} ตัวชี้วัดรอท่านตรวจ`
    : `[รับรอง] เตือนคำขอทบทวนผล: ${appeals.length} รายการรอคำตอบ`;
}

function ownItem(report: RemindedReport): MailItem {
  return {
    title: titleOf(report),
    details: [`กำหนดส่ง ${report.dueOn}`],
    link: evidenceLink(report.folder, report.needsEvidence),
  };
}

function otherItem(report: RemindedReport): MailItem {
  return { title: titleOf(report), details: [`ผู้รับผิดชอบ ${report.owner}`, `กำหนดส่ง ${report.dueOn}`] };
}

/** Its deadline is behind it. */
function checkedItem(report: RemindedReport): MailItem {
  return { title: titleOf(report), details: [`ผู้รับผิดชอบ ${report.owner}`] };
}

function appealItem(report: RemindedReport): MailItem {
  return { title: titleOf(report), details: [`ผู้ขอ ${report.owner}`] };
}

function titleOf({ code, name, roundNumber }: RemindedReport): string {
  return `ตัวชี้วัดที่ ${code} ${name} (รอบ ${roundNumber} เดือน)`;
}
