/** What may stand beside a person's code or name and names nobody: a post, a part in the work, a telephone, brackets. */
const BESIDE =
  /^(?:ตำแหน่ง|รหัส|เลข|นัก|นาย(?:ช่าง|ทะเบียน)|เจ้า(?:พนักงาน|หน้าที่|ภาพ)|จนท|พนักงาน|นิติกร|ศึกษานิเทศก์|ศน\.|บุคลากร|ลูกจ้าง|ข้าราชการ|ครู(?=$|[\s(]|ชำนาญ|ผู้ช่วย|เชี่ยวชาญ|คศ|พี่เลี้ยง)|ผู้|รอง|ผอ|หัวหน้า|หน\.|ประธาน|กรรมการ|คณะ|เลขา|ที่ปรึกษา|กลุ่ม|หน่วย|งาน|ฝ่าย|สพม|สพป|โรงเรียน|โทร|เบอร์|มือถือ|อีเมล|ชำนาญ|ปฏิบัติ|อาวุโส|เชี่ยวชาญ|รักษา|ธุรการ|การเงิน|พัสดุ|หลัก|ร่วม|สำรอง|ฯ|tel|e-?mail|[([<\d+])/i;

/** Signs at the ends of what is left beside a code or a name. */
const EDGES = /^[\s:,.–—-]+|[\s:,–—-]+$/g;

/** Whether a text that stands beside somebody names nobody itself. */
export function isBesideName(text: string): boolean {
  const bare = text.replace(EDGES, '');
  return bare === '' || BESIDE.test(bare);
}

/** A prefix with which another name begins. */
export const PREFIX = '(?:นาย(?!ช่าง|ทะเบียน)|นาง|น\\.ส\\.|นส\\.|ว่าที่|ดร\\.|ม\\.[ลร]\\.)';
