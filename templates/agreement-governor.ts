import { agreementTemplate } from './agreement';
import type { BuiltTemplate } from './docx-file';

/** ผู้ว่าราชการจังหวัด: the office's director to a province's governor. */
export function agreementGovernor(): Promise<BuiltTemplate> {
  return agreementTemplate({
    name: 'agreement-governor',
    title: 'คำรับรองการปฏิบัติราชการ',
    under: ['{{ชื่อสำนักงาน}}', '{{หน่วยงาน}}'],
  });
}
