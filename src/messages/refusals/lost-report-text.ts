/** Rows of accepted reports that somebody deleted. */
export function lostReportText(ids: readonly string[]): string {
  return `แถวของรายงานที่รับแล้วถูกลบไปจากแท็บรายงานผล: ${ids.join(', ')} นำกลับได้ครบทุกช่องที่เมนูคำรับรอง › รอบรายงาน ปุ่ม "นำรายงานที่หายกลับ"`;
}
