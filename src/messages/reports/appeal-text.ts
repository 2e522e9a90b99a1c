import type { IsoDate } from '../../domain/dates/dates';
import { shortThaiDate } from '../../domain/dates/thai-dates';
import type { Report } from '../../domain/rounds/report';

/** Notes on the cells of a request for review. */
export const APPEAL_NOTE = {
  taken: (dueOn: IsoDate): string => `รับคำขอทบทวนแล้ว เจ้าภาพจะตอบภายใน ${shortThaiDate(dueOn)} ที่ช่องผลการทบทวน`,
  nobodyAsked: 'ยังไม่มีคำขอทบทวนของรายงานนี้ ระบบจึงคืนช่องนี้เป็นว่าง ให้ผู้รับผิดชอบเขียนคำขอที่ช่องขอทบทวนก่อน',
} as const;

/** A request and what came of it, in one line for documents and screens; '' where nobody asked. */
export function appealText(
  report: Pick<Report, 'appeal' | 'appealDueOn' | 'appealOutcome' | 'appealReason'>,
): string {
  const { appeal, appealDueOn, appealOutcome, appealReason } = report;
  if (appeal.trim() === '') return '';
  const outcome =
    appealOutcome === undefined
      ? `รอผล${appealDueOn === undefined ? '' : ` ภายใน ${shortThaiDate(appealDueOn)}`}`
      : `ผล: ${appealOutcome}${appealReason.trim() === '' ? '' : ` (${appealReason.trim()})`}`;
  return `${appeal.trim()} · ${outcome}`;
}
