import { type WrittenMail, writeMail } from './mail-text';
import { evidenceLink, REPORT_STEPS } from './report-steps';

/** One person's reports whose deadline has moved. Dates come as full Thai dates. */
export type DeadlineMail = {
  readonly officeShortName: string;
  readonly personName: string;
  readonly roundNumber: number;
  readonly fiscalYearBe: number;
  readonly dueOn: string;
  readonly indicators: readonly {
    readonly code: string;
    readonly name: string;
    readonly folder: string;
    readonly needsEvidence: boolean;
  }[];
  readonly workLink: string;
  readonly hosts: readonly string[];
};

export function deadlineMail(mail: DeadlineMail): WrittenMail {
  const round = `รอบ ${mail.roundNumber} เดือน`;
  return writeMail({
    subject: `[รับรอง] เลื่อนกำหนดส่งรายงานผล${round} ปีงบประมาณ พ.ศ. ${mail.fiscalYearBe} เป็น ${mail.dueOn}`,
    to: mail.personName,
    lead: [
      `${mail.officeShortName} เลื่อนกำหนดส่งรายงานผล${round}ของท่าน ${mail.indicators.length} ตัวชี้วัด เป็นวันที่ ${mail.dueOn}`,
    ],
    sections: [
      {
        heading: 'ตัวชี้วัดที่ยังไม่ส่ง',
        items: mail.indicators.map(({ code, name, folder, needsEvidence }) => ({
          title: `ตัวชี้วัดที่ ${code} ${name}`,
          link: evidenceLink(folder, needsEvidence),
        })),
      },
    ],
    button: { label: 'เปิดแถวของท่านในทะเบียน', url: mail.workLink },
    steps: [REPORT_STEPS],
    hosts: mail.hosts,
    from: mail.officeShortName,
  });
}
