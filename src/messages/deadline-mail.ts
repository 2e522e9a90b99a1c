/** One person's reports whose deadline has moved. Dates come as full Thai dates. */
export type DeadlineMail = {
  readonly officeShortName: string;
  readonly personName: string;
  readonly roundNumber: number;
  readonly fiscalYearBe: number;
  readonly dueOn: string;
  readonly indicators: readonly { readonly code: string; readonly name: string }[];
  readonly workLink: string;
  readonly hosts: readonly string[];
};

export function deadlineSubject({ roundNumber, fiscalYearBe, dueOn }: DeadlineMail): string {
  return `[รับรอง] เลื่อนกำหนดส่งรายงานผลรอบ ${roundNumber} เดือน ปีงบประมาณ พ.ศ. ${fiscalYearBe} เป็น ${dueOn}`;
}

export function deadlineBody(mail: DeadlineMail): string {
  return [
    `เรียน ${mail.personName}`,
    '',
    `${mail.officeShortName} เลื่อนกำหนดส่งรายงานผลรอบ ${mail.roundNumber} เดือน ของท่าน ${mail.indicators.length} ตัวชี้วัด เป็นวันที่ ${mail.dueOn}`,
    ...mail.indicators.map(({ code, name }) => `• ${code} ${name}`),
    '',
    `เปิดแถวของท่านในทะเบียน: ${mail.workLink}`,
    '',
    `สอบถาม: ${mail.hosts.join(', ')}`,
  ].join('\n');
}
