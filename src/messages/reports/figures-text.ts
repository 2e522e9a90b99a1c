/** What a summary counts, as บันทึก tells it before and after the document was brought up to date. */
export type ToldFigures = {
  readonly score: string;
  readonly weightUsed: string;
  readonly accepted: number;
  readonly certified: number;
};

export function figuresText({ score, weightUsed, accepted, certified }: ToldFigures): string {
  const total = score === '' ? 'ยังไม่มีคะแนน' : `คะแนน ${score}`;
  return `${total} น้ำหนักที่นับ ${weightUsed} ส่งแล้ว ${accepted} รับรองแล้ว ${certified}`;
}
