import { type WrittenMail, writeMail } from './mail-text';
import { evidenceLink, REPORT_STEPS } from './report-steps';

/** The one mail to the first owner of a report that was opened again. Dates come as full Thai dates. */
export type ReopeningMail = {
  readonly officeShortName: string;
  readonly personName: string;
  readonly code: string;
  readonly name: string;
  readonly roundNumber: number;
  readonly fiscalYearBe: number;
  readonly dueOn: string;
  readonly reason: string;
  readonly workLink: string;
  readonly folder: string;
  readonly needsEvidence: boolean;
  readonly hosts: readonly string[];
};

export function reopeningMail(mail: ReopeningMail): WrittenMail {
  const round = `รอบ ${mail.roundNumber} เดือน`;
  return writeMail({
    subject: `[รับรอง] เปิดรายงานใหม่: ตัวชี้วัดที่ ${mail.code} ${round} ปีงบประมาณ พ.ศ. ${mail.fiscalYearBe}`,
    to: mail.personName,
    lead: [
      `${mail.officeShortName} เปิดรายงานผลตัวชี้วัดที่ ${mail.code} ${round} ให้แก้ไขอีกครั้ง รายงานอื่นของรอบนี้ยังปิดอยู่`,
    ],
    sections: [
      {
        heading: 'รายงานที่เปิดใหม่',
        items: [
          {
            title: `ตัวชี้วัดที่ ${mail.code} ${mail.name}`,
            details: [...(mail.reason === '' ? [] : [`เหตุผล: ${mail.reason}`]), `ส่งภายใน: ${mail.dueOn}`],
            link: evidenceLink(mail.folder, mail.needsEvidence),
          },
        ],
      },
    ],
    button: { label: 'เปิดแถวของท่านในทะเบียน', url: mail.workLink },
    steps: [REPORT_STEPS],
    hosts: mail.hosts,
    from: mail.officeShortName,
  });
}
