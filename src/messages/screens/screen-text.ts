/** Words that several of the sidebar's panels share. */
export const SCREEN_TEXT = {
  doneWithout: 'บางส่วนยังทำไม่ได้ ระบบจะลองใหม่ทุกชั่วโมง',
  loading: 'กำลังอ่านทะเบียน…',
  passed: (duration: string) => `ผ่านไป ${duration}`,
  sweepFailed: 'งานประจำชั่วโมงทำได้ไม่ครบ ระบบจะลองใหม่เอง',
  sweepSilent:
    'งานประจำชั่วโมงหยุดไป อาจเพราะบัญชีนั้นถูกปิดหรือถอนสิทธิ์ รอบจะไม่เปิดเอง เมลเตือนจะไม่ออก และรายงานที่ส่งจะไม่ได้คำตอบ',
  sweepSince: (lastRun: string, holder: string) => `ทำงานล่าสุด ${lastRun} ในชื่อ ${holder}`,
  sweepNow: 'ลองทำตอนนี้',
  sweptNow: 'งานประจำชั่วโมงทำครบแล้ว',
  askOperator: 'แจ้งเจ้าภาพหลักหรือเจ้าภาพรองให้เปิดเมนูนี้แล้วกดรับช่วง',
  takeOver: 'รับช่วงงานประจำชั่วโมง',
  tookOver: (holder: string) => `งานประจำชั่วโมงทำงานในชื่อ ${holder} แล้ว`,
  worksAs: (email: string) => `ทำงานในชื่อ ${email}`,
  chooseFile: 'เลือกไฟล์',
  chooseFiles: 'เลือกไฟล์ (หลายไฟล์ได้)',
  noFile: 'ยังไม่ได้เลือก',
  filesChosen: (count: number) => `เลือกแล้ว ${count} ไฟล์`,
  retry: 'ลองใหม่',
  goTo: (panel: string) => `ไปที่ ${panel}`,
  operatorsOnly: 'ส่วนนี้ใช้ได้เฉพาะเจ้าภาพหลักและเจ้าภาพรองที่ปฏิบัติงาน',
  notSetUp: 'แผ่นงานนี้ยังไม่มีทะเบียนของปีงบประมาณ ตั้งต้นก่อน ใช้เวลาราวห้านาที',
  all: 'เลือกทั้งหมด',
  none: 'ไม่เลือกเลย',
  find: 'ค้นหาชื่อหรือรหัส',
  cancel: 'ยกเลิก',
  count: (count: number) => count.toLocaleString('en-US'),
  lost: (cause: string) => `การทำงานหยุดก่อนเสร็จ งานที่บันทึกแล้วยังอยู่ครบ กดอีกครั้งเพื่อทำต่อ (Google แจ้งว่า: ${cause})`,
  offline: 'ไม่มีการเชื่อมต่ออินเทอร์เน็ต งานที่บันทึกแล้วยังอยู่ครบ ต่ออินเทอร์เน็ตแล้วกดอีกครั้ง',
  otherAccount: (opened: string, answered: string) =>
    `เปิดหน้านี้ด้วยบัญชี ${opened} แต่คำสั่งทำงานในชื่อ ${answered} เพราะเบราว์เซอร์นี้เข้าสู่ระบบหลายบัญชี กรุณาออกจากบัญชีอื่น หรือใช้หน้าต่างที่มีบัญชีเดียว`,
  wholeWorkbook: 'ทั้งสมุดงาน',
  faultPlace: (row: number, column: string) =>
    row === 0 ? column : column === '' ? `แถว ${row}` : `แถว ${row} · ${column}`,
  /** "2 นาที 5 วินาที"; a part of a second counts whole. */
  duration: (seconds: number) => {
    const whole = Math.ceil(seconds);
    const minutes = Math.floor(whole / 60);
    const rest = whole % 60;
    if (minutes === 0) return `${rest} วินาที`;
    return rest === 0 ? `${minutes} นาที` : `${minutes} นาที ${rest} วินาที`;
  },
} as const;
