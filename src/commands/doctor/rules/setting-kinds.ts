import { AGREEMENT_KINDS } from '../../../domain/agreement';
import { SCALE_NAMES } from '../../../domain/scale-name';
import { BELOW_FIRST_POLICIES, NOT_APPLICABLE_POLICIES, UNPROVEN_CLAIMS } from '../../../domain/settings';
import { YES_NO } from '../../../domain/yes-no';
import { type Column, column } from '../../../register/column';
import { LEVELS_SETTING } from '../../../register/decode/setting-names';

const WORDS: Readonly<Record<string, readonly string[]>> = {
  มาตราคะแนน: SCALE_NAMES,
  'ต่ำกว่าเกณฑ์ระดับ 1': BELOW_FIRST_POLICIES,
  'กรณี N/A': NOT_APPLICABLE_POLICIES,
  ฐานน้ำหนักรวม: ['100', '1'],
  ใช้เลขไทย: YES_NO,
  ไม่ตัดคำท้ายบรรทัด: YES_NO,
  เขตเวลา: ['Asia/Bangkok'],
  'แยกผู้ส่ง ผู้ตรวจ ผู้รับรอง': YES_NO,
  หลักฐานต่ำกว่าระดับที่อ้าง: UNPROVEN_CLAIMS,
  [LEVELS_SETTING]: ['ไม่รับ', 'เติมเชิงเส้น'],
};

const DATES = new Set([
  'วันเริ่มปีงบประมาณ',
  'วันสิ้นปีงบประมาณ',
  'กำหนดส่งรอบ 6',
  'กำหนดส่งรอบ 9',
  'กำหนดส่งรอบ 12',
  'วันลงนามคำรับรอง',
]);
const COUNTS = new Set(['ปีงบประมาณ', 'ทศนิยมคะแนน', 'แจ้งผู้กำกับดูแลเมื่อเลยกำหนด', 'แจ้งผู้อำนวยการเมื่อเลยกำหนด']);
const NUMBERS = new Set(['ขนาดไฟล์หลักฐานสูงสุด (MB)']);
const DAY_LISTS = new Set(['วันเตือนก่อนกำหนดส่ง', 'วันเตือนหลังพ้นกำหนด']);

/** One of the first words alone, or any of the second by comma. */
const WORD_LISTS: Readonly<
  Record<string, { readonly alone: readonly string[]; readonly several: readonly string[] }>
> = {
  น้ำหนักในข้อตกลง: { alone: ['ตามทะเบียน', 'ปรับเป็น 100'], several: AGREEMENT_KINDS },
};

/** What ค่า of a setting holds. Settings stand as text, so a number or date typed as text is no fault here. */
export type SettingKind =
  | { readonly kind: 'words'; readonly column: Column }
  | { readonly kind: 'word-list'; readonly alone: readonly string[]; readonly several: readonly string[] }
  | { readonly kind: 'date' | 'count' | 'number' | 'days' | 'scores' | 'email' | 'text' };

export function settingKind(name: string): SettingKind {
  const words = WORDS[name];
  if (words !== undefined) return { kind: 'words', column: column('ค่า', 'choice', 0, { choices: words }) };
  const list = WORD_LISTS[name];
  if (list !== undefined) return { kind: 'word-list', ...list };
  if (DATES.has(name)) return { kind: 'date' };
  if (COUNTS.has(name)) return { kind: 'count' };
  if (NUMBERS.has(name)) return { kind: 'number' };
  if (DAY_LISTS.has(name)) return { kind: 'days' };
  if (name.startsWith('มาตราคะแนน ')) return { kind: 'scores' };
  return { kind: name === 'อีเมลผู้อำนวยการ' ? 'email' : 'text' };
}
