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
  }[];
  readonly workLink: string;
  /** Names of the hosts whom a reporter may ask. */
  readonly hosts: readonly string[];
};

export function openingSubject(mail: OpeningMail): string {
  return `[รับรอง] รายงานผลรอบ ${mail.roundNumber} เดือน ปีงบประมาณ พ.ศ. ${mail.fiscalYearBe}: ${mail.indicators.length} ตัวชี้วัดของท่าน`;
}

export function openingBody(mail: OpeningMail): string {
  const indicators = mail.indicators.map(
    (indicator, index) =>
      `${index + 1}. ตัวชี้วัดที่ ${indicator.code} ${indicator.name}\n   กำหนดส่ง: ${indicator.dueOn}\n   โฟลเดอร์หลักฐาน: ${indicator.folder}`,
  );
  return [
    `เรียน ${mail.personName}`,
    '',
    `${mail.officeShortName} เปิดให้รายงานผลตามคำรับรองการปฏิบัติราชการ รอบ ${mail.roundNumber} เดือน ปีงบประมาณ พ.ศ. ${mail.fiscalYearBe} แล้ว ท่านเป็นผู้รายงาน ${mail.indicators.length} ตัวชี้วัด`,
    '',
    ...indicators,
    '',
    `แถวของท่านในทะเบียน: ${mail.workLink}`,
    'วิธีส่ง: พิมพ์ผล แล้วติ๊กส่งรายงาน',
    '',
    `สอบถาม: ${mail.hosts.join(', ')}`,
  ].join('\n');
}
