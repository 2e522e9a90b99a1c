import { agreementTemplate } from './agreement';
import type { BuiltTemplate } from './docx-file';

/** สถานศึกษา: a school's director to the office's director. */
export function agreementSchool(): Promise<BuiltTemplate> {
  return agreementTemplate({
    name: 'agreement-school',
    title: 'คำรับรองการปฏิบัติราชการ',
    under: ['{{หน่วยงาน}}', '{{ชื่อสำนักงาน}}'],
  });
}
