import { cleanText } from '../words/clean-text';
import { withPlainDashes } from '../words/plain-dashes';
import { fromThaiDigits, toThaiDigits } from '../words/thai-digits';
import { dateOf, dateOfSerial, dayOf, type IsoDate, monthOf, parseIsoDate, weekdayOf, yearOf } from './dates';
import { BE_OFFSET } from './fiscal-year';

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

function beYearOf(date: IsoDate): number {
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

/** `2027-04-30`, or the same day written 2570-04-30. */
export function readIsoDate(text: string): IsoDate | undefined {
  return parseIsoDate(text.trim().replace(/^\d{4}/, (year) => String(ceYear(Number(year)))));
}

function inCe(date: IsoDate): IsoDate | undefined {
  const year = ceYear(yearOf(date));
  return year === yearOf(date) ? date : dateOf(year, monthOf(date), dayOf(date));
}

/** The date that a cell's serial means; a serial of a พ.ศ. year taken for ค.ศ. loses 543 years. */
export function dateOfCellSerial(serial: number): IsoDate | undefined {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_000_000) return undefined;
  return inCe(dateOfSerial(serial));
}

/** Two digits from here on are a year of พ.ศ. (43 = 2543, the year 2000); below, of ค.ศ. */
const FIRST_SHORT_BE_YEAR = 43;

/** No register reaches back so far. */
const EARLIEST_YEAR = 1990;

/** The day that is meant where a spreadsheet took the 70 of พ.ศ. 2570 for 1970; undefined for any later year. */
export function shortYearMeant(date: IsoDate): IsoDate | undefined {
  if (yearOf(date) >= EARLIEST_YEAR) return undefined;
  return dateOf((yearOf(date) % 100) + 2500 - BE_OFFSET, monthOf(date), dayOf(date));
}

/** A year as typed: four digits of พ.ศ. or ค.ศ., or the last two of either. */
function typedYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return ceYear(year);
  return year >= FIRST_SHORT_BE_YEAR ? year + 2500 - BE_OFFSET : year + 2000;
}

