/** Why a row of an imported file is left out. */
export type LeftOut =
  | 'sum'
  | 'note'
  | 'source'
  | 'signature'
  | 'header'
  | 'heading'
  | 'example'
  | 'guide'
  | 'no-key'
  | 'name-unknown'
  | 'no-header'
  | 'second-table';

const WHY: Readonly<Record<LeftOut, string>> = {
  sum: 'แถวรวมหรือค่าเฉลี่ย ไม่ใช่รายการ',
  note: 'หมายเหตุ ไม่ใช่รายการ',
  source: 'ที่มาของข้อมูล ไม่ใช่รายการ',
  signature: 'ช่องลงชื่อ ไม่ใช่รายการ',
  header: 'หัวตารางซ้ำ',
  heading: 'หัวข้อกลุ่ม ไม่ใช่รายการ',
  example: 'แถวตัวอย่าง ไม่ใช่รายการ',
  guide: 'คำอธิบายการกรอก ไม่ใช่รายการ',
  'no-key': 'ไม่มีรหัส',
  'name-unknown': 'ไม่มีรหัส และไม่พบชื่อนี้ในทะเบียน',
  'no-header': 'ไม่พบหัวตาราง',
  'second-table': 'ตารางอื่นในแผ่นเดียวกันเริ่มที่แถวนี้',
};

export function importLeftText(why: LeftOut): string {
  return WHY[why];
}
