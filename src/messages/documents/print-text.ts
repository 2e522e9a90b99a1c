import { ALL_KINDS, type KindChoice } from '../../domain/agreements/agreement';

/** What a print set is called on its cover and in Drive. */
export function printSetTitle(kind: KindChoice, chosen: boolean): string {
  const of = kind === ALL_KINDS ? 'คำรับรองการปฏิบัติราชการ' : `คำรับรอง ${kind}`;
  return chosen ? `${of} ที่เลือก` : of;
}

type NamedPart = {
  readonly title: string;
  readonly position: number;
  readonly count: number;
  /** Which part of a set that was too large for one file, from 1. */
  readonly part: number;
  readonly parts: number;
};

export function printFileName({ title, position, count, part, parts }: NamedPart): string {
  const set = count > 1 ? ` ชุดที่ ${position} จาก ${count}` : '';
  const half = parts > 1 ? ` แฟ้มที่ ${part} จาก ${parts}` : '';
  return `ชุดพิมพ์ ${title}${set}${half}.pdf`.replace('..pdf', '.pdf');
}

export function printCoverName(
  { title, position }: Pick<NamedPart, 'title' | 'position'>,
  from: number,
): string {
  return `ใบปะหน้า ${title} ชุดที่ ${position} (${from + 1})`;
}

/** Why an agreement is in no print set. */
export const NOT_MADE_YET = 'ยังไม่ได้สร้างเอกสาร กรุณาสร้างข้อตกลงก่อน';
export const PAPER_GONE = 'ไม่พบเอกสารในโฟลเดอร์ของข้อตกลง อาจถูกย้าย ลบ หรืออยู่ในถังขยะ กรุณากู้คืนหรือสร้างใหม่';
export const PAPER_TOO_LARGE = 'เอกสารใหญ่เกิน 10 MB ที่ Google ส่งออกได้ กรุณาลดขนาดรูปในเอกสารแล้วสั่งใหม่';
/** Made, not signed, and of somebody who would get none today. */
export const MAKER_LEFT =
  'ทะเบียนไม่มีผู้ทำคำรับรองฉบับนี้แล้ว (ย้ายออก ไม่ได้ปฏิบัติงาน หรือไม่มีแถว) จึงไม่พิมพ์ หากยังต้องการ ให้เลือกพิมพ์เฉพาะฉบับนี้';
