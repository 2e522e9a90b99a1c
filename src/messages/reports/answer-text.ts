import type { IsoDate } from '../../domain/dates/dates';
import { dateOfMoment, type Moment } from '../../domain/dates/moments';
import { shortThaiDate } from '../../domain/dates/thai-dates';
import { decimalOfText } from '../../domain/decimal';
import type { Missing, Question } from '../../domain/rounds/marks';
import { isCalculated, type Report } from '../../domain/rounds/report';
import { unusableText } from './evidence-text';

/** A report that goes back to its owner: what the supervisor says, what proof is missing, until when, which time. */
export type ReturnSlip = {
  readonly comment: string;
  readonly missing: readonly Missing[];
  readonly dueOn: IsoDate;
  readonly times: number;
};

/** คำตอบ of รายงานผล: what the office answered to the last tick or verdict, readable in a plain cell. */
export const ANSWER = {
  accepted: (at: Moment): string => `รับแล้ว ${dayText(at)}`,
  checked: (at: Moment): string => `ผ่าน ${dayText(at)}`,
  certified: (at: Moment): string => `รับรองแล้ว ${dayText(at)}`,
  missing: (missing: readonly Missing[]): string => `ยังขาด: ${missing.map(missingWord).join(', ')}`,
  asked: (questions: readonly Question[]): string =>
    `ถามก่อน: ${questions.map(questionWord).join(', ')} ถ้ายืนยันให้ติ๊กอีกครั้ง`,
  returned: (slip: string): string => `ส่งคืน: ${slip}`,
  closed: 'รอบปิดแล้ว',
} as const;

/** An accepted report whose evidence has gone. */
export const LOST_EVIDENCE = 'ยังขาด: หลักฐาน (ไฟล์หายไปหลังรับรายงาน)';

const SLIP_PART = ' · ';
/** Of a slip whose supervisor has written nothing (yet). */
export const NO_COMMENT = 'ไม่มีความเห็น';

/** One line for the report's cell and for บันทึก. */
export function slipText({ comment, missing, dueOn, times }: ReturnSlip): string {
  return [
    comment.trim() || NO_COMMENT,
    ...(missing.length > 0 ? [`ยังขาด ${missing.map(missingWord).join(', ')}`] : []),
    againWithin(dueOn),
    `ครั้งที่ ${times}`,
  ].join(SLIP_PART);
}

function againWithin(dueOn: IsoDate): string {
  return `ส่งใหม่ภายใน ${shortThaiDate(dueOn)}`;
}

/** คำตอบ that holds a slip, with another day; any other answer as it is. */
export function slipWithDay(answer: string, dueOn: IsoDate): string {
  if (!answer.startsWith(ANSWER.returned(''))) return answer;
  const parts = answer.split(SLIP_PART);
  const [day = '', ...times] = parts.slice(-2);
  if (!day.startsWith('ส่งใหม่ภายใน ')) return answer;
  return [...parts.slice(0, -2), againWithin(dueOn), ...times].join(SLIP_PART);
}

/** คำตอบ that holds a slip, with what its supervisor has written since; undefined where it says so already, or holds none. */
export function slipWithComment(answer: string, comment: string): string | undefined {
  const prefix = ANSWER.returned('');
  const written = comment.trim();
  if (written === '' || !answer.startsWith(prefix)) return undefined;
  if (oneLine(answer).startsWith(oneLine(`${prefix}${written}${SLIP_PART}`))) return undefined;
  const parts = answer.slice(prefix.length).split(SLIP_PART);
  const kept = parts.slice(-3).filter((part, index) => index > 0 || part.startsWith('ยังขาด '));
  return parts.length < 3 ? undefined : prefix + [written, ...kept].join(SLIP_PART);
}

/** What คำตอบ that holds a slip says of it. */
export function slipPart(answer: string): string {
  return answer.slice(ANSWER.returned('').length);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Comment and missing proof of the slip that คำตอบ holds, without its day and count: they are told apart from it. */
export function slipPoints(answer: string): readonly string[] {
  const prefix = ANSWER.returned('');
  if (!answer.startsWith(prefix)) return [];
  return answer.slice(prefix.length).split(SLIP_PART).slice(0, -2);
}

/** The same in one line of ใบส่งคืน, with the day and who sent it back. */
export function slipRecord(slip: ReturnSlip, at: Moment, by: string): string {
  return slipLine(at, by, slipText(slip));
}

/** The last line of ใบส่งคืน anew, for a slip whose คำตอบ was written over. */
export function slipLine(at: Moment, by: string, slip: string): string {
  return `${dayText(at)} ${by}: ${slip}`.replace(/\s*\n\s*/g, ' ');
}

function dayText(at: Moment): string {
  return shortThaiDate(dateOfMoment(at));
}

function missingWord(missing: Missing): string {
  switch (missing.code) {
    case 'result':
      return 'ผลการดำเนินงาน';
    case 'result-unreadable':
      return 'ผลการดำเนินงานที่อ่านเป็นตัวเลขเดียวได้';
    case 'narrative':
      return 'คำชี้แจง';
    case 'evidence':
      return missing.unusable === undefined ? 'หลักฐาน' : `หลักฐาน (${unusableText(missing.unusable)})`;
    case 'proof':
      return `หลักฐานของระดับ ${missing.claimed} (มีถึงระดับ ${missing.proven})`;
    case 'not-submitted':
      return 'การส่งรายงาน';
    case 'not-checked':
      return 'การตรวจผ่าน';
    case 'other-checker':
      return 'ผู้ตรวจที่ไม่ใช่ผู้รับผิดชอบ';
    case 'other-certifier':
      return 'ผู้รับรองที่ไม่ใช่ผู้รับผิดชอบหรือผู้ตรวจ';
  }
}

function questionWord(question: Question): string {
  if (question.code === 'looks-like-fraction') return fractionWord(question.value);
  if (question.code === 'looks-like-date')
    return `ผล ${question.value} คือวันที่ ${shortThaiDate(question.date)} ใช่ค่าที่ตั้งใจหรือไม่`;
  return `อ้างระดับ ${question.claimed} หลักฐานถึงระดับ ${question.proven}`;
}

/** 85% is read by the Sheet as 0.85: what to type instead stands beside the question, for a phone shows no note. */
function fractionWord(value: string): string {
  const hundredfold = decimalOfText(value)?.times(100).toString();
  const instead = hundredfold === undefined ? '' : ` (ถ้าหมายถึงร้อยละ ${hundredfold} ให้พิมพ์ ${hundredfold})`;
  return `ผล ${value} คือร้อยละ ${value} ใช่หรือไม่${instead}`;
}

/** The answer that a report's marks tell of; '' where none has been given. */
export function standingAnswer(report: Report): string {
  if (isCalculated(report)) return '';
  if (report.certifiedAt !== undefined) return ANSWER.certified(report.certifiedAt);
  if (report.closedAt !== undefined) return ANSWER.closed;
  if (report.submittedAt === undefined)
    return report.verdict === 'ส่งคืน' ? ANSWER.returned(report.comment) : '';
  if (report.checkedAt !== undefined) return ANSWER.checked(report.checkedAt);
  return ANSWER.accepted(report.submittedAt);
}
