/** Words of แดชบอร์ด. */
export const DASHBOARD_TEXT = {
  dimension: 'มิติ',
  acceptedWeight: 'น้ำหนัก ที่ส่งแล้ว',
  acceptedScore: 'คะแนน ที่ส่งแล้ว',
  typedWeight: 'น้ำหนัก รวมที่พิมพ์',
  typedScore: 'คะแนน รวมที่พิมพ์',
  late: 'เลยกำหนด',
  office: 'ทั้งสำนักงาน',
  /** With its year where rounds of several years stand side by side. */
  scoreOfRound: (round: number, year?: number) =>
    `คะแนน รอบ ${round} เดือน${year === undefined ? '' : ` ปี ${year}`}`,
  scoresChart: 'คะแนนตามมิติ จากผลที่ส่งหรือรับรองแล้ว',
  statesChart: 'รายงานของรอบล่าสุดอยู่ที่ใด',
} as const;

export function dashboardTitle(roundNumber: number, fiscalYearBe: number): string {
  return `รอบ ${roundNumber} เดือน ปีงบประมาณ พ.ศ. ${fiscalYearBe}`;
}
