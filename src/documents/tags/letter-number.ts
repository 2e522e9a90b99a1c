import type { IsoDate } from '../../domain/dates/dates';
import { type DigitStyle, inDigits, thaiDate } from '../../domain/dates/thai-dates';
import { paperText } from '../typography/thai-typography';
import type { MergeData } from './merge-data';

/** Where the office's register of letters has not numbered a document yet, there is room for ink. */
export const ROOM_FOR_INK = '.'.repeat(40);

/** เลขที่ and ลงวันที่ of an order, a memo or a letter, as เอกสาร has them. */
export function letterNumberTags(
  number: string,
  datedOn: IsoDate | undefined,
  digits: DigitStyle,
): MergeData {
  return {
    เลขที่: number.trim() === '' ? ROOM_FOR_INK : inDigits(paperText(number, digits), digits),
    ลงวันที่: datedOn === undefined ? ROOM_FOR_INK : thaiDate(datedOn, digits),
  };
}
