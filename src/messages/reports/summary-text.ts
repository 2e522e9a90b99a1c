/** Words of สรุปผล that depend on the register, in Western digits. */
export const SUMMARY_TEXT = {
  of: (ofYear: boolean, round: number) => (ofYear ? 'ทั้งปี' : `รอบ ${round} เดือน`),
  late: (on: string) => `ส่งเมื่อ ${on}`,
  never: 'ไม่ได้ส่ง',
} as const;
