import { cleanText } from './clean-text';
import { dateOf, dateOfSerial, dayOf, type IsoDate, monthOf, yearOf } from './dates';
import { BE_OFFSET } from './fiscal-year';
import { fromThaiDigits, toThaiDigits } from './thai-digits';

const MONTHS = [
  'มกราคม',
  'กุมภาพันธ์',
  'มีนาคม',
  'เมษายน',
  'พฤษภาคม',
  'มิถุนายน',
  'กรกฎาคม',
  'สิงหาคม',
  'กันยายน',
  'ตุลาคม',
  'พฤศจิกายน',
  'ธันวาคม',
];
const SHORT_MONTHS = [
  'ม.ค.',
  'ก.พ.',
  'มี.ค.',
  'เม.ย.',
  'พ.ค.',
  'มิ.ย.',
  'ก.ค.',
  'ส.ค.',
  'ก.ย.',
  'ต.ค.',
  'พ.ย.',
  'ธ.ค.',
];

export type DigitStyle = 'thai' | 'western';

/** Digits as the setting ใช้เลขไทย wants them. */
export function inDigits(text: string, style: DigitStyle): string {
  return style === 'thai' ? toThaiDigits(text) : text;
}

export function beYearOf(date: IsoDate): number {
  return yearOf(date) + BE_OFFSET;
}

/** `30 เมษายน 2570` or `๓๐ เมษายน ๒๕๗๐`. */
export function thaiDate(date: IsoDate, style: DigitStyle = 'western'): string {
  return inDigits(`${dayOf(date)} ${MONTHS[monthOf(date) - 1]} ${beYearOf(date)}`, style);
}

/** `30 เม.ย. 2570`. */
export function shortThaiDate(date: IsoDate, style: DigitStyle = 'western'): string {
  return inDigits(`${dayOf(date)} ${SHORT_MONTHS[monthOf(date) - 1]} ${beYearOf(date)}`, style);
}

/** A typed 30/4/2570 is read by Sheets as the year 2570 CE: years from here on are พ.ศ. */
const FIRST_BE_YEAR = 2400;

function ceYear(year: number): number {
  return year >= FIRST_BE_YEAR ? year - BE_OFFSET : year;
}

/** The date that a cell's serial means; a serial of a พ.ศ. year taken for ค.ศ. loses 543 years. */
export function dateOfCellSerial(serial: number): IsoDate | undefined {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_000_000) return undefined;
  const read = dateOfSerial(serial);
  const year = ceYear(yearOf(read));
  return year === yearOf(read) ? read : dateOf(year, monthOf(read), dayOf(read));
}

const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const NAMED = /^(?:วันที่ )?(\d{1,2}) ?([ก-๙.]+?)(?: ?พ\.ศ\.)? ?(\d{4})$/;

function monthNamed(name: string): number {
  const bare = name.replace(/\./g, '');
  const short = SHORT_MONTHS.findIndex((month) => month.replace(/\./g, '') === bare);
  return (short >= 0 ? short : MONTHS.indexOf(name)) + 1;
}

/** A date as typed: 2027-04-30, 30/4/2570, 30 เมษายน 2570, ๓๐ เม.ย. ๒๕๗๐; four-digit years, พ.ศ. or ค.ศ. */
export function parseDate(text: string): IsoDate | undefined {
  const plain = fromThaiDigits(cleanText(text));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(plain);
  if (iso) return dateOf(ceYear(Number(iso[1])), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(plain);
  if (numeric) return dateOf(ceYear(Number(numeric[3])), Number(numeric[2]), Number(numeric[1]));
  const named = NAMED.exec(plain);
  if (named) return dateOf(ceYear(Number(named[3])), monthNamed(named[2] ?? ''), Number(named[1]));
  return undefined;
}
