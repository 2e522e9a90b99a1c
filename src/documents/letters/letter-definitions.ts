import { AGREEMENT_COVER } from './agreement-cover';
import { BRIEFING } from './briefing';
import type { LetterDefinition } from './letter-definition';
import type { LetterKind } from './letter-kinds';
import { ORDER_MEMO } from './order-memo';
import { REPORT_COVER } from './report-cover';

export const LETTER_DEFINITIONS: Readonly<Record<LetterKind, LetterDefinition>> = {
  บันทึกเสนอคำสั่ง: ORDER_MEMO,
  หนังสือเชิญประชุม: BRIEFING,
  หนังสือนำส่งคำรับรอง: AGREEMENT_COVER,
  หนังสือนำส่งรายงาน: REPORT_COVER,
};
