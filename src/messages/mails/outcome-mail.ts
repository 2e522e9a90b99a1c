import { type MailItem, type MailLink, type WrittenMail, writeMail } from './mail-text';
import { evidenceLink } from './report-steps';

/** One report whose owner waits for word of it. */
type ToldReport = {
  readonly code: string;
  readonly name: string;
  readonly roundNumber: number;
};

/** What the office decided of a request for review (ทบทวนผล). */
export type ReviewedReport = ToldReport & {
  readonly asked: string;
  readonly outcome: string;
  readonly reason: string;
};

/** A report that was taken and has lost its evidence since. */
export type BereftReport = ToldReport & { readonly folder: string };

/** One person's mail about what has come of own reports; empty lists are left out. */
export type OutcomeMail = {
  readonly officeShortName: string;
  readonly personName: string;
  /** The day of the mail, so that two about one indicator are told apart. */
  readonly on: string;
  readonly reviewed: readonly ReviewedReport[];
  readonly withoutEvidence: readonly BereftReport[];
  readonly workLink: string;
  readonly hosts: readonly string[];
};

export function outcomeMail(mail: OutcomeMail): WrittenMail {
  const { reviewed, withoutEvidence } = mail;
  const what = reviewed.length > 0 ? 'ผลการทบทวน' : 'หลักฐานหายไป';
  const reports = [...reviewed, ...withoutEvidence];
  return writeMail({
    subject: `[รับรอง] ${what} รอบ ${roundsOf(reports)} เดือน: ตัวชี้วัดที่ ${codesOf(reports)} (${mail.on})`,
    to: mail.personName,
    lead: [`${mail.officeShortName} ขอแจ้งเรื่องรายงานผลของท่านดังนี้`],
    sections: [
      { heading: `ผลการทบทวนที่ท่านขอไว้ ${reviewed.length} ตัวชี้วัด`, items: reviewed.map(reviewedItem) },
      {
        heading: `รายงานที่รับแล้วแต่ไม่มีไฟล์หลักฐานเหลืออยู่ ${withoutEvidence.length} ตัวชี้วัด ขอให้ใส่ไฟล์ในโฟลเดอร์อีกครั้ง ไม่ต้องส่งรายงานใหม่`,
        items: withoutEvidence.map((report) => ({
          title: titleOf(report),
          link: evidenceFolder(report),
        })),
      },
    ],
    button: { label: 'เปิดแถวของท่านในทะเบียน', url: mail.workLink },
    hosts: mail.hosts,
    from: mail.officeShortName,
  });
}

function roundsOf(reports: readonly ToldReport[]): string {
  return [...new Set(reports.map(({ roundNumber }) => roundNumber))].sort((a, b) => a - b).join(', ');
}

/** A subject line shows no more of them. */
const MOST_CODES = 4;

function codesOf(reports: readonly ToldReport[]): string {
  const codes = [...new Set(reports.map(({ code }) => code))];
  const more = codes.length - MOST_CODES;
  return `${codes.slice(0, MOST_CODES).join(', ')}${more > 0 ? ` และอีก ${more} ตัว` : ''}`;
}

function reviewedItem(report: ReviewedReport): MailItem {
  const reason = report.reason === '' ? [] : [`เหตุผล: ${report.reason}`];
  return {
    title: titleOf(report),
    details: [`ที่ขอไว้: ${report.asked}`, `ผลการทบทวน: ${report.outcome}`, ...reason],
  };
}

function evidenceFolder({ folder }: BereftReport): MailLink {
  return evidenceLink(folder, true);
}

function titleOf({ code, name, roundNumber }: ToldReport): string {
  return `ตัวชี้วัดที่ ${code} ${name} (รอบ ${roundNumber} เดือน)`;
}
