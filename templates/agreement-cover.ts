import { type BuiltTemplate, docxFile } from './docx-file';
import { letterBody, letterClose, letterEnd, letterHead } from './letter-parts';
import { crestSection } from './sections';

/** After signing day: the signed agreement goes to สพฐ. or the province. */
export function agreementCover(): Promise<BuiltTemplate> {
  const subject = 'ขอส่งคำรับรองการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}';
  return docxFile('agreement-cover', subject, [
    crestSection([
      ...letterHead(subject, '{{เรียน}}', [
        ['สิ่งที่ส่งมาด้วย', 'คำรับรองการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}  จำนวน ๑ ฉบับ'],
      ]),
      letterBody(
        'ด้วย{{ชื่อสำนักงาน}} ได้จัดทำคำรับรองการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} พร้อมเอกสารประกอบท้ายคำรับรอง ซึ่งประกอบด้วยกรอบการประเมินผล น้ำหนัก ตัวชี้วัดผลการปฏิบัติราชการ เป้าหมาย และเกณฑ์การให้คะแนน เรียบร้อยแล้ว',
      ),
      letterBody('{{ชื่อสำนักงาน}} จึงขอส่งคำรับรองการปฏิบัติราชการดังกล่าว รายละเอียดตามสิ่งที่ส่งมาด้วย'),
      letterEnd('จึงเรียนมาเพื่อโปรดพิจารณา'),
      ...letterClose(),
    ]),
  ]);
}
