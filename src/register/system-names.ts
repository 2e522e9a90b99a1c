/** รายการ of ระบบ: what the script itself needs to find again. */
export const SYSTEM = {
  workbookId: 'รหัสสมุดงาน',
  rootFolder: 'โฟลเดอร์หลัก',
  yearFolder: 'โฟลเดอร์ปีงบประมาณ',
  triggerHolder: 'ผู้ถือทริกเกอร์',
  heartbeat: 'ชีพจร',
} as const;

/** The folder of a kind of agreement, of นำเข้า and the like: its id under this name. */
export function folderEntry(kind: string): string {
  return `โฟลเดอร์/${kind}`;
}

/** The office's own copy of a template: its id under this name. */
export function templateEntry(name: string): string {
  return `แม่แบบ/${name}`;
}
