/** Titles of documents: their names in Drive and เรื่อง in เอกสาร. */
export const DOCUMENT_TITLE = {
  order: (year: number) => `คำสั่งแต่งตั้งคณะทำงาน ปีงบประมาณ ${year}`,
  kpi: (code: string, name: string) => `KPI Template ${code} ${name}`,
  booklet: (year: number) => `รวมเล่ม KPI Template ปีงบประมาณ ${year}`,
  /** Without "รอบ n เดือน": it stands in the round's folder, which is found by that name. */
  sarCard: (roundId: string) => `รายงานผลตามคำรับรอง ${roundId} (SAR Card)`,
  sarCardOf: (roundId: string, code: string) => `รายงานผลตามคำรับรอง ${roundId} ตัวชี้วัดที่ ${code} (SAR Card)`,
  /** Likewise in the round's folder. */
  roundSummary: (roundId: string) => `สรุปผลการปฏิบัติราชการตามคำรับรอง ${roundId}`,
  yearSummary: (year: number) => `สรุปผลการปฏิบัติราชการตามคำรับรอง ประจำปีงบประมาณ ${year}`,
} as const;
