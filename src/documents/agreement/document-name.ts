import { utf8Length } from '../../domain/words/utf8-length';
import { normaliseTag, TAG } from '../tags/tag-text';
import type { PlannedAgreement } from './agreement-set';

/** File systems take 255 bytes; Thai letters are three each, and an ending such as ".docx" comes on top. */
const MOST_BYTES = 230;
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu;

/** A name that Drive, Windows and a printed list can all bear: forbidden characters become spaces, long names end in "…". */
export function safeFileName(text: string, mostBytes = MOST_BYTES): string {
  const plain = text.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  if (utf8Length(plain) <= mostBytes) return plain;
  let kept = '';
  for (const letter of plain) {
    if (utf8Length(kept) + utf8Length(letter) > mostBytes - utf8Length('…')) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** Tags of ชื่อไฟล์ and of โฟลเดอร์ in ประเภทข้อตกลง. */
export const FILE_NAME_TAGS = [
  'ชื่อผู้ทำ',
  'ตำแหน่งผู้ทำ',
  'ชื่อผู้รับ',
  'ตำแหน่งผู้รับ',
  'หน่วยงาน',
  'ประเภท',
  'ปีงบประมาณ',
] as const;
export const FOLDER_NAME_TAGS = ['ประเภท', 'ปีงบประมาณ'] as const;

/** A name pattern with its tags filled in; a tag that is none of them says nothing. */
export function filledName(pattern: string, texts: Readonly<Record<string, string>>): string {
  return pattern.replace(TAG, (_, tag: string) => texts[normaliseTag(tag)] ?? '');
}

/** The tags of a name pattern, as they were meant. */
export function tagsIn(pattern: string): readonly string[] {
  const tags: string[] = [];
  pattern.replace(TAG, (whole, tag: string) => {
    tags.push(normaliseTag(tag));
    return whole;
  });
  return tags;
}

/** `2570-บค-P012 นายฐิติวัชร์ …`; from the second version on the name says which it is. */
export function documentName(
  agreement: Pick<PlannedAgreement, 'key' | 'kind' | 'definition' | 'maker' | 'receiver' | 'unit'>,
  version: number,
): string {
  const texts: Readonly<Record<(typeof FILE_NAME_TAGS)[number], string>> = {
    ชื่อผู้ทำ: agreement.maker.name,
    ตำแหน่งผู้ทำ: agreement.maker.position,
    ชื่อผู้รับ: agreement.receiver.name,
    ตำแหน่งผู้รับ: agreement.receiver.position,
    หน่วยงาน: agreement.unit,
    ประเภท: agreement.kind,
    ปีงบประมาณ: agreement.key.slice(0, 4),
  };
  const named = filledName(agreement.definition.fileName, texts);
  const suffix = version > 1 ? ` (ฉบับที่ ${version})` : '';
  return `${safeFileName(`${agreement.key} ${named}`, MOST_BYTES - utf8Length(suffix))}${suffix}`;
}
