/** The menu's lines in the order of the year; each is also the title of the sidebar panel that it opens. */
export const MENU_TEXT = {
  title: 'คำรับรอง',
  mine: 'งานของฉัน',
  dashboard: 'ภาพรวมของสำนักงาน',
  year: 'ตั้งต้นปีงบประมาณ',
  register: 'ตรวจทะเบียนและนำเข้าข้อมูล',
  documents: 'คำสั่ง ปีฐาน และ KPI Template',
  agreements: 'สร้างข้อตกลง',
  signing: 'พิมพ์และลงนาม',
  rounds: 'รอบรายงาน',
  scores: 'คะแนนและการคาดการณ์',
} as const;
