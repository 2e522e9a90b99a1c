/** Titles of letters: their names in Drive and เรื่อง in เอกสาร. */
export const LETTER_TITLE = {
  orderMemo: (year: number) => `บันทึกเสนอคำสั่งแต่งตั้งคณะทำงาน ปีงบประมาณ ${year}`,
  briefing: (year: number) => `หนังสือเชิญประชุมชี้แจงตัวชี้วัด ปีงบประมาณ ${year}`,
  agreementCover: (year: number, to: string) => `หนังสือนำส่งคำรับรอง ปีงบประมาณ ${year} เรียน ${to}`,
  reportCover: (year: number, round: number | undefined, to: string) =>
    `หนังสือนำส่งรายงานผล${reportedPeriod(round)} ปีงบประมาณ ${year} เรียน ${to}`,
} as const;

/** Only a round's own folder may be called "รอบ n เดือน": titles of files have it within other words. */
export function reportedPeriod(round: number | undefined): string {
  return round === undefined ? 'ประจำปี' : `รอบ ${round} เดือน`;
}
