/** How a report is handed in, as every mail says it. */
export const REPORT_STEPS = '1 พิมพ์ผล 2 เขียนคำชี้แจง 3 ใส่ไฟล์หลักฐาน (เฉพาะที่ต้องแนบ) 4 ติ๊กส่งรายงาน';

/** Where evidence goes: said of every report, asked for where it must be there. */
export function evidenceLink(
  folder: string,
  needed: boolean,
): { readonly label: string; readonly url: string } {
  return { label: needed ? 'ต้องแนบหลักฐาน (เปิดโฟลเดอร์)' : 'โฟลเดอร์หลักฐาน (ไม่บังคับ)', url: folder };
}
