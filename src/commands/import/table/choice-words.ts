import { headerKey } from '../../../register/texts';

type Words = Readonly<Record<string, readonly string[]>>;

const YES_NO: Words = {
  ใช่: ['yes', 'y', 'true', '1', 'จริง', 'มี', 'ต้อง', 'ต้องแนบ', 'แนบ', 'ใช้', '✓', '✔', '☑', '√', '/'],
  ไม่ใช่: [
    'ไม่',
    'no',
    'n',
    'false',
    '0',
    'เท็จ',
    'ไม่มี',
    'ไม่ต้อง',
    'ไม่ต้องแนบ',
    'ไม่แนบ',
    'ไม่ใช้',
    '✗',
    '✘',
    '☐',
    '-',
  ],
};

/** Other spellings of the words that a column allows, by the column's header. */
const CHOICE_WORDS: Readonly<Record<string, Words>> = {
  วิธีให้คะแนน: {
    เชิงเส้น: ['เชิงเส้นตรง', 'เส้นตรง', 'linear', 'บัญญัติไตรยางศ์', 'เทียบบัญญัติไตรยางศ์'],
    ขั้น: ['ขั้นบันได', 'แบบขั้น', 'เป็นขั้น', 'step'],
    ความสำเร็จ: ['ระดับความสำเร็จ', 'ขั้นตอนความสำเร็จ', 'ระดับขั้นของความสำเร็จ', 'milestone'],
  },
  ทิศทาง: {
    มากดี: ['ยิ่งมากยิ่งดี', 'มากยิ่งดี', 'มากกว่าดี', 'ค่ามากดี', 'เพิ่มขึ้น', 'บวก', '+', '↑'],
    น้อยดี: ['ยิ่งน้อยยิ่งดี', 'น้อยยิ่งดี', 'น้อยกว่าดี', 'ค่าน้อยดี', 'ลดลง', 'ลบ', '↓'],
  },
  บทบาท: {
    เจ้าภาพหลัก: ['เจ้าภาพ', 'host'],
    เจ้าภาพรอง: ['เจ้าภาพร่วม', 'co-host'],
    ผู้อำนวยการ: ['ผอ.', 'ผอ.สพท.', 'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา'],
    บุคลากร: ['เจ้าหน้าที่', 'จนท.'],
  },
  สถานะ: {
    ปฏิบัติงาน: ['ปฏิบัติราชการ', 'ปฏิบัติงานปกติ', 'ปกติ'],
    ลาศึกษาต่อ: ['ลาศึกษา', 'ศึกษาต่อ'],
    ย้ายออก: ['ย้าย', 'โอนย้าย'],
  },
  หน้าที่: { ประธาน: ['ประธานคณะทำงาน'], คณะทำงาน: ['คณะทำงานร่วม'], เลขานุการ: ['คณะทำงานและเลขานุการ', 'เลขา'] },
};

/** The allowed word that a text means, however it is spelt; undefined where it means none. */
export function choiceMeant(header: string, allowed: readonly string[], text: string): string | undefined {
  const typed = wordKey(text);
  const own = allowed.find((word) => wordKey(word) === typed);
  if (own !== undefined) return own;
  const words = allowed.includes('ไม่ใช่') ? YES_NO : (CHOICE_WORDS[header] ?? {});
  return allowed.find((word) => (words[word] ?? []).some((other) => wordKey(other) === typed));
}

function wordKey(text: string): string {
  return headerKey(text).toLowerCase();
}
