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
  readonly hosts: readonly string[];
};

export function reopeningSubject({ code, roundNumber, fiscalYearBe }: ReopeningMail): string {
  return `[รับรอง] เปิดรายงานใหม่: ตัวชี้วัดที่ ${code} รอบ ${roundNumber} เดือน ปีงบประมาณ พ.ศ. ${fiscalYearBe}`;
}

export function reopeningBody(mail: ReopeningMail): string {
  return [
    `เรียน ${mail.personName}`,
    '',
    `${mail.officeShortName} เปิดรายงานผลตัวชี้วัดที่ ${mail.code} ${mail.name} รอบ ${mail.roundNumber} เดือน ให้แก้ไขอีกครั้ง`,
    ...(mail.reason === '' ? [] : [`เหตุผล: ${mail.reason}`]),
    `ส่งภายใน: ${mail.dueOn}`,
    '',
    `แถวของท่านในทะเบียน: ${mail.workLink}`,
    `โฟลเดอร์หลักฐาน: ${mail.folder}`,
    'วิธีส่ง: แก้ผลและคำชี้แจง ใส่ไฟล์หลักฐานถ้าต้องแนบ แล้วติ๊กส่งรายงาน รายงานอื่นของรอบนี้ยังปิดอยู่',
    '',
    `สอบถาม: ${mail.hosts.join(', ')}`,
  ].join('\n');
}
