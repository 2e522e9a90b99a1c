import { wordOf } from './word';

/**
 * What stands before a Thai name: prefixes, ranks, degrees, the nobility's, with their short forms. Longer ones first, for a name is
 * what is left when the longest of them is taken off.
 */
const RANKS = [
  ...[
    'สิบตำรวจ',
    'ร้อยตำรวจ',
    'พันตำรวจ',
    'จ่าสิบ',
    'สิบ',
    'ร้อย',
    'พัน',
    'พันจ่าอากาศ',
    'จ่าอากาศ',
    'เรืออากาศ',
    'นาวาอากาศ',
  ],
  ...['พันจ่า', 'จ่า', 'เรือ', 'นาวา'],
].flatMap((service) =>
  ['ตรี', 'โท', 'เอก'].flatMap((grade) => [`${service}${grade}หญิง`, `${service}${grade}`]),
);
const TITLES = [
  'ว่าที่รตหญิง',
  'ว่าที่รต',
  'ว่าที่รท',
  'ว่าที่รอ',
  'ว่าที่พต',
  'ว่าที่',
  'จ่าสิบตำรวจ',
  'นายดาบตำรวจ',
  'ดาบตำรวจ',
  'พลตำรวจ',
  'พลทหาร',
  ...RANKS,
  'หม่อมราชวงศ์',
  'หม่อมหลวง',
  'ผู้ช่วยศาสตราจารย์',
  'รองศาสตราจารย์',
  'ศาสตราจารย์',
  'ด็อกเตอร์',
  'ดอกเตอร์',
  'นางสาว',
  'เด็กหญิง',
  'เด็กชาย',
  'อาจารย์',
  'นาย',
  'นาง',
  'คุณครู',
  'ครู',
  'คุณ',
] as const;
/** Short forms need their points, or a space after them: they begin names too. Two letters with points or more are always one. */
const SHORT_TITLE =
  /^(?:(?:ว่าที่ ?)?(?:[ก-ฮ]\. ?){2,4}(?:(?: ?หญิง)(?= |[ก-ฮเ-ไ]))?|(?:ว่าที่ ?)?[สรพ]\.[ตทอ](?= )|น\.ส(?= )|นส(?:\.|(?= ))|มร\.ว\.|มล\.|(?:ผศ|รศ|ศ)\.(?: ?ดร\.)?|ดร\.|[นพทภ][พญก]\.(?=[ ก-ฮเ-ไ])|อ\.|อจ\.|(?:ท่าน ?)?(?:รอง ?)?ผอ\.|ท่านรอง|ท่าน|ศน\.|ว่าที่ ?(?:รต|รท|รอ|พต)\.?(?: ?หญิง)?(?= |[ก-ฮเ-ไ])|mr\.?(?= )|mrs\.?(?= )|ms\.?(?= )|miss(?= )|dr\.?(?= ))\s*/i;

/**
 * A name, or the part of it that the titles stand before, without them; numbers and brackets around it are left out. A title may stand
 * above another: ผศ.ดร., ว่าที่ ร.ต. นาย… .
 */
export function withoutTitles(name: string): string {
  let rest = plain(name);
  for (;;) {
    const without = withoutTitle(rest);
    if (without === rest) return rest;
    rest = without;
  }
}

/** Names that are equal under it are the same name: prefix, rank and spaces aside. */
export function nameKey(name: string): string {
  return withoutSpaces(withoutTitles(name)).toLowerCase();
}

/** The same for a name whose surname stands first. */
export function reversedNameKey(name: string): string {
  const [surname = '', ...others] = withoutTitles(name.replace(/,/g, ' ')).split(' ');
  return nameKey(others.join(' ')) + surname.toLowerCase();
}

/** A title alone: what stands after it would be the name. */
export function isTitle(text: string): boolean {
  return text.trim() !== '' && withoutTitles(`${text}กขค`) === 'กขค';
}

function withoutSpaces(name: string): string {
  return name.replace(/ /g, '');
}

function plain(name: string): string {
  return wordOf(name)
    .replace(/^[\d\s.)(\-•*–]+/, '')
    .replace(/[([{][^)\]}]*[)\]}]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function withoutTitle(name: string): string {
  const short = SHORT_TITLE.exec(name);
  if (short !== null && short[0].length < name.length) return name.slice(short[0].length);
  const title = TITLES.find((one) => name.startsWith(one));
  if (title === undefined) return name;
  const after = name.slice(title.length).replace(/^[.\s]+/, '');
  const rest = /^(?:ว่าที่|.*(?:ตรี|โท|เอก)$)/.test(title) ? after.replace(/^หญิง (?=\S)/, '') : after;
  // "นายก สมมุติ" is not นาย + ก: what is left must still be a name of two letters at least.
  return /^[\u0e01-\u0e2e\u0e40-\u0e44a-z]\S/i.test(rest) ? rest : name;
}
