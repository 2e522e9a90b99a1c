import { workbookLink } from '../domain/links';

/** To operators, at most once a day: which of the hourly work failed, why, and what to do. */
export function failureMail(
  failed: readonly { readonly step: string; readonly message: string }[],
  spreadsheetId: string,
): { readonly subject: string; readonly body: string } {
  return {
    subject: `[รับรอง] ระบบทำงานไม่ได้: ${failed.map(({ step }) => step).join(', ')}`,
    body: [
      'ระบบคำรับรองทำงานประจำชั่วโมงได้ไม่ครบ ข้อมูลเดิมยังอยู่ครบ',
      '',
      ...failed.map(({ step, message }) => `• ${step}: ${message}`),
      '',
      'ระบบจะลองใหม่ทุกชั่วโมง ถ้าแก้แล้วไม่ต้องทำอะไรเพิ่ม วันนี้จะไม่แจ้งเรื่องนี้ซ้ำทางเมลอีก',
      `เปิดทะเบียน: ${workbookLink(spreadsheetId)}`,
    ].join('\n'),
  };
}
