import { DIRECTIONS, METHODS } from '../domain/indicator';
import { REVIEW_OUTCOMES, VERDICTS } from '../domain/rounds/report';
import { REPORT_STATES } from '../domain/rounds/report-state';
import { SCALE_NAMES } from '../domain/scores/scale-name';
import { column } from './column';
import { thresholds1To5 } from './threshold-columns';

const script = { writer: 'script' } as const;
const owner = { writer: 'owner' } as const;
const supervisor = { writer: 'supervisor' } as const;
const folded = { folded: true } as const;
const technical = { writer: 'script', folded: true } as const;
const helper = { helper: true, folded: true } as const;

/** The columns of รายงานผล: what staff type and read from left to right first, what only the script reckons with after it, folded away. */
export const REPORT_COLUMNS = [
  column('รหัสรายงาน', 'code', 110, { writer: 'script', required: true }),
  column('ตัวชี้วัด', 'text', 190, script),
  column('หน่วยวัด', 'text', 80, script),
  column('กำหนดส่ง', 'date', 95, script),
  column('ผลการดำเนินงาน', 'result', 130, owner),
  column('คำชี้แจง', 'text', 250, owner),
  column('ส่งรายงาน', 'checkbox', 75, owner),
  column('สถานะ', 'formula', 120, { choices: REPORT_STATES }),
  column('คำตอบ', 'text', 230, { writer: 'script', since: 2 }),
  column('คะแนน', 'formula', 80),
  ...thresholds1To5('script'),
  column('ค่าเป้าหมาย', 'number', 110, { writer: 'script', since: 2 }),
  column('ปัจจัยสนับสนุน', 'text', 200, owner),
  column('ปัญหาอุปสรรค', 'text', 200, owner),
  column('โฟลเดอร์', 'link', 160, script),
  column('หลักฐาน', 'integer', 80, script),
  column('ผลการตรวจ', 'choice', 90, { choices: VERDICTS, writer: 'supervisor' }),
  column('ความเห็น', 'text', 220, supervisor),
  column('ผลกรรมการ', 'result', 100),
  column('ปรับคะแนน', 'number', 90),
  column('เหตุผล', 'text', 180),
  column('รับรอง', 'checkbox', 70),
  column('ส่งเมื่อ', 'moment', 160, script),
  column('ผู้ส่ง', 'text', 180, { writer: 'script', since: 2 }),
  column('ตรวจเมื่อ', 'moment', 160, script),
  column('ผู้ตรวจ', 'text', 180, { writer: 'script', since: 2 }),
  column('รับรองเมื่อ', 'moment', 160, script),
  column('ผู้รับรอง', 'text', 180, { writer: 'script', since: 2 }),
  column('รหัสรอบ', 'code', 80, technical),
  column('รหัสตัวชี้วัด', 'code', 80, technical),
  column('ตัวชี้วัดแม่', 'code', 70, technical),
  column('มิติ', 'text', 130, technical),
  column('น้ำหนัก', 'number', 70, technical),
  column('วิธีให้คะแนน', 'choice', 90, { choices: METHODS, ...technical }),
  column('ทิศทาง', 'choice', 70, { choices: DIRECTIONS, ...technical }),
  column('มาตรา', 'choice', 80, { choices: SCALE_NAMES, ...technical }),
  column('ต่ำกว่าระดับ 1', 'number', 80, technical),
  column('กรณี N/A', 'text', 90, technical),
  column('เกณฑ์ 0', 'number', 70, technical),
  column('ผู้รับผิดชอบ', 'people', 120, technical),
  column('ผู้กำกับดูแล', 'person', 100, technical),
  column('ผลที่ส่ง', 'result', 100, technical),
  column('ผลที่รับรอง', 'result', 100, technical),
  column('แก้ไขหลังรับเมื่อ', 'moment', 160, technical),
  column('ปิดเมื่อ', 'moment', 160, technical),
  column('ส่งคืนครั้งที่', 'integer', 80, { since: 2, ...technical }),
  column('ใบส่งคืน', 'text', 260, { since: 4, ...technical }),
  column('ขอทบทวน', 'text', 220, { since: 4, ...owner, ...folded }),
  column('ทบทวนภายใน', 'date', 95, { since: 4, ...technical }),
  column('ผลการทบทวน', 'choice', 110, { choices: REVIEW_OUTCOMES, since: 4, ...folded }),
  column('เหตุผลการทบทวน', 'text', 220, { since: 4, ...folded }),
  column('ทบทวนเมื่อ', 'moment', 160, { since: 4, ...technical }),
  column('ลายนิ้วมือ', 'text', 120, { clipped: true, ...technical }),
  column('ผลเป็นตัวเลข', 'formula', 100, folded),
  column('คะแนนของแถว', 'formula', 90, folded),
  column('น้ำหนักที่นับ', 'formula', 90, folded),
  column('คะแนนถ่วงน้ำหนัก', 'formula', 110, folded),
  column('คะแนนกรรมการ', 'formula', 100, folded),
  column('กุญแจแม่', 'formula', 90, helper),
  column('ชั้นกลาง', 'formula', 90, helper),
  column('ผลที่นับ', 'formula', 90, helper),
  column('คะแนนก่อนรวม', 'formula', 90, helper),
  column('คะแนนที่รับแล้วก่อนรวม', 'formula', 90, helper),
  column('คะแนนที่รับแล้ว', 'formula', 90, helper),
  column('ผลกรรมการที่นับ', 'formula', 90, helper),
  column('ผลกรรมการเป็นตัวเลข', 'formula', 90, helper),
  column('คะแนนกรรมการของแถว', 'formula', 90, helper),
  column('คะแนนกรรมการก่อนรวม', 'formula', 90, helper),
  column('จำการติ๊ก', 'text', 90, { writer: 'script', ...helper }),
] as const;
