import { agreementTemplate } from './agreement';
import type { BuiltTemplate } from './docx-file';

/** เลขาธิการ กพฐ.: the office's director to the secretary-general. */
export function agreementObec(): Promise<BuiltTemplate> {
  return agreementTemplate({
    name: 'agreement-obec',
    title: 'คำรับรองการปฏิบัติราชการ',
    under: ['{{ชื่อสำนักงาน}}', '{{ต้นสังกัด}} {{กระทรวง}}'],
  });
}
