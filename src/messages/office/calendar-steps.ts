/** The manual's ten steps as they stand in ปฏิทิน. */
export type CalendarStep = {
  readonly step: number;
  readonly work: string;
  readonly takes: string;
  readonly who: string;
};

const officer = 'จนท.';
const officerAndTeam = 'จนท./คณะทำงาน';

export const CALENDAR_STEPS: readonly CalendarStep[] = [
  {
    step: 1,
    work: 'ศึกษา วิเคราะห์ แนวทาง เกณฑ์การให้คะแนน และค่าเป้าหมายการให้บริการสาธารณะ (PSA)',
    takes: '1 สัปดาห์',
    who: officerAndTeam,
  },
  { step: 2, work: 'เสนอ ผอ.สพท. เห็นชอบ ลงนามคำสั่ง/มอบหมายงาน', takes: '2 วัน', who: officer },
  {
    step: 3,
    work: 'สร้างทีมงาน มอบหมายคณะทำงาน ผู้กำกับดูแลและผู้รับผิดชอบตัวชี้วัด',
    takes: '1 สัปดาห์',
    who: officerAndTeam,
  },
  {
    step: 4,
    work: 'จัดเก็บข้อมูลพื้นฐาน ข้อมูลปีฐาน เพื่อกำหนดแนวทางบรรลุเป้าหมาย',
    takes: '1 สัปดาห์',
    who: officer,
  },
  {
    step: 5,
    work: 'สื่อสาร แนวทางจัดทำคำรับรองประจำปี รายละเอียดตัวชี้วัด (KPI Template)',
    takes: '3 สัปดาห์',
    who: officer,
  },
  { step: 6, work: 'ขับเคลื่อน รายงานผลตามปฏิทิน', takes: 'ทั้งปี', who: officerAndTeam },
  {
    step: 7,
    work: 'ผอ.สพท. ทำข้อตกลงกับ บุคลากรใน สพท., ผอ.สถานศึกษา, เลขาธิการ กพฐ. หรือผู้ว่าราชการจังหวัด',
    takes: '1 วัน',
    who: officer,
  },
  {
    step: 8,
    work: 'ประเมินและรายงานผลรอบ 6, 9, 12 เดือน ตามที่ สพฐ./จังหวัด กำหนด',
    takes: '3 รอบ',
    who: officerAndTeam,
  },
  { step: 9, work: 'ตรวจสอบผลการรับรอง / จัดส่งข้อมูลเพิ่มเติม', takes: '1 เดือน', who: officer },
  { step: 10, work: 'สรุป รายงานผล', takes: '1 เดือน', who: officerAndTeam },
];
