import { agreementTemplate } from './agreement';
import type { BuiltTemplate } from './docx-file';

/** บุคลากร: a member of staff to the office's director. */
export function agreementStaff(): Promise<BuiltTemplate> {
  return agreementTemplate({
    name: 'agreement-staff',
    title: 'คำรับรองการปฏิบัติราชการ',
    under: ['ระดับบุคลากร {{หน่วยงาน}}', '{{ชื่อสำนักงาน}}'],
  });
}
