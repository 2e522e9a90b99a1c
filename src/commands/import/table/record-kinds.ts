import { cleanText } from '../../../domain/words/clean-text';
import { fromThaiDigits } from '../../../domain/words/thai-digits';
import { headerKey } from '../../../register/texts';

/** Why a row of a table is no record. */
export type NoRecord = 'sum' | 'note' | 'source' | 'signature' | 'header' | 'heading' | 'example' | 'guide';

const PATTERNS: readonly { readonly why: NoRecord; readonly pattern: RegExp }[] = [
  {
    why: 'sum',
    pattern:
      /^(?:(?:รวม|ยอดรวม|ผลรวม|เฉลี่ย|ค่าเฉลี่ย|ยอดยกมา|ยอดยกไป|grand total|sub ?total|total|sum|average)(?=$|[\s:.\d(=]|ทั้ง|น้ำหนัก|คะแนน|มิติ|จำนวน|ด้าน|กลุ่ม|เป็น)|(?:รวม)?จำนวน(?:ทั้งหมด|ทั้งสิ้น|รวม)|ทั้ง(?:หมด|สิ้น)(?=$|[\s:\d])|(?:คิดเป็น)?ร้อยละ ?:?$|สรุป ?:?$|จำนวน ?:?$|ส่วนเบี่ยงเบน|s\. ?d\. ?:?$|n ?= ?\d|(?:น้ำหนัก|คะแนน)รวม(?:ทั้ง\S*|ถ่วงน้ำหนัก)? ?:?$)/i,
  },
  {
    why: 'note',
    pattern:
      /^(?:\*+\s*|\(\s*)?(?:หมายเหตุ|คำอธิบายเพิ่มเติม|ข้อมูล ณ|ณ วันที่|ปรับปรุง(?:ข้อมูล|ล่าสุด| ณ)|พิมพ์(?:เมื่อ|วันที่)|หน้า(?:ที่)? ?\d|page \d|note|remark|-+ ?จบ|\(?ต่อ(?:หน้า)?(?=[\s)\d]))(?=$|[\s:.\d*)ๆ]|ข้อ|วัน|เมื่อ|ราย|เอกสาร)|^\*+/i,
  },
  { why: 'source', pattern: /^(?:ที่มา|แหล่งที่มา|แหล่งข้อมูล|อ้างอิง|source)(?=$|[\s:.]|ของ|ข้อมูล)/i },
  {
    why: 'signature',
    pattern:
      /^(?:\(\s*(?:ลงชื่อ|ลงนาม)\s*\)|ลงชื่อ|ลงนาม|ลายมือชื่อ|(?:รับรอง)?สำเนาถูกต้อง|ขอรับรองว่า|ทราบ ?$|(?:ผู้(?:จัดทำ|รายงาน|ตรวจ(?:สอบ)?|รับรอง(?:ข้อมูล)?|อนุมัติ|ให้ข้อมูล|บันทึก)|ตำแหน่ง|วันที่|โทร(?:ศัพท์)?)(?=$|[\s:.…_]*(?:[.…_]{3}|$))|\(?\s*[.…_]{4,}|signature)/i,
  },
];

/** Words that close a table, where the row's first words say so; undefined for a row that may be a record. */
export function noRecordWord(text: string): NoRecord | undefined {
  const plain = cleanText(text);
  return PATTERNS.find(({ pattern }) => pattern.test(plain))?.why;
}

/** Words that no code is, whatever stands beside them: sums of parts, the row that shows how to fill in a form, what may be typed. */
const NO_CODES: readonly { readonly why: NoRecord; readonly pattern: RegExp }[] = [
  { why: 'sum', pattern: /^(?:รวม|ยอด(?:รวม|ยก)|(?:ค่า|คะแนน)?เฉลี่ย|คะแนนรวม)/ },
  { why: 'example', pattern: /^[([]?\s*(?:ตัวอย่าง|เช่น|(?:example|sample|e\.g\.)(?=$|[\s).,:]))/i },
  {
    why: 'guide',
    pattern:
      /^(?:[([<*]\D{4,}[)\]>*]$|(?:ไม่)?(?:จำเป็น|บังคับ)|ต้อง(?:กรอก|ระบุ|มี)|(?:ให้|โปรด|กรุณา)?(?:กรอก|ระบุ|เลือก)|ข้อความ|ตัวเลข|ตัวอักษร|(?:required|optional|text|number|string|varchar)(?=$|[\s(),]))/i,
  },
];

/** The same for the text in a column of codes. */
export function noCodeWord(text: string): NoRecord | undefined {
  const plain = cleanText(text);
  return NO_CODES.find(({ pattern }) => pattern.test(plain))?.why;
}

/** Whether a row only numbers the columns from the left: (1) (2) (3) under a header. */
export function numbersColumns(texts: readonly string[]): boolean {
  const filled = texts.map((text) => fromThaiDigits(text).trim()).filter((text) => text !== '');
  return (
    filled.length > 2 &&
    filled.every((text, at) => text.replace(/^[([]\s*|\s*[)\].]$/g, '') === String(at + 1))
  );
}

/** Whether a row says the header again: most of its texts are those of the columns they stand in. */
export function repeatsHeader(texts: readonly string[], headers: readonly string[]): boolean {
  let filled = 0;
  let same = 0;
  texts.forEach((text, at) => {
    if (text.trim() === '') return;
    filled += 1;
    if (headerKey(text) === headerKey(headers[at] ?? '')) same += 1;
  });
  return same > 1 && same * 2 > filled;
}
