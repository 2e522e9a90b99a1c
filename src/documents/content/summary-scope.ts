import { ROUND_NUMBERS } from '../../domain/indicator';
import { OFFICE_TEXTS } from '../tags/office-tags';
import type { TagScope, TemplateTags } from '../tags/tag-scope';

/** A name for each of the rounds that stand side by side: น้ำหนัก6, น้ำหนัก9, น้ำหนัก12. */
function ofRounds(...names: readonly string[]): readonly string[] {
  return ROUND_NUMBERS.flatMap((round) => names.map((name) => `${name}${round}`));
}

const RANKED: TagScope = { texts: ['ที่', 'ชื่อตัวชี้วัด', 'คะแนน'], conditions: [], loops: {} };

/** What สรุปผล of a round or of the year may say. */
export const SUMMARY: TemplateTags = {
  texts: [
    ...OFFICE_TEXTS,
    'เลขที่',
    'ลงวันที่',
    'ชื่อรอบ',
    'งวดตั้งแต่',
    'งวดถึง',
    'คะแนนรวม',
    'น้ำหนักที่นับ',
    'จำนวนรายงาน',
    'ส่งแล้ว',
    'รับรองแล้ว',
    'ยังไม่ส่ง',
    'ไม่นำมาคิด',
    'ปีฐานที่1',
    'ปีฐานที่2',
    'กลุ่มเจ้าของเรื่อง',
    'โทรศัพท์สำนักงาน',
    'ตำแหน่งผู้อำนวยการ',
    'ผู้สรุป',
    'ตำแหน่งผู้สรุป',
    ...ofRounds('น้ำหนักรวม', 'คะแนนรวม', 'น้ำหนักกรรมการ', 'คะแนนกรรมการ'),
  ],
  conditions: ['มีคะแนนกรรมการ', 'มีรายการล่าช้า', 'มีผลต่าง'],
  loops: {
    มิติ: {
      texts: ['ชื่อมิติ', ...ofRounds('น้ำหนักมิติ', 'คะแนนมิติ')],
      conditions: [],
      loops: {
        ตัวชี้วัด: {
          texts: [
            'ที่',
            'ชื่อตัวชี้วัด',
            'ข้อมูลปีฐาน1',
            'ข้อมูลปีฐาน2',
            'ค่าเป้าหมาย',
            ...ofRounds('น้ำหนัก', 'ผลงาน', 'คะแนน'),
          ],
          conditions: ['เป็นหัวข้อ'],
          loops: {},
        },
      },
    },
    แผนภูมิมิติ: { texts: ['ชื่อมิติ', 'แท่ง', 'คะแนน'], conditions: [], loops: {} },
    ผลต่าง: {
      texts: ['ที่', 'ชื่อตัวชี้วัด', 'คะแนนตนเอง', 'คะแนนกรรมการ', 'ผลต่าง', 'เหตุผล'],
      conditions: [],
      loops: {},
    },
    คะแนนสูงสุด: RANKED,
    คะแนนต่ำสุด: RANKED,
    ล่าช้า: { texts: ['ที่', 'ชื่อตัวชี้วัด', 'ผู้รับผิดชอบ', 'กำหนดส่ง', 'ความล่าช้า'], conditions: [], loops: {} },
  },
  required: ['ปีงบประมาณ', 'ชื่อรอบ', 'มิติ', 'ตัวชี้วัด', 'ชื่อตัวชี้วัด', 'คะแนนรวม'],
};
