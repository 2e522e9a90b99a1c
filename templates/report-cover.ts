import { type BuiltTemplate, docxFile } from './docx-file';
import { letterBody, letterClose, letterEnd, letterHead } from './letter-parts';
import { crestSection } from './sections';

/** สรุปผล of a round or of the year goes to สพฐ. or the province. */
export function reportCover(): Promise<BuiltTemplate> {
  const subject = 'รายงานผลการปฏิบัติราชการตามคำรับรอง {{ชื่อรอบ}} ปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}';
  return docxFile('report-cover', subject, [
    crestSection([
      ...letterHead(subject, '{{เรียน}}', [
        ['สิ่งที่ส่งมาด้วย', 'สรุปผลการปฏิบัติราชการตามคำรับรอง {{ชื่อรอบ}} ปีงบประมาณ พ.ศ. {{ปีงบประมาณ}}  จำนวน ๑ ชุด'],
      ]),
      letterBody(
        'ตามที่{{ชื่อสำนักงาน}} ได้จัดทำคำรับรองการปฏิบัติราชการ ประจำปีงบประมาณ พ.ศ. {{ปีงบประมาณ}} และกำหนดให้รายงานผลการดำเนินงานตามตัวชี้วัด นั้น',
      ),
      letterBody(
        '{{ชื่อสำนักงาน}} ได้ประเมินผลการปฏิบัติราชการ{{ชื่อรอบ}} ระหว่างวันที่ {{งวดตั้งแต่}} ถึงวันที่ {{งวดถึง}} เรียบร้อยแล้ว จึงขอส่งสรุปผลการปฏิบัติราชการตามคำรับรอง รายละเอียดตามสิ่งที่ส่งมาด้วย',
      ),
      letterEnd('จึงเรียนมาเพื่อโปรดทราบ'),
      ...letterClose(),
    ]),
  ]);
}
