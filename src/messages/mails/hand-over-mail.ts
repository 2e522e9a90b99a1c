import { type WrittenMail, writeMail } from './mail-text';
import { CHECK_STEPS, evidenceLink, REPORT_STEPS } from './report-steps';

/** What somebody takes over from a colleague. Dates come as full Thai dates. */
export type HandOverMail = {
  readonly officeShortName: string;
  readonly personName: string;
  /** Who had it before. */
  readonly fromName: string;
  readonly indicators: readonly { readonly code: string; readonly name: string }[];
  readonly reports: readonly {
    readonly code: string;
    readonly roundNumber: number;
    readonly dueOn: string;
    readonly folder: string;
    readonly needsEvidence: boolean;
  }[];
  /** Whether one of them is to be reported; else they are to be checked. */
  readonly ownsOne: boolean;
  readonly workLink: string;
  readonly hosts: readonly string[];
};

export function handOverMail(mail: HandOverMail): WrittenMail {
  const count = mail.indicators.length > 0 ? mail.indicators.length : mail.reports.length;
  return writeMail({
    subject: `[รับรอง] รับมอบ ${count} ตัวชี้วัดจาก${mail.fromName}`,
    to: mail.personName,
    lead: [`${mail.officeShortName} มอบตัวชี้วัดของ${mail.fromName}ให้ท่านดูแลต่อ`],
    sections: [
      {
        heading: 'ตัวชี้วัดของท่าน',
        items: mail.indicators.map(({ code, name }) => ({ title: `ตัวชี้วัดที่ ${code} ${name}` })),
      },
      {
        heading: `รายงานที่เปิดอยู่ ${mail.reports.length} ฉบับ`,
        items: mail.reports.map(({ code, roundNumber, dueOn, folder, needsEvidence }) => ({
          title: `ตัวชี้วัดที่ ${code} รอบ ${roundNumber} เดือน`,
          details: [`กำหนดส่ง: ${dueOn}`],
          link: evidenceLink(folder, needsEvidence),
        })),
      },
    ],
    button: { label: 'เปิดแถวของท่านในทะเบียน', url: mail.workLink },
    steps: mail.reports.length === 0 ? [] : [mail.ownsOne ? REPORT_STEPS : CHECK_STEPS],
    hosts: mail.hosts,
    from: mail.officeShortName,
  });
}