/** Programs write the time after it, in words of their own. */
const ISO_LIKE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}[:.]\d{2}[^ก-ฮ]*)?$/;
/** 20270430, as other systems write it; a year that no office writes is a number. */
const RUN_TOGETHER = /^(20[0-9]{2}|25[4-9][0-9])(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})$/;
const NAMED =
  /^(\d{1,2})(?:st|nd|rd|th)?[ \-/]*(?:เดือน ?)?([ก-๙.]+|[a-z]+\.?)[ \-/]*(?:พ\.? ?ศ\.? ?|ค\.? ?ศ\.? ?|(?:พุทธ|คริสต์)ศักราช ?|ปี |['’])?(\d{4}|\d{2})$/i;
const MONTH_FIRST = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const WEEKDAYS: readonly RegExp[] = [
  /^(?:วัน ?)?อาทิตย์|^อา\.|^sun/i,
  /^(?:วัน ?)?จันทร์|^จ\.|^mon/i,
  /^(?:วัน ?)?อังคาร|^อ\.|^tue/i,
  /^(?:วัน ?)?พุธ|^พ\.|^wed/i,
  /^(?:วัน ?)?พฤหัส(?:บดี)?|^พฤ\.|^thu/i,
  /^(?:วัน ?)?ศุกร์|^ศ\.|^fri/i,
  /^(?:วัน ?)?เสาร์|^ส\.|^sat/i,
];
/** วันพฤหัสบดีที่, พฤ., พฤ, วันที่, ณ วันที่: says nothing that the date does not. */
const WEEKDAY =
  /^(?:(?:ณ|ภายใน|เมื่อ) ?)?(?:(?:วัน ?)?(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|พฤหัส|ศุกร์|เสาร์)ฯ?(?: ?ที่)?|(?:อา|จ|อ|พฤ|พ|ศ|ส)(?:\.(?: ?ที่)?|(?= ?\d))|(?:วัน)?ที่|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?)[ ,]*/i;
/** The time of a day, or its weekday, after the date. */
const AFTER =
  /(?:,? ?เวลา ?\d{1,2}[.:]\d{2}(?: ?น\.?)?| \d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?น\.?)?| \d{1,2}\.\d{2} ?น\.?| ?\((?:วัน)?[ก-์]+\)| ?วัน(?:อาทิตย์|จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์))$/;
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ENGLISH_ENDS = [
  'uary',
  'ruary',
  'ch',
  'il',
  '',
  'e',
  'y',
  'ust',
  't(?:ember)?',
  'ober',
  'ember',
  'ember',
];

/** Source of a pattern for a month as programs write it: whole, short with its dots, English. */
export const MONTH_NAME = `(?:${[
  ...MONTHS,
  ...SHORT_MONTHS.map((name) => name.replace(/\./g, '\\.')),
  ...ENGLISH_MONTHS.map((name, at) => `${name}(?:${ENGLISH_ENDS[at]})?`),
].join('|')})`;

function monthNamed(name: string): number {
  if (/^[a-z]/i.test(name)) return ENGLISH_MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const bare = name.replace(/[.ฯ]/g, '');
  const short = SHORT_MONTHS.findIndex((month) => month.replace(/\./g, '') === bare);
  if (short >= 0) return short + 1;
  const whole = MONTHS.indexOf(bare);
  return (whole >= 0 ? whole : MONTHS.findIndex((month) => month.replace(/(?:คม|ยน|พันธ์)$/, '') === bare)) + 1;
}

/**
 * A date as officials write it: 2027-04-30, 30/4/2570, 30/4/70, 30 เมษายน พ.ศ. 2570, ๓๐ เม.ย. ๗๐, วันศุกร์ที่ 30 เมษายน 2570, 30-Apr-27;
 * years of พ.ศ. or ค.ศ.
 */
export function parseDate(text: string): IsoDate | undefined {
  const plain = plainDate(text)
    .replace(/^\((.*\d)\)$/, '$1')
    .replace(/(?<=\d)\.$/, '');
  const bare = plain.replace(WEEKDAY, '').replace(AFTER, '').trim();
  const iso = ISO_LIKE.exec(plain) ?? ISO_LIKE.exec(bare) ?? RUN_TOGETHER.exec(plain);
  if (iso) return dateOf(ceYear(Number(iso[1])), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(bare);
  if (numeric) return dateOf(typedYear(numeric[3] ?? ''), Number(numeric[2]), Number(numeric[1]));
  const named = NAMED.exec(bare);
  if (named) return dateOf(typedYear(named[3] ?? ''), monthNamed(named[2] ?? ''), Number(named[1]));
  const english = MONTH_FIRST.exec(bare);
  if (english) return dateOf(ceYear(Number(english[3])), monthNamed(english[1] ?? ''), Number(english[2]));
  return undefined;
}

function plainDate(text: string): string {
  const plain = withPlainDashes(fromThaiDigits(cleanText(text)));
  // ต. ค. is ต.ค.
  return plain.replace(/(?<=[ก-๙]\.) (?=[ก-ฮ]\.)(?![พค]\. ?ศ)/g, '');
}

/** Whether a text names a weekday before or after its date that the date is not: one of the two is a slip. */
export function hasOtherWeekday(text: string, date: IsoDate): boolean {
  const plain = plainDate(text).replace(/^(?:ณ|ภายใน|เมื่อ) ?/, '');
  const named = [plain, /(?:\(| )(วัน[^()\d]*|[^()\d]*(?=\)))\)?$/.exec(plain)?.[1] ?? ''].flatMap((words) => {
    const day = WEEKDAYS.findIndex((pattern) => pattern.test(words));
    return day < 0 ? [] : [day];
  });
  return named.length > 0 && !named.includes(weekdayOf(date));
}
