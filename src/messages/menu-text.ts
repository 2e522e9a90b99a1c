/** The menu's lines; each is also the title of the sidebar panel that it opens. */
export const MENU_TEXT = {
  title: 'คำรับรอง',
  agreements: 'สร้างข้อตกลง',
  scores: 'คะแนนและการคาดการณ์',
  rounds: 'รอบรายงาน',
  register: 'ตรวจทะเบียนและนำเข้าข้อมูล',
  documents: 'คำสั่ง ปีฐาน และ KPI Template',
  year: 'ตั้งต้นปีงบประมาณ',
} as const;
