/** Steps of a run that may fail each by itself, as บันทึก, mails and screens name them. */
export const STEP_TEXT = {
  read: 'อ่านทะเบียน',
  bringUp: 'ปรับทะเบียนเป็นรุ่นใหม่',
  open: (roundId: string) => `เปิดรอบ ${roundId}`,
  close: (roundId: string) => `ปิดรอบ ${roundId}`,
  book: (roundId: string) => `ทำเล่ม SAR Card ของรอบ ${roundId}`,
  agreements: 'สร้างข้อตกลงที่ค้างอยู่',
  documents: 'สร้างเอกสารที่ค้างอยู่',
  prints: 'ทำชุดพิมพ์ที่ค้างอยู่',
  evidence: 'ดูไฟล์หลักฐาน',
  settle: 'ตอบรายงานและบันทึกทะเบียน',
  lost: 'ตรวจแถวรายงานที่หาย',
  doorbell: 'ตอบการแก้ไขในทะเบียน',
  folders: 'ตรวจโฟลเดอร์ของระบบ',
  protect: 'วางการป้องกันเซลล์',
  access: 'ให้สิทธิ์เข้าถึงไฟล์',
  mails: 'ส่งเมล',
} as const;
