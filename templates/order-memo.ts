import { type BuiltTemplate, docxFile } from './docx-file';
import { letterBody, letterEnd, memoHead, memoSignature } from './letter-parts';
import { cm } from './measures';
import { crestSection } from './sections';
import { line } from './text';

/** Step 2: the order is laid before the director, who agrees or says what to change. */
export function orderMemo(): Promise<BuiltTemplate> {
  const subject =
    'ขอเสนอคำสั่งแต่งตั้งคณะทำงานขับเคลื่อนการดำเนินงานตามคำรับรองการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}';
  const choice = (text: string) =>
    line(`(     )  ${text}`, { points: 14, indent: cm(1), before: cm(0.2), keepNext: true });
  return docxFile('order-memo', subject, [
    crestSection([
      ...memoHead(subject, '{{เรียน}}'),
      letterBody(
        'ด้วย{{ชื่อสำนักงาน}} ต้องจัดทำคำรับรองการปฏิบัติราชการ และติดตามประเมินผลตามตัวชี้วัด ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} {{กลุ่มเจ้าของเรื่อง}}ได้ศึกษาแนวทาง เกณฑ์การให้คะแนน และค่าเป้าหมายแล้ว จึงขอเสนอคำสั่งแต่งตั้งคณะทำงาน ผู้กำกับดูแล และผู้รับผิดชอบตัวชี้วัด ตามที่แนบมาพร้อมนี้',
      ),
      letterEnd('จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นชอบโปรดลงนามในคำสั่ง'),
      ...memoSignature(),
      line('ความเห็นและคำสั่ง', { bold: true, points: 14, before: cm(1), keepNext: true }),
      choice('เห็นชอบ และลงนามแล้ว'),
      choice(
        'อื่น ๆ ..............................................................................................',
      ),
      ...memoSignature('{{ชื่อผู้อำนวยการ}}', '{{เรียน}}', 'วันที่ ....... เดือน .................... พ.ศ. ........'),
    ]),
  ]);
}
