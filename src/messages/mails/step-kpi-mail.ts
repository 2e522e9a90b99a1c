import { type WrittenMail, writeMail } from './mail-text';

/** The KPI Templates that one owner is sent and asked to acknowledge. */
export type KpiMail = {
  readonly officeShortName: string;
  readonly personName: string;
  readonly fiscalYearBe: number;
  readonly documents: readonly { readonly title: string; readonly link: string }[];
  /** The person's rows in เอกสาร. */
  readonly workLink: string;
  /** Names of the hosts whom an owner may ask. */
  readonly hosts: readonly string[];
};

export function kpiMail(mail: KpiMail): WrittenMail {
  const count = mail.documents.length;
  return writeMail({
    subject: `[รับรอง] KPI Template ปีงบประมาณ พ.ศ. ${mail.fiscalYearBe}: ${count} ตัวชี้วัดของท่าน`,
    to: mail.personName,
    lead: [
      `${mail.officeShortName} ขอส่งรายละเอียดตัวชี้วัด (KPI Template) ปีงบประมาณ พ.ศ. ${mail.fiscalYearBe} ที่ท่านเป็นผู้รับผิดชอบ ${count} ตัวชี้วัด`,
    ],
    sections: [
      {
        heading: 'เอกสารของท่าน',
        items: mail.documents.map(({ title, link }) => ({ title, link: { label: 'เปิดเอกสาร', url: link } })),
      },
    ],
    button: { label: 'เปิดแถวของท่านในแท็บเอกสาร', url: mail.workLink },
    steps: ['วิธีรับทราบ: อ่านเอกสาร แล้วติ๊กช่องรับทราบในแถวของเอกสารนั้น'],
    hosts: mail.hosts,
    from: mail.officeShortName,
  });
}
