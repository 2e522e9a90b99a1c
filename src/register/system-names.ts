/** รายการ of ระบบ: what the script itself needs to find again. */
export const SYSTEM = {
  workbookId: 'รหัสสมุดงาน',
  /** The workbook that this one was a copy of when it was adopted; its folders hold what was sealed and signed until then. */
  copiedFrom: 'รับมาจากสมุดงาน',
  rootFolder: 'โฟลเดอร์หลัก',
  yearFolder: 'โฟลเดอร์ปีงบประมาณ',
  /** The folder that holds the root folder since the year was set up; in older registers since that was first looked at. */
  rootPlace: 'ที่อยู่โฟลเดอร์หลัก',
  triggerHolder: 'ผู้ถือทริกเกอร์',
  heartbeat: 'ชีพจร',
  /** Which tabs, columns, settings and formulas the register has: `REGISTER_VERSION` of the program that laid them last. */
  version: 'รุ่นทะเบียน',
  /** E-mail of the Sheet's Drive owner, who always counts as an operator. */
  owner: 'เจ้าของสมุดงาน',
  /** Who were operators last: `รหัส|บทบาท|อีเมล` parted by semicolons. Once it is filled in, บุคลากร must name one. */
  operators: 'เจ้าภาพล่าสุด',
  /** Addresses that Google refused as editors of protected ranges, parted by commas. */
  refusedEditors: 'อีเมลที่ Google ไม่รับ',
  /** Addresses of บุคลากร that the office's files are open to. */
  admitted: 'ผู้ได้รับสิทธิ์แล้ว',
  /** How many rows of each tab have their columns' rules. */
  ruledRows: 'แถวที่วางกฎแล้ว',
  /** Protected ranges that Google keeps in another form than they were given, as marks. */
  keptForms: 'การป้องกันที่ Google เก็บในรูปอื่น',
  /** The fiscal year (พ.ศ.) that the folders and dates were last laid for. */
  year: 'ปีงบประมาณที่ตั้งต้น',
  /** The fiscal year whose dates stand on the office's own settings and holidays: from then on the tabs themselves win. */
  datesLaid: 'วันที่วางตามตั้งค่าแล้ว',
} as const;

/** The folder of a kind of agreement, of นำเข้า and the like: its id under this name. */
export function folderEntry(kind: string): string {
  return `โฟลเดอร์/${kind}`;
}

/** The office's own copy of a template: its id under this name. */
export function templateEntry(name: string): string {
  return `แม่แบบ/${name}`;
}

/** What was last shared of a file: the fingerprint of everyone's role on it under this name. */
export function accessEntry(name: string): string {
  return `สิทธิ์/${name}`;
}

/** The folder of a year that has passed, for rounds that end in the next one. */
export function pastYearFolderEntry(year: number): string {
  return `${SYSTEM.yearFolder}/${year}`;
}

/** The folder of a kind in a year that has passed: whoever leaves the office loses what he could read there too. */
export function pastFolderEntry(kind: string, year: number): string {
  return `${folderEntry(kind)}/${year}`;
}

/** What columns an office chose for the headers of its own files of a tab, as JSON under this name. */
export function importColumnsEntry(title: string): string {
  return `คอลัมน์นำเข้า/${title}`;
}
