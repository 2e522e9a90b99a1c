import { OFFICE_TEXTS } from '../tags/office-tags';
import type { TagScope, TemplateTags } from '../tags/tag-scope';
import type { LetterKind } from './letter-kinds';

const PERSON: TagScope = { texts: ['ลำดับ', 'ชื่อ', 'ตำแหน่ง', 'กลุ่ม'], conditions: [], loops: {} };

/** The tags of every letter, and those of one kind. */
function letterTags(texts: readonly string[], loops: TagScope['loops'] = {}): TemplateTags {
  return {
    texts: [
      ...OFFICE_TEXTS,
      'เลขที่',
      'ลงวันที่',
      'กลุ่มเจ้าของเรื่อง',
      'ที่อยู่สำนักงาน',
      'โทรศัพท์สำนักงาน',
      'ชื่อผู้ลงนาม',
      'ตำแหน่งผู้ลงนาม',
      ...texts,
    ],
    conditions: [],
    loops,
    required: ['เลขที่', 'ลงวันที่', 'ชื่อผู้ลงนาม', 'ปีงบประมาณ'],
  };
}

export const LETTER_TAGS: Readonly<Record<LetterKind, TemplateTags>> = {
  บันทึกเสนอคำสั่ง: letterTags(['เรียน', 'ชื่อผู้อำนวยการ']),
  หนังสือเชิญประชุม: letterTags(['วันประชุม', 'เวลาประชุม', 'สถานที่ประชุม', 'จำนวนผู้เข้าประชุม'], {
    ผู้เข้าประชุม: PERSON,
  }),
  หนังสือนำส่งคำรับรอง: letterTags(['เรียน']),
  หนังสือนำส่งรายงาน: letterTags(['เรียน', 'ชื่อรอบ', 'งวดตั้งแต่', 'งวดถึง']),
};
