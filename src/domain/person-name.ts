import { wordOf } from './word';

/**
 * What stands before a Thai name: prefixes, ranks, degrees, the nobility's, with their short forms. Longer ones first, for a name is
 * what is left when the longest of them is taken off.
 */
const TITLES = [
  'ว่าที่ร้อยตรีหญิง',
  'ว่าที่ร้อยตรี',
  'ว่าที่ร้อยโท',
  'ว่าที่ร้อยเอก',
  'ว่าที่พันตรี',
  'ว่าที่รตหญิง',
  'ว่าที่รต',
  'ว่าที่รท',
  'ว่าที่รอ',
  'ว่าที่พต',
  'ว่าที่',
  'สิบตำรวจตรี',
  'สิบตำรวจโท',
  'สิบตำรวจเอก',
  'จ่าสิบตำรวจ',
  'ดาบตำรวจ',
  'ร้อยตำรวจตรี',
  'ร้อยตำรวจโท',
  'ร้อยตำรวจเอก',
  'พันตำรวจตรี',
  'พันตำรวจโท',
  'พันตำรวจเอก',
  'จ่าสิบตรี',
  'จ่าสิบโท',
  'จ่าสิบเอก',
  'สิบตรี',
  'สิบโท',
  'สิบเอก',
  'ร้อยตรี',
  'ร้อยโท',
  'ร้อยเอก',
  'พันตรี',
  'พันโท',
  'พันเอก',
  'หม่อมราชวงศ์',
  'หม่อมหลวง',
  'ผู้ช่วยศาสตราจารย์',
  'รองศาสตราจารย์',
  'ศาสตราจารย์',
  'ด็อกเตอร์',
  'นางสาว',
  'เด็กหญิง',
  'เด็กชาย',
  'อาจารย์',
  'นาย',
  'นาง',
  'คุณครู',
  'คุณ',
] as const;
/** Short forms need their points, or a space after them: they begin names too. */
const SHORT_TITLE =
  /^(?:(?:ว่าที่ ?)?(?:ส\.ต\.[ตทอ]|จ\.ส\.ต|ด\.ต|ร\.ต\.[ตทอ]|พ\.ต\.[ตทอ]|จ\.ส\.[ตทอ]|ส\.[ตทอ]|ร\.[ตทอ]|พ\.[ตทอ])\.?(?: ?หญิง(?= |[ก-ฮเ-ไ]))?|น\.ส\.|น\.ส(?= )|นส\.|น\.ส\. |ด\.ญ\.|ด\.ช\.|ม\.ร\.ว\.|มร\.ว\.|ม\.ล\.|มล\.|ดร\.|ผศ\.(?: ?ดร\.)?|รศ\.(?: ?ดร\.)?|ศ\.(?: ?ดร\.)?|อ\.|ว่าที่ ?(?:รต|รท|รอ|พต)\.?(?: ?หญิง)?(?= |[ก-ฮเ-ไ])|mr\.?(?= )|mrs\.?(?= )|ms\.?(?= )|miss(?= )|dr\.?(?= ))\s*/i;

/** Above a title none stands but another: ผศ.ดร., ว่าที่ ร.ต. นาย… . */
const MOST_TITLES = 3;

/** A person's name without prefix and rank, its parts in order; numbers and brackets around it are left out. */
function nameParts(name: string): readonly string[] {
  let rest = plain(name);
  for (let taken = 0; taken < MOST_TITLES; taken += 1) {
    const without = withoutTitle(rest);
    if (without === rest) break;
    rest = without;
  }
  return rest.split(' ').filter((part) => part !== '');
}

/** Names that are equal under it are the same name: prefix, rank and spaces aside. */
export function nameKey(name: string): string {
  return nameParts(name).join('').toLowerCase();
}

/** The same for a name whose surname stands first. */
export function reversedNameKey(name: string): string {
  const [first, ...others] = nameParts(name.replace(/,/g, ' '));
  return first === undefined ? '' : [...others, first].join('').toLowerCase();
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
  if (short !== null && short[0].length < name.length) return name.slice(short[0].length).trim();
  const title = TITLES.find((one) => name.startsWith(one));
  if (title === undefined) return name;
  const rest = name.slice(title.length).trim();
  // "นายก สมมุติ" is not นาย + ก: what is left must still be a name of two letters at least.
  return /^[\u0e01-\u0e2e\u0e40-\u0e44a-z]\S/i.test(rest) ? rest : name;
}
