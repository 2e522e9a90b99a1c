import { type FileChild, type Paragraph, TabStopType } from 'docx';
import { cm, PORTRAIT_WIDTH } from './measures';
import { cell, plainTable, row } from './table';
import { FIRST_PAGE_POINTS, line } from './text';

const NUMBER_WIDTH = cm(0.8);
const GAP = 40;

/** The six clauses of คำรับรองการปฏิบัติราชการ in the national wording. */
export function clauses(): readonly FileChild[] {
  return [
    clause('๑.', 'คำรับรองระหว่าง'),
    parties(),
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

function text(content: string): Paragraph {
  return line(content, { points: FIRST_PAGE_POINTS });
}

function clause(number: string, text: string): Paragraph {
  return line(`${number}\t${text}`, {
    align: 'thai',
    points: FIRST_PAGE_POINTS,
    before: GAP,
    indent: NUMBER_WIDTH,
    hanging: NUMBER_WIDTH,
    tabs: [{ type: TabStopType.LEFT, position: NUMBER_WIDTH }],
  });
}

const NAME = cm(6);
const ROLE = cm(3.3);
const POSITION = cm(PORTRAIT_WIDTH) - NUMBER_WIDTH - NAME - ROLE;

/** Name, position and role in three columns: a long position breaks in its own, and the role still ends the line. */
function parties(): FileChild {
  const party = (side: string, role: string) =>
    row([
      cell([line('', { points: FIRST_PAGE_POINTS })], NUMBER_WIDTH),
      cell([text(`{{#${role}}}{{ชื่อ${side}}}`)], NAME),
      cell([text(`ตำแหน่ง {{ตำแหน่ง${side}}}`)], POSITION),
      cell([line(`${role}{{/${role}}}`, { align: 'right', bold: true, points: FIRST_PAGE_POINTS })], ROLE),
    ]);
  const and = row([
    cell([line('', { points: FIRST_PAGE_POINTS })], NUMBER_WIDTH),
    cell([text('และ')], NAME),
    cell([line('', { points: FIRST_PAGE_POINTS })], POSITION),
    cell([line('', { points: FIRST_PAGE_POINTS })], ROLE),
  ]);
  return plainTable(
    [party('ผู้รับ', 'ผู้รับคำรับรอง'), and, party('ผู้ทำ', 'ผู้ทำคำรับรอง')],
    [NUMBER_WIDTH, NAME, POSITION, ROLE],
  );
}
