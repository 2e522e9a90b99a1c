/** Words of the home card. */
export const CARD_TEXT = {
  title: 'รับรอง: คำรับรองการปฏิบัติราชการ',
  round: 'รอบรายงาน',
  noRound: 'ยังไม่มีรอบที่เปิด',
  nextRound: (round: number, opensOn: string) => `รอบ ${round} เดือน จะเปิด ${opensOn}`,
  openRound: (round: number, dueOn: string) => `รอบ ${round} เดือน เปิดอยู่ กำหนดส่ง ${dueOn}`,
  progress: 'ส่งแล้ว',
  sent: (sent: number, total: number) => `${sent} จาก ${total} รายงาน`,
  late: 'เลยกำหนด',
  lateList: (codes: readonly string[]) => (codes.length === 0 ? 'ไม่มี' : codes.join(', ')),
  folder: 'โฟลเดอร์หลัก',
  roundFolder: 'โฟลเดอร์ของรอบ',
  setUpFirst: 'ยังไม่ได้ตั้งต้นปีงบประมาณ เปิดเมนู คำรับรอง ▸ ตั้งต้นปีงบประมาณ',
  hint: 'เปิดงานต่าง ๆ จากเมนู คำรับรอง ในแผ่นงาน',
} as const;
