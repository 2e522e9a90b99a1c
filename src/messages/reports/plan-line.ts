/** What changes of the plan, in a line of บันทึก. */
export const PLAN_LINE = {
  weight: (code: string, before: string, after: string) => `${code} น้ำหนัก ${before} → ${after}`,
  target: (code: string, before: string, after: string) =>
    `${code} เป้าหมาย ${before || '-'} → ${after || '-'}`,
} as const;

export function planLine(plan: {
  readonly add: readonly string[];
  readonly drop: readonly string[];
  readonly figures: readonly string[];
}): string {
  const { add, drop, figures } = plan;
  return [
    `เพิ่ม ${add.join(', ') || '-'}`,
    `ยกเลิก ${drop.join(', ') || '-'}`,
    ...(figures.length === 0 ? [] : [`ปรับ ${figures.join(', ')}`]),
  ].join(' ');
}
