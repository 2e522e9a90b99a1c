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

export function kpiMailSubject(mail: KpiMail): string {
  return `[รับรอง] KPI Template ปีงบประมาณ พ.ศ. ${mail.fiscalYearBe}: ${mail.documents.length} ตัวชี้วัดของท่าน`;
}

export function kpiMailBody(mail: KpiMail): string {
  return [
    `เรียน ${mail.personName}`,
    '',
    `${mail.officeShortName} ขอส่งรายละเอียดตัวชี้วัด (KPI Template) ปีงบประมาณ พ.ศ. ${mail.fiscalYearBe} ที่ท่านเป็นผู้รับผิดชอบ ${mail.documents.length} ตัวชี้วัด`,
    '',
    ...mail.documents.map(({ title, link }, index) => `${index + 1}. ${title}\n   ${link}`),
    '',
    `แถวของท่านในแท็บเอกสาร: ${mail.workLink}`,
    'วิธีรับทราบ: อ่านเอกสาร แล้วติ๊กช่องรับทราบในแถวของเอกสารนั้น',
    '',
    `สอบถาม: ${mail.hosts.join(', ')}`,
  ].join('\n');
}
