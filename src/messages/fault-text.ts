/** One general line for a fault of ours or Google's; the number finds it in the execution log. */
export function faultText(incident: string): string {
  return `ระบบทำงานไม่สำเร็จ ข้อมูลเดิมยังอยู่ครบ ลองใหม่อีกครั้ง ถ้ายังไม่ได้ให้แจ้งเลข ${incident} แก่ผู้ดูแล`;
}
