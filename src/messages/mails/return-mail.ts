import { NO_COMMENT } from '../reports/answer-text';
import { type WrittenMail, writeMail } from './mail-text';
import { evidenceLink, REPORT_STEPS } from './report-steps';

/** The one mail to the first owner of a report that a supervisor sent back. Dates come as full Thai dates. */
export type ReturnMail = {
  readonly officeShortName: string;
  readonly personName: string;
  readonly code: string;
  readonly name: string;
  readonly roundNumber: number;
  readonly fiscalYearBe: number;
  readonly dueOn: string;
  readonly supervisor: string;
  /** How often it has been sent back. */
  readonly times: number;
  /** What the slip says: the comment, then what proof is missing. */
  readonly slip: readonly string[];
  /** Slips of earlier returns, oldest first. */
  readonly earlier: readonly string[];
  readonly workLink: string;
  readonly folder: string;
  readonly needsEvidence: boolean;
  readonly hosts: readonly string[];
};

/** Who sent it back may still be writing. */
function orWhereToLook(point: string): string {
  return point === NO_COMMENT ? `${NO_COMMENT}ขณะส่งเมลนี้ ดูช่อง ความเห็น ในแถวของท่านก่อนแก้` : point;
}

export function returnMail(mail: ReturnMail): WrittenMail {
  const round = `รอบ ${mail.roundNumber} เดือน`;
  return writeMail({
    subject: `[รับรอง] ส่งคืน: ตัวชี้วัดที่ ${mail.code} ${round} ปีงบประมาณ พ.ศ. ${mail.fiscalYearBe} (ครั้งที่ ${mail.times})`,
    to: mail.personName,
    lead: [
      `${mail.supervisor} ตรวจรายงานผลตัวชี้วัดที่ ${mail.code} ${round} แล้วส่งคืนให้แก้ไข ข้อความที่ท่านเขียนไว้ยังอยู่ครบ`,
    ],
    sections: [
      {
        heading: 'ใบส่งคืน',
        items: [
          {
            title: `ตัวชี้วัดที่ ${mail.code} ${mail.name}`,
            details: [...mail.slip.map(orWhereToLook), `ส่งใหม่ภายใน ${mail.dueOn}`],
            link: evidenceLink(mail.folder, mail.needsEvidence),
          },
        ],
      },
      { heading: 'ความเห็นครั้งก่อน', items: mail.earlier.map((title) => ({ title })) },
    ],
    button: { label: 'เปิดแถวของท่านในทะเบียน', url: mail.workLink },
    steps: [REPORT_STEPS],
    hosts: mail.hosts,
    from: mail.officeShortName,
  });
}
