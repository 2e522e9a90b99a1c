import { workbookLink } from '../../domain/links';
import { type WrittenMail, writeMail } from './mail-text';

/** To operators, at most once a day: which of the hourly work failed, why, and what to do. */
export function failureMail(
  failed: readonly { readonly step: string; readonly message: string }[],
  spreadsheetId: string,
): WrittenMail {
  return writeMail({
    subject: `[รับรอง] ระบบทำงานไม่ได้: ${[...new Set(failed.map(({ step }) => step))].join(', ')}`,
    to: 'เจ้าภาพ',
    lead: ['ระบบคำรับรองทำงานประจำชั่วโมงได้ไม่ครบ ข้อมูลเดิมยังอยู่ครบ'],
    sections: [
      {
        heading: 'ที่ทำไม่ได้',
        items: failed.map(({ step, message }) => ({ title: step, details: [message] })),
      },
    ],
    button: { label: 'เปิดทะเบียน', url: workbookLink(spreadsheetId) },
    steps: [
      'ระบบจะลองใหม่ทุกชั่วโมง ถ้าแก้แล้วไม่ต้องทำอะไรเพิ่ม หรือเปิดเมนู คำรับรอง ▸ งานของฉัน แล้วกด ลองทำตอนนี้ วันนี้จะไม่แจ้งเรื่องนี้ซ้ำทางเมลอีก',
    ],
    hosts: [],
    from: 'ระบบรับรอง',
  });
}
