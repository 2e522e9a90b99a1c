import type { ReportState } from '../../domain/rounds/report-state';

/** ร้อยละ and ระดับ stand before their number, other units after it; what is no number has none. */
function withUnit(result: string, unit: string): string {
  if (!/[\d๐-๙]/.test(result)) return result;
  return unit === 'ร้อยละ' || unit === 'ระดับ' ? `${unit} ${result}` : `${result} ${unit}`.trim();
}

/** Words of the panel งานของฉัน. */
export const MINE_SCREEN = {
  role: (role: string) => (role === 'บุคลากร' ? '' : role),
  owed: (count: number) => `ต้องทำ ${count} เรื่อง`,
  nothingOwed: 'ไม่มีรายงานที่ค้าง',
  done: (count: number) => `ส่งแล้ว ${count} เรื่อง`,
  toCheck: (count: number) => `รอท่านตรวจ ${count} เรื่อง`,
  nothingToCheck: 'ไม่มีรายงานที่รอตรวจ',
  checked: (count: number) => `ตรวจแล้วหรือส่งคืน ${count} เรื่อง`,
  closed: (count: number) => `รอบที่ปิดแล้ว ${count} เรื่อง`,
  none: 'ยังไม่มีรายงานในชื่อของท่าน',
  openRound: (round: number, due: string) =>
    `รอบ ${round} เดือน เปิดอยู่ กำหนดส่ง ${due} รายงานที่ท่านกำกับดูแลจะขึ้นที่นี่เมื่อผู้รับผิดชอบส่งแล้ว`,
  nextRound: (round: number, opens: string) =>
    `รอบ ${round} เดือน จะเปิดวันที่ ${opens} ผู้รับผิดชอบตัวชี้วัดจะได้เมลพร้อมลิงก์`,
  again: 'อ่านทะเบียนอีกครั้ง',
  reportedBy: (name: string) => `ผู้รายงาน ${name}`,
  due: (day: string) => `กำหนดส่ง ${day}`,
  late: (day: string) => `เลยกำหนด ${day}`,
  result: (result: string, unit: string) => `ผล ${withUnit(result, unit)}`,
  lastAnswer: (answer: string) => `คำตอบเมื่อติ๊กครั้งก่อน ${answer}`,
  lacksResult: 'ยังไม่พิมพ์ผล',
  narrative: (text: string) => `คำชี้แจง: ${text}`,
  lacksNarrative: 'ยังไม่เขียนคำชี้แจง',
  lacksTick: 'ยังไม่ติ๊กส่งรายงาน',
  lacksEvidence: 'ยังไม่มีหลักฐาน',
  lacks: (things: readonly string[]) => things.join(' · '),
  comment: (text: string) => `ความเห็นผู้กำกับดูแล: ${text}`,
  returned: (times: number) => `ส่งคืน ${times} ครั้ง`,
  fillIn: 'ไปกรอกในทะเบียน',
  check: 'ไปตรวจในทะเบียน',
  checkHint: 'เขียนความเห็นก่อน แล้วเลือกผลการตรวจ เลือก ส่งคืน แล้วเมลถึงผู้รายงานออกทันที',
  look: 'ดูในทะเบียน',
  evidence: (files: number, needed: boolean) =>
    files > 0 ? `หลักฐาน ${files} ไฟล์` : needed ? 'หลักฐาน (ต้องแนบ)' : 'หลักฐาน (ไม่บังคับ)',
  upload: 'เพิ่มไฟล์หลักฐาน',
  level: 'ไฟล์นี้ยืนยันระดับ',
  anyLevel: 'ตามชื่อไฟล์',
  levelProof: (level: number, proof: string) => (proof === '' ? `ระดับ ${level}` : `ระดับ ${level} ${proof}`),
  uploadProgress: 'ความคืบหน้าของการส่งไฟล์',
  uploadHint: 'เลือกได้หลายไฟล์ ไฟล์ละไม่เกิน 20 MB ไฟล์ที่ใหญ่กว่าให้วางในโฟลเดอร์',
  folder: 'เปิดโฟลเดอร์หลักฐาน',
  uploading: (done: number, total: number, name: string) => `กำลังส่ง ${done + 1} จาก ${total}: ${name}`,
  uploaded: (count: number) => `เพิ่มหลักฐานแล้ว ${count} ไฟล์ ระบบนับให้เมื่อติ๊กส่งรายงาน หรือภายในหนึ่งชั่วโมง`,
  tooLarge: (name: string) => `${name} ใหญ่เกิน 20 MB วางในโฟลเดอร์หลักฐานแทน`,
  score: 'คะแนนและลองคิด',
  scoreNow: (score: string) => `คะแนนตอนนี้ ${score}`,
  noScore: 'ยังไม่มีคะแนน',
  ifResult: (unit: string) => (unit === '' ? 'ถ้าผลเป็น' : `ถ้าผลเป็น (${unit})`),
  tryHint: 'เลื่อนหรือพิมพ์ แล้วกดลองคิด ไม่บันทึกลงทะเบียน',
  try: 'ลองคิด',
  tried: (score: string) => (score === '' ? 'ไม่มีคะแนน' : `ได้ ${score} คะแนน`),
} as const;

/** States as a person who does not keep the register reads them. */
export const STATE_TEXT: Readonly<Record<ReportState, string>> = {
  ร่าง: 'ยังไม่ส่ง',
  ส่งแล้ว: 'ส่งแล้ว รอตรวจ',
  แก้ไขหลังส่ง: 'แก้หลังส่ง',
  ผ่าน: 'ตรวจผ่าน',
  ส่งคืน: 'ส่งคืนให้แก้',
  รับรองแล้ว: 'รับรองแล้ว',
  แก้ไขหลังรับรอง: 'แก้หลังรับรอง',
  ตามตัวชี้วัดย่อย: 'คิดจากตัวย่อย',
  ปิด: 'ปิดแล้ว',
};
