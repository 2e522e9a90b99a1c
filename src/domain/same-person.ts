/** Titles and ranks that stand before a Thai name, the longer first; several may follow one another. */
const TITLES =
  /^(?:ว่าที่(?:ร้อยตรี|ร้อยโท|ร้อยเอก|พันตรี|พันโท|พันเอก|ร\.ต\.|ร\.ท\.|ร\.อ\.|พ\.ต\.)?(?:หญิง)?|นางสาว|น\.ส\.|นาง|นาย|ดอกเตอร์|ดร\.|ศาสตราจารย์|รองศาสตราจารย์|ผู้ช่วยศาสตราจารย์|รศ\.|ผศ\.|ศ\.|ม\.ล\.|ม\.ร\.ว\.|หม่อมหลวง|หม่อมราชวงศ์|(?:สิบ|จ่าสิบ|ร้อย|พัน)(?:ตรี|โท|เอก)(?:หญิง)?|[พรจส]\.[ตทอส]\.[ตทอ]?\.?)/;

/** Whether two names as they are written are one person's: titles, spaces and invisible characters do not count. */
export function isSamePerson(left: string, right: string): boolean {
  const name = bareName(left);
  return name !== '' && name === bareName(right);
}

function bareName(written: string): string {
  let name = written.normalize('NFC').replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '');
  for (
    let title = TITLES.exec(name)?.[0];
    title !== undefined && title !== '';
    title = TITLES.exec(name)?.[0]
  ) {
    if (title.length >= name.length) break;
    name = name.slice(title.length);
  }
  return name;
}
