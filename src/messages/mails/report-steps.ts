/** How a report is handed in, as every mail says it. */
export const REPORT_STEPS = '1 พิมพ์ผล 2 เขียนคำชี้แจง 3 ใส่ไฟล์หลักฐาน (เฉพาะที่ต้องแนบ) 4 ติ๊กส่งรายงาน';

/** How a report is checked, by whoever supervises it. */
export const CHECK_STEPS = 'วิธีตรวจ: เลือก ผ่าน หรือ ส่งคืน ในช่องผลการตรวจ แล้วเขียนความเห็น';

/** What ends the reminders of a step of ปฏิทิน. */
export const CALENDAR_STEPS = 'ขั้นใดเสร็จแล้ว พิมพ์วันที่ในช่องเสร็จจริงของแท็บปฏิทิน ระบบจะไม่เตือนขั้นนั้นอีก';

/** Where evidence goes: said of every report, asked for where it must be there. */
export function evidenceLink(
  folder: string,
  needed: boolean,
): { readonly label: string; readonly url: string } {
  return { label: needed ? 'ต้องแนบหลักฐาน (เปิดโฟลเดอร์)' : 'โฟลเดอร์หลักฐาน (ไม่บังคับ)', url: folder };
}
