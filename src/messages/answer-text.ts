import { dateOfMoment, type Moment } from '../domain/moments';
import { isCalculated, type Report } from '../domain/report';
import { shortThaiDate } from '../domain/thai-dates';

/** คำตอบ of รายงานผล: what the office answered to the last tick or verdict, readable in a plain cell. */
export const ANSWER = {
  accepted: (at: Moment): string => `รับแล้ว ${dayText(at)}`,
  checked: (at: Moment): string => `ผ่าน ${dayText(at)}`,
  certified: (at: Moment): string => `รับรองแล้ว ${dayText(at)}`,
  returned: (slip: string): string => `ส่งคืน: ${slip}`,
  closed: 'รอบปิดแล้ว',
} as const;

function dayText(at: Moment): string {
  return shortThaiDate(dateOfMoment(at));
}

/** The answer that a report's marks tell of; '' where none has been given. */
export function standingAnswer(report: Report): string {
  if (isCalculated(report)) return '';
  if (report.certifiedAt !== undefined) return ANSWER.certified(report.certifiedAt);
  if (report.closedAt !== undefined) return ANSWER.closed;
  if (report.submittedAt === undefined)
    return report.review === 'ส่งคืน' ? ANSWER.returned(report.comment) : '';
  if (report.reviewedAt !== undefined) return ANSWER.checked(report.reviewedAt);
  return ANSWER.accepted(report.submittedAt);
}
