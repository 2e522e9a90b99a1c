import { type WrittenMail, writeMail } from './mail-text';
import { evidenceLink, REPORT_STEPS } from './report-steps';

/** One reporter's indicators of a round that has opened. Dates come as full Thai dates. */
export type OpeningMail = {
  readonly officeShortName: string;
  readonly personName: string;
  readonly roundNumber: number;
  readonly fiscalYearBe: number;
  readonly indicators: readonly {
    readonly code: string;
    readonly name: string;
    readonly dueOn: string;
    readonly folder: string;
    readonly needsEvidence: boolean;
  }[];
  readonly workLink: string;
  /** Names of the hosts whom a reporter may ask. */
  readonly hosts: readonly string[];
};

export function openingMail(mail: OpeningMail): WrittenMail {
  const count = mail.indicators.length;
  const round = `รอบ ${mail.roundNumber} เดือน ปีงบประมาณ พ.ศ. ${mail.fiscalYearBe}`;
  return writeMail({
    subject: `[รับรอง] รายงานผล${round}: ${count} ตัวชี้วัดของท่าน`,
    to: mail.personName,
    lead: [
      `${mail.officeShortName} เปิดให้รายงานผลตามคำรับรองการปฏิบัติราชการ ${round} แล้ว ท่านเป็นผู้รายงาน ${count} ตัวชี้วัด`,
    ],
    sections: [
      {
        heading: 'ตัวชี้วัดของท่าน',
        items: mail.indicators.map(({ code, name, dueOn, folder, needsEvidence }) => ({
          title: `ตัวชี้วัดที่ ${code} ${name}`,
          details: [`กำหนดส่ง: ${dueOn}`],
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
