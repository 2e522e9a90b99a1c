/** "2567–2570", or each of them where one between is missing. */
function yearsText(years: readonly number[]): string {
  const first = years[0] ?? 0;
  const last = years[years.length - 1] ?? 0;
  return years.length > 2 && last - first === years.length - 1 ? `${first}–${last}` : years.join(', ');
}

/** Words of the panel ภาพรวมของสำนักงาน. */
export const DASHBOARD_SCREEN = {
  round: 'รอบ',
  /** Without its year, ''. */
  roundName: (round: number, year: number | '') => `รอบ ${round} เดือน${year === '' ? '' : ` ปี ${year}`}`,
  inRound: (name: string, score: string) => `${name} ${score}`,
  none: 'ยังไม่มีรอบที่เปิด จึงยังไม่มีผลให้ดู',
  self: 'ประเมินตนเอง',
  committee: 'กรรมการ',
  targetMark: 'ถ้าถึงเป้าหมายพอดี',
  office: 'คะแนนรวมของสำนักงาน',
  basis: (accepted: number, all: number, weight: string) =>
    `คิดจากผลที่ส่งแล้ว ${accepted} จาก ${all} ตัวชี้วัด น้ำหนักที่นับ ${weight}`,
  byDimension: 'คะแนนตามมิติ เทียบค่าเป้าหมาย',
  outOf: (score: string, top: number) => (score === '' ? 'ยังไม่มีคะแนน' : `${score} จาก ${top}`),
  scores: (self: string, committee: string, target: string) =>
    [
      self === '' ? 'ยังไม่มีคะแนน' : self,
      ...(committee === '' ? [] : [`กรรมการ ${committee}`]),
      ...(target === '' ? [] : [`เป้าหมาย ${target}`]),
    ].join(' · '),
  reached: (reached: number, counted: number) => `ถึงเป้าหมาย ${reached} จาก ${counted} ตัวชี้วัด`,
  byIndicator: 'รายตัวชี้วัด',
  ofDimension: (name: string, count: number) => `${name} (${count})`,
  below: (count: number) => (count === 0 ? 'ไม่มีตัวชี้วัดที่ต่ำกว่าเป้าหมาย' : `ต่ำกว่าเป้าหมาย ${count} ตัวชี้วัด`),
  against: (result: string, target: string, unit: string) =>
    [
      result.trim() === '' ? 'ยังไม่มีผล' : `ผล ${result}`,
      ...(target.trim() === '' ? [] : [`เป้าหมาย ${target}`]),
      ...(unit === '' ? [] : [unit]),
    ].join(' · '),
  thresholds: (levels: readonly string[]) => `เกณฑ์ ${levels.join(' / ')}`,
  years: (told: readonly { readonly year: number; readonly result: string }[]) =>
    `ปี ${yearsText(told.map(({ year }) => year))}: ${told.map(({ result }) => result).join(' → ')}`,
  others: (count: number) => `อีก ${count} ราย`,
  byGroup: 'การส่งรายงานตามกลุ่ม',
  byPerson: (late: number) => (late === 0 ? 'รายบุคคล ไม่มีผู้ใดเลยกำหนด' : `รายบุคคล เลยกำหนด ${late} คน`),
  sent: (accepted: number, all: number, score: string) =>
    score === '' ? `ส่งแล้ว ${accepted} จาก ${all}` : `ส่งแล้ว ${accepted} จาก ${all} · เฉลี่ย ${score}`,
  lateCount: (count: number) => `เลยกำหนด ${count} เรื่อง`,
  noGroup: 'ไม่ระบุกลุ่ม',
  noOwner: 'ยังไม่มีผู้รับผิดชอบ',
  steps: 'ก้าวที่คุ้มที่สุด',
  noSteps: 'ยังไม่มีผลที่กรอก หรือไม่มีก้าวที่เพิ่มคะแนนได้',
  agreements: 'การลงนามข้อตกลง',
  agreementsNone: 'ยังไม่ได้สร้างข้อตกลง',
  signed: (signed: number, made: number) => `ลงนามแล้ว ${signed} จาก ${made} ฉบับ`,
  print: 'พิมพ์ลงกระดาษ A4',
} as const;
