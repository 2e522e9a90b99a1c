import { type Paragraph, TabStopType } from 'docx';
import { cm, PORTRAIT_WIDTH } from './measures';
import { line, lineBreak, run } from './text';

const NUMBER_WIDTH = cm(0.8);
const GAP = 60;

/** The six clauses of คำรับรองการปฏิบัติราชการ in the national wording. */
export function clauses(): readonly Paragraph[] {
  return [
    clause('๑.', 'คำรับรองระหว่าง'),
    party('{{ชื่อผู้รับ}}  ตำแหน่ง  {{ตำแหน่งผู้รับ}}', 'ผู้รับคำรับรอง'),
    line('และ', { align: 'center' }),
    party('{{ชื่อผู้ทำ}}  ตำแหน่ง  {{ตำแหน่งผู้ทำ}}', 'ผู้ทำคำรับรอง'),
    clause(
      '๒.',
      'คำรับรองนี้เป็นคำรับรองฝ่ายเดียว มิใช่สัญญา และใช้สำหรับระยะเวลา ๑ ปี เริ่มตั้งแต่วันที่ ๑ ตุลาคม {{ปีงบประมาณก่อน}} ถึงวันที่ ๓๐ กันยายน {{ปีงบประมาณ}}',
    ),
    clause(
      '๓.',
      'รายละเอียดของคำรับรอง ได้แก่ กรอบการประเมินผล น้ำหนัก ตัวชี้วัดผลการปฏิบัติราชการ เป้าหมาย เกณฑ์การให้คะแนน และรายละเอียดอื่น ๆ ตามที่กำหนดอยู่ในเอกสารประกอบท้ายคำรับรองนี้',
    ),
    clause(
      '๔.',
      'ข้าพเจ้า {{ชื่อผู้รับ}} ได้พิจารณาและเห็นชอบกับรายละเอียดตามข้อ ๓ แล้ว และยินดีจะให้คำแนะนำ กำกับ และตรวจสอบผลการปฏิบัติราชการของ {{ชื่อผู้ทำ}} ให้เป็นไปตามคำรับรองที่จัดทำขึ้นนี้',
    ),
    clause(
      '๕.',
      'ข้าพเจ้า {{ชื่อผู้ทำ}} ได้ทำความเข้าใจคำรับรองตามข้อ ๓ แล้ว ขอให้คำรับรองกับ {{ชื่อผู้รับ}} ว่าจะมุ่งมั่นปฏิบัติราชการให้เกิดผลงานที่ดีตามเป้าหมายของตัวชี้วัดแต่ละตัวในระดับสูงสุด เพื่อให้เกิดประโยชน์สุขแก่ประชาชนตามที่ให้คำรับรองไว้',
    ),
    clause('๖.', 'ผู้รับคำรับรองและผู้ทำคำรับรองได้เข้าใจคำรับรองการปฏิบัติราชการและเห็นพ้องกันแล้ว จึงได้ลงลายมือชื่อไว้เป็นสำคัญ'),
  ];
}

function clause(number: string, text: string): Paragraph {
  return line(`${number}\t${text}`, {
    align: 'thai',
    before: GAP,
    indent: NUMBER_WIDTH,
    hanging: NUMBER_WIDTH,
    tabs: [{ type: TabStopType.LEFT, position: NUMBER_WIDTH }],
  });
}

/** The party's role ends the paragraph on a line of its own at the right margin: a long position must not break it in two. */
function party(text: string, role: string): Paragraph {
  return line([run(text), lineBreak(), run(`\t${role}`, { bold: true })], {
    indent: NUMBER_WIDTH,
    tabs: [{ type: TabStopType.RIGHT, position: cm(PORTRAIT_WIDTH) }],
  });
}
