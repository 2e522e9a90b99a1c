/** Words of แดชบอร์ด. */
export const DASHBOARD_TEXT = {
  dimension: 'มิติ',
  acceptedWeight: 'น้ำหนักที่นับ (ส่งแล้วหรือรับรองแล้ว)',
  acceptedScore: 'คะแนน (ส่งแล้วหรือรับรองแล้ว)',
  typedWeight: 'น้ำหนักที่นับ (รวมที่พิมพ์ไว้)',
  typedScore: 'คะแนน (รวมที่พิมพ์ไว้)',
  late: 'เลยกำหนด',
  office: 'ทั้งสำนักงาน',
} as const;

export function dashboardTitle(roundNumber: number, fiscalYearBe: number): string {
  return `รอบ ${roundNumber} เดือน ปีงบประมาณ พ.ศ. ${fiscalYearBe}`;
}
