import { type DigitStyle, inDigits, thaiDate } from '../../domain/dates/thai-dates';
import { letterNumberTags, ROOM_FOR_INK } from '../tags/letter-number';
import type { MergeData } from '../tags/merge-data';
import { type OfficeNames, officeTags } from '../tags/office-tags';
import { paperText } from '../typography/thai-typography';
import type { Letter, LetterPaper } from './letter-definition';

export type LetterHead = {
  readonly office: OfficeNames;
  readonly fiscalYearBe: number;
  readonly digits: DigitStyle;
  readonly group: string;
  readonly address: string;
  readonly phone: string;
};

export function letterPaper(digits: DigitStyle): LetterPaper {
  const text = (value: string) => paperText(value, digits);
  return {
    text,
    date: (value) => (value === undefined ? ROOM_FOR_INK : thaiDate(value, digits)),
    ink: (value) => text(value) || ROOM_FOR_INK,
    number: (value) => inDigits(String(value), digits),
  };
}

/** The merge data of one letter. */
export function letterTags({ signer, tags }: Letter, head: LetterHead): MergeData {
  const { text, ink } = letterPaper(head.digits);
  return {
    ...officeTags(head.office, head.fiscalYearBe, head.digits),
    ...letterNumberTags('', undefined, head.digits),
    กลุ่มเจ้าของเรื่อง: text(head.group),
    ที่อยู่สำนักงาน: ink(head.address),
    โทรศัพท์สำนักงาน: ink(head.phone),
    ชื่อผู้ลงนาม: text(signer.name),
    ตำแหน่งผู้ลงนาม: text((signer.positionLines ?? [signer.position]).join('\n')),
    ...tags,
  };
}
