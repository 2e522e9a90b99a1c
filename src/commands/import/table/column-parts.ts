import { parseDate } from '../../../domain/dates/thai-dates';
import { type KnownColumn, matchHeaders } from '../../../domain/headers';
import { isTitle, withoutTitles } from '../../../domain/words/person-name';
import type { Column } from '../../../register/column';
import type { TabName } from '../../../register/tabs';
import { headerKey } from '../../../register/texts';
import { personNameColumn } from './name-columns';

const FIRST_NAMES = ['ชื่อ', 'ชื่อตัว', 'ชื่อจริง', 'ชื่อต้น', 'firstname', 'name'];
const LAST_NAMES = ['นามสกุล', 'สกุล', 'ชื่อสกุล', 'lastname', 'surname'];
const PREFIXES = [
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
const DAYS = ['วันที่', 'ที่', 'วัน'];
const MONTHS = ['เดือน', 'month'];
const MONTHS_OF_YEARS = ['เดือนปี', 'เดือน/ปี', 'เดือน-ปี', 'เดือนพ.ศ.', 'เดือน/พ.ศ.'];
const YEARS = ['ปี', 'พ.ศ.', 'ปีพ.ศ.', 'year'];
/** Beside a name or a position they say more of it, and have no column of their own. */
const OTHER_PARTS = ['ชื่อกลาง', 'middlename'];
const OF_POSITIONS = ['วิทยฐานะ', 'ระดับ', 'ระดับตำแหน่ง', 'ตำแหน่งระดับ', 'วิทยฐานะ/ระดับ', 'ระดับ/วิทยฐานะ'];
/** One of several people: ผู้รับผิดชอบ 2, ผู้รับผิดชอบ (คนที่ 2), ผู้รับผิดชอบร่วม. */
const ONE_OF_SEVERAL = /\s*\(?\s*(?:(?:คนที่|ที่|ลำดับที่|#)?\s*[0-9๐-๙]+|รอง|ร่วม|เพิ่มเติม|สำรอง)\s*\)?\s*$/;

/** What a table's header says of each column. */
export type HeaderTexts = {
  /** Its rows joined. */
  readonly texts: readonly string[];
  /** The lowest of its texts: what the column is called under the heading of its group. */
  readonly lows: readonly string[];
  /** The first column that the same heading stands over, by a merge that reaches the header's lowest row. */
  readonly firsts: readonly number[];
};

type Ground = {
  readonly tab: TabName;
  readonly columns: ReadonlyMap<string, Column>;
  readonly known: readonly KnownColumn[];
};

/**
 * Columns that are parts of one value of the register take its header too: คำนำหน้า, ชื่อ, นามสกุล; วันที่, เดือน, ปี;
 * ผู้รับผิดชอบ 1, ผู้รับผิดชอบ 2.
 */
export function withParts(place: HeaderTexts, matched: readonly string[], ground: Ground): readonly string[] {
  const parts = [...matched];
  const texts = partTexts(place);
  if (ground.tab === 'schools') leaveNameToSchool(texts, parts, ground);
  joinNames(texts, parts, ground);
  joinDates(texts, parts, ground);
  joinPeople(place.texts, parts, ground);
  joinNamesOfPeople(texts, parts, ground);
  joinUnderHeading(place, parts, ground);
  return parts;
}

/** What each column is called: under a heading over a group the word for a part alone. */
export function partTexts({ texts, lows }: Pick<HeaderTexts, 'texts' | 'lows'>): readonly string[] {
  return texts.map((text, at) => (rankOfPart(lows[at] ?? '') < NO_PART ? (lows[at] ?? '') : text));
}

/** Whether a header's cell names a part of a person's name. */
export function isPartOfName(text: string): boolean {
  return means(text, [...PREFIXES, ...FIRST_NAMES, ...LAST_NAMES]);
}

/** Columns under one merged heading that nothing tells apart hold parts of one value. */
function joinUnderHeading(
  { texts, lows, firsts }: HeaderTexts,
  parts: string[],
  { tab, columns }: Ground,
): void {
  parts.forEach((_, at) => {
    const first = firsts[at] ?? at;
    const header = parts[first] ?? '';
    if (first === at || parts[at] !== '' || texts[at] !== texts[first] || lows[at] !== lows[first]) return;
    const kind = columns.get(header)?.kind ?? '';
    if (header === personNameColumn(tab) || ['date', 'people'].includes(kind)) parts[at] = header;
  });
}

/** Beside ชื่อโรงเรียน a ชื่อ and a นามสกุล are a person's. */
function leaveNameToSchool(texts: readonly string[], parts: string[], { known }: Ground): void {
  const at = parts.indexOf('ชื่อ');
  if (at < 0 || !means(texts[at] ?? '', FIRST_NAMES)) return;
  const names = known.filter(({ header }) => header === 'ชื่อ');
  const school = texts.findIndex(
    (text, other) =>
      parts[other] === '' && !means(text, FIRST_NAMES) && matchHeaders([text], names)[0] !== '',
  );
  if (school < 0 || !texts.some((text, other) => parts[other] === '' && means(text, LAST_NAMES))) return;
  parts[school] = 'ชื่อ';
  parts[at] = '';
}

function joinNames(texts: readonly string[], parts: string[], { tab, columns, known }: Ground): void {
  const header = personNameColumn(tab);
  if (header === undefined || !columns.has(header)) return;
  preferThai(texts, parts, header, known);
  const matched = parts.indexOf(header);
  // A heading over the parts of a name is matched where it begins.
  const base = matched >= 0 && means(texts[matched] ?? '', PREFIXES) ? -1 : matched;
  const free = (names: readonly string[]): number =>
    texts.findIndex(
      (text, at) => (parts[at] === '' || parts[at] === header) && at !== base && means(text, names),
    );
  const last = free(LAST_NAMES);
  const first = free(FIRST_NAMES);
  const hasFirst = base >= 0 && (means(texts[base] ?? '', FIRST_NAMES) || header !== 'ชื่อ-สกุล');
  const isWhole = base >= 0 && !hasFirst && !means(texts[base] ?? '', LAST_NAMES);
  // Beside a whole name its parts would be said twice.
  if (!isWhole && last >= 0 && (hasFirst || first >= 0)) {
    parts[last] = header;
    if (!hasFirst && first >= 0) parts[first] = header;
  } else if (first >= 0 && matched >= 0 && (base < 0 || means(texts[base] ?? '', LAST_NAMES))) {
    parts[first] = header;
  }
  if (!parts.includes(header)) return;
  // คำนำหน้า and ยศ may stand side by side.
  texts.forEach((text, at) => {
    if (parts[at] === '' && means(text, PREFIXES)) parts[at] = header;
  });
}

/** A name in Thai wins over the same in English, whichever header is the shorter. */
function preferThai(
  texts: readonly string[],
  parts: string[],
  header: string,
  known: readonly KnownColumn[],
): void {
  const base = parts.indexOf(header);
  if (base >= 0 && /[ก-๙]/.test(texts[base] ?? '')) return;
  const names = known.filter((one) => one.header === header);
  const thai = texts.findIndex(
    (text, at) =>
      parts[at] === '' && /[ก-๙]/.test(text) && matchHeaders([text.replace(IN_THAI, '')], names)[0] !== '',
  );
  if (thai < 0) return;
  if (base >= 0) parts[base] = '';
  parts[thai] = header;
}

function joinDates(texts: readonly string[], parts: string[], { columns, known }: Ground): void {
  for (const [header, column] of columns) {
    if (column.kind !== 'date') continue;
    const at = parts.indexOf(header);
    const isDay = at >= 0 && means(texts[at] ?? '', DAYS);
    const find = (names: readonly string[]) =>
      texts.findIndex((text, index) => parts[index] === '' && means(text, names));
    const [day, month, year] = [
      isDay ? at : Math.max(...DAYS.map((name) => find([name]))),
      find(MONTHS),
      find(YEARS),
    ];
    const whole = month < 0 ? find(MONTHS_OF_YEARS) : month;
    if (day < 0 || whole < 0) continue;
    // วันหยุด beside วันที่, เดือน and ปี names the holiday.
    if (at >= 0 && !isDay) {
      const others = known.filter((one) => !parts.includes(one.header));
      parts[at] = matchHeaders([texts[at] ?? ''], others)[0] ?? '';
    }
    for (const index of [day, whole, year]) if (index >= 0) parts[index] = header;
  }
}

function joinPeople(texts: readonly string[], parts: string[], { columns, known }: Ground): void {
  const lists = known.filter(({ header }) => columns.get(header)?.kind === 'people');
  texts.forEach((text, at) => {
    if (parts[at] !== '' || !ONE_OF_SEVERAL.test(text)) return;
    const [header = ''] = matchHeaders([text.replace(ONE_OF_SEVERAL, '')], lists);
    parts[at] = header;
  });
}

/** Of whom a name's parts are: คำนำหน้า, ชื่อ and นามสกุล of the one person of a row of คณะทำงาน, นามสกุลผู้รับผิดชอบ of an indicator. */
function joinNamesOfPeople(texts: readonly string[], parts: string[], { tab, columns, known }: Ground): void {
  for (const one of known) {
    const kind = columns.get(one.header)?.kind;
    if (kind !== 'person' && kind !== 'people') continue;
    const only = [one];
    const isPart = (text: string, name: string): boolean =>
      tab === 'workingGroups'
        ? means(text, [name])
        : text.trim().startsWith(name) && matchHeaders([text.trim().slice(name.length)], only)[0] !== '';
    const [prefix = -1, first = -1, last = -1] = [PREFIXES, FIRST_NAMES, LAST_NAMES].map((names) =>
      texts.findIndex(
        (text, at) =>
          (parts[at] === '' || parts[at] === one.header) && names.some((name) => isPart(text, name)),
      ),
    );
    const base = parts.indexOf(one.header);
    if (first < 0 || last < 0 || (base >= 0 && base !== first)) continue;
    for (const at of [prefix, first, last]) if (at >= 0) parts[at] = one.header;
  }
}

function means(text: string, names: readonly string[]): boolean {
  const key = headerKey(text.replace(IN_THAI, '').replace(OF_WHOM, '')).toLowerCase();
  return names.some((name) => headerKey(name).toLowerCase() === key);
}

/** Whose name it is a part of: คำนำหน้า ผอ., นามสกุลผู้อำนวยการโรงเรียน, ชื่อผู้รับผิดชอบ. */
const OF_WHOM =
  /(?<=\S)\s*\(?(?:(?:ผอ\.?|ผู้อำนวยการ|ผู้บริหาร)(?:โรงเรียน|สถานศึกษา|ร\.ร\.|รร\.)?|(?:ผู้รับผิดชอบ|ผู้กำกับดูแล)(?:ตัวชี้วัด)?)\)?\s*$/;

/** A name's parts are Thai unless their header says English. */
const IN_THAI = /\s*(?:\((?:ภาษา)?ไทย\)|ภาษาไทย)\s*$/;

/**
 * Whether a column that is kept aside looks like a part of a value, or like a second one of a column that another fills: a person
 * should see that it falls away.
 */
export function looksLikePart(text: string, known: readonly KnownColumn[]): boolean {
  const hasPosition = known.some(({ header }) => header === 'ตำแหน่ง');
  return (
    means(text, [...LAST_NAMES, ...PREFIXES, ...OTHER_PARTS, ...(hasPosition ? OF_POSITIONS : [])]) ||
    (matchHeaders([text], known)[0] ?? '') !== ''
  );
}

/** The parts of one value as one text: a name without a space after its prefix, a date from its day on, people by comma. */
export function joinedParts(column: Column, texts: readonly string[], headers: readonly string[]): string {
  const parts = texts
    .map((text, at) => ({ text: text.trim(), rank: rankOfPart(headers[at] ?? ''), at }))
    .filter(({ text }) => text !== '')
    .sort((left, right) => left.rank - right.rank || left.at - right.at);
  const words = parts.map(({ text }) => text);
  if (column.kind === 'date') return joinedDate(words);
  const isPeople = column.kind === 'people' || column.kind === 'person';
  if (isPeople && parts.some(({ rank }) => rank === NO_PART)) return words.join(', ');
  const [first] = parts;
  // A prefix without a name says nothing.
  if (words.length === 1 && first?.rank === 0 && isNamed(headers)) return '';
  const hasPrefix = first !== undefined && (first.rank === 0 || isTitle(first.text));
  return hasPrefix ? joinedName(first.text, words.slice(1).join(' ')) : words.join(' ');
}

function joinedName(prefix: string, rest: string): string {
  const own = rest.slice(0, rest.length - withoutTitles(rest).length);
  if (rest === '' || rest.startsWith(prefix) || longTitle(own) === longTitle(prefix)) return rest || prefix;
  return /[\u0e01-\u0e5b.]$/.test(prefix) ? prefix + rest : `${prefix} ${rest}`;
}

/** น.ส. is นางสาว. */
function longTitle(title: string): string {
  const plain = title.replace(/[.\s]/g, '');
  return plain === 'นส' ? 'นางสาว' : plain;
}

/** A day with its month and year; a cell that holds the whole date says it alone. */
function joinedDate(words: readonly string[]): string {
  const whole = words.find((word) => parseDate(word) !== undefined);
  const isNumeric = words.length === 3 && words.every((word) => /^[\d๐-๙]+$/.test(word));
  return whole ?? words.join(isNumeric ? '/' : ' ');
}

/** Whether of a name that has a column for each only the first name or only the surname is given. */
export function isHalfName(texts: readonly string[], headers: readonly string[]): boolean {
  const given = (names: readonly string[]): boolean =>
    headers.some((header, at) => means(header, names) && (texts[at] ?? '').trim() !== '');
  return isNamed(headers) && given(FIRST_NAMES) !== given(LAST_NAMES);
}

function isNamed(headers: readonly string[]): boolean {
  return [FIRST_NAMES, LAST_NAMES].every((names) => headers.some((header) => means(header, names)));
}

function rankOfPart(header: string): number {
  if (means(header, PREFIXES)) return 0;
  const rank = [FIRST_NAMES, DAYS, MONTHS, LAST_NAMES, YEARS].findIndex((names) => means(header, names));
  return rank < 0 ? NO_PART : rank + 1;
}

const NO_PART = 9;
