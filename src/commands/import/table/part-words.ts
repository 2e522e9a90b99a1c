import { headerKey } from '../../../register/texts';

/** What offices call the parts of a name and of a date that have a column each. */
export const FIRST_NAMES = ['ชื่อ', 'ชื่อตัว', 'ชื่อจริง', 'ชื่อต้น', 'firstname', 'name'];
export const LAST_NAMES = ['นามสกุล', 'สกุล', 'ชื่อสกุล', 'lastname', 'surname'];
export const PREFIXES = [
  'คำนำหน้า',
  'คำนำหน้าชื่อ',
  'คำนำหน้านาม',
  'คำนำหน้าชื่อ/ยศ',
  'ยศ',
  'ยศ/คำนำหน้า',
  'คำนำหน้า/ยศ',
  'ชั้นยศ',
  'ฐานันดร',
  'คำนำ',
  'คำหน้านาม',
  'title',
  'prefix',
];
export const DAYS = ['วันที่', 'ที่', 'วัน'];
export const MONTHS = ['เดือน', 'month'];
export const MONTHS_OF_YEARS = ['เดือนปี', 'เดือน/ปี', 'เดือน-ปี', 'เดือนพ.ศ.', 'เดือน/พ.ศ.'];
export const YEARS = ['ปี', 'พ.ศ.', 'ปีพ.ศ.', 'year'];

/** Whether a header is one of some words, whosever part it is. */
export function means(text: string, names: readonly string[]): boolean {
  const key = headerKey(withoutThaiMark(text).replace(OF_WHOM, '')).toLowerCase();
  return names.some((name) => headerKey(name).toLowerCase() === key);
}

/** Whether a header's cell names a part of a person's name. */
export function isPartOfName(text: string): boolean {
  return means(text, [...PREFIXES, ...FIRST_NAMES, ...LAST_NAMES]);
}

/** Where a part stands in its value, from 0. */
export function rankOfPart(header: string): number {
  if (means(header, PREFIXES)) return 0;
  const rank = [FIRST_NAMES, DAYS, MONTHS, LAST_NAMES, YEARS].findIndex((names) => means(header, names));
  return rank < 0 ? NO_PART : rank + 1;
}

/** The rank of a header that is no word for a part: behind all that are. */
export const NO_PART = 9;

/** Whose name it is a part of: คำนำหน้า ผอ., นามสกุลผู้อำนวยการโรงเรียน, ชื่อผู้รับผิดชอบ. */
const OF_WHOM =
  /(?<=\S)\s*\(?(?:(?:ผอ\.?|ผู้อำนวยการ|ผู้บริหาร)(?:โรงเรียน|สถานศึกษา|ร\.ร\.|รร\.)?|(?:ผู้รับผิดชอบ|ผู้กำกับดูแล)(?:ตัวชี้วัด)?)\)?\s*$/;

/** A name's parts are Thai unless their header says English. */
const IN_THAI = /\s*(?:\((?:ภาษา)?ไทย\)|ภาษาไทย)\s*$/;

export function withoutThaiMark(header: string): string {
  return header.replace(IN_THAI, '');
}
