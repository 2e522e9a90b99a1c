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
  readonly toReport: readonly RemindedReport[];
  readonly late: readonly RemindedReport[];
  readonly supervisedLate: readonly RemindedReport[];
  readonly toCheck: readonly RemindedReport[];
  readonly officeLate: readonly RemindedReport[];
  readonly workLink: string;
  readonly hosts: readonly string[];
};

/** A digest that holds something late says so first. */
export function reminderSubject(mail: ReminderMail): string {
  const late = mail.late.length + mail.supervisedLate.length + mail.officeLate.length;
  if (late > 0) {
    const reports = new Set(
      [...mail.late, ...mail.supervisedLate, ...mail.officeLate].map(
        ({ code, roundNumber }) => `${roundNumber} ${code}`,
      ),
    );
    return `[รับรอง] เลยกำหนดส่งรายงานผล: ${reports.size} ตัวชี้วัด`;
  }
  if (mail.toReport.length > 0) {
    const [first] = mail.toReport;
    return `[รับรอง] เตือนส่งรายงานผล: ${mail.toReport.length} ตัวชี้วัดของท่าน ภายใน ${first?.dueOn ?? ''}`;
  }
  return `[รับรอง] เตือนตรวจรายงานผล: ${mail.toCheck.length} ตัวชี้วัดรอท่านตรวจ`;
}

export function reminderBody(mail: ReminderMail): string {
  return [
    `เรียน ${mail.personName}`,
    '',
    ...section(`รายงานของท่านที่เลยกำหนดแล้ว ${mail.late.length} ตัวชี้วัด`, mail.late, ownLine),
    ...section(`รายงานของท่านที่ยังไม่ส่ง ${mail.toReport.length} ตัวชี้วัด`, mail.toReport, ownLine),
    ...section(
      `รายงานที่ท่านกำกับดูแลและเลยกำหนด ${mail.supervisedLate.length} ตัวชี้วัด`,
      mail.supervisedLate,
      otherLine,
    ),
    ...section(`รายงานที่ส่งแล้วและรอท่านตรวจ ${mail.toCheck.length} ตัวชี้วัด`, mail.toCheck, otherLine),
    ...section(`รายงานทั้งสำนักงานที่เลยกำหนด ${mail.officeLate.length} ตัวชี้วัด`, mail.officeLate, otherLine),
    `เปิดแถวของท่านในทะเบียน: ${mail.workLink}`,
    ...(mail.late.length + mail.toReport.length > 0 ? [STEPS] : []),
    '',
    `สอบถาม: ${mail.hosts.join(', ')}`,
    mail.officeShortName,
  ].join('\n');
}

const STEPS = 'วิธีส่ง: 1 พิมพ์ผล 2 เขียนคำชี้แจง 3 ใส่ไฟล์หลักฐาน (เฉพาะที่ต้องแนบ) 4 ติ๊กส่งรายงาน';

function section(
  heading: string,
  reports: readonly RemindedReport[],
  line: (report: RemindedReport) => string,
): readonly string[] {
  return reports.length === 0 ? [] : [heading, ...reports.map((report) => `• ${line(report)}`), ''];
}

function ownLine(report: RemindedReport): string {
  const evidence = report.needsEvidence ? `\n  ต้องแนบหลักฐาน: ${report.folder}` : '';
  return `${titleOf(report)} กำหนดส่ง ${report.dueOn}${evidence}`;
}

function otherLine(report: RemindedReport): string {
  return `${titleOf(report)} ผู้รับผิดชอบ ${report.owner} กำหนดส่ง ${report.dueOn}`;
}

function titleOf({ code, name, roundNumber }: RemindedReport): string {
  return `${code} ${name} (รอบ ${roundNumber} เดือน)`;
}
