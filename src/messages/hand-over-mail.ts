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
  }[];
  readonly workLink: string;
  readonly hosts: readonly string[];
};

export function handOverSubject({ fromName, indicators, reports }: HandOverMail): string {
  const count = indicators.length > 0 ? indicators.length : reports.length;
  return `[รับรอง] รับมอบ ${count} ตัวชี้วัดจาก${fromName}`;
}

export function handOverBody(mail: HandOverMail): string {
  return [
    `เรียน ${mail.personName}`,
    '',
    `${mail.officeShortName} มอบตัวชี้วัดของ${mail.fromName}ให้ท่านรับผิดชอบต่อ`,
    ...mail.indicators.map(({ code, name }) => `• ${code} ${name}`),
    '',
    ...(mail.reports.length === 0
      ? []
      : [
          `รายงานที่เปิดอยู่ ${mail.reports.length} ฉบับ`,
          ...mail.reports.map(
            ({ code, roundNumber, dueOn, folder }) =>
              `• ${code} รอบ ${roundNumber} เดือน กำหนดส่ง ${dueOn}\n  โฟลเดอร์หลักฐาน: ${folder}`,
          ),
          '',
        ]),
    `เปิดแถวของท่านในทะเบียน: ${mail.workLink}`,
    '',
    `สอบถาม: ${mail.hosts.join(', ')}`,
  ].join('\n');
}
