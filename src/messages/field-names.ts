/** What the fields of requests are called in Thai; programs know them by the names on the left. */
export const FIELD_NAMES = {
  adopt: 'รับสำเนาเป็นทะเบียนใหม่',
  base64: 'เนื้อไฟล์',
  code: 'รหัสตัวชี้วัด',
  codes: 'รหัสที่เลือก',
  due: 'กำหนดส่ง',
  faults: 'รายการที่จะซ่อม',
  fileName: 'ชื่อไฟล์',
  fiscalYearBe: 'ปีงบประมาณ',
  format: 'ชนิดไฟล์',
  importId: 'รหัสการนำเข้า',
  key: 'รหัสเอกสาร',
  keys: 'รหัสข้อตกลง',
  kind: 'ประเภท',
  link: 'ลิงก์',
  personId: 'รหัสบุคลากร',
  preset: 'แบบของไฟล์',
  reason: 'เหตุผล',
  reportId: 'รหัสรายงาน',
  result: 'ผลการดำเนินงาน',
  roundId: 'รหัสรอบ',
  set: 'ชุดคะแนน',
  tab: 'แท็บ',
  thresholds: 'เกณฑ์',
  toFiscalYearBe: 'ปีงบประมาณใหม่',
  yearEnd: 'คาดการณ์สิ้นปี',
} as const;

/** A field that an endpoint reads: each has its Thai name here. */
export type RequestField = keyof typeof FIELD_NAMES;
