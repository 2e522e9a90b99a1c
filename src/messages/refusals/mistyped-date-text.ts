import { thaiDate } from '../../domain/dates/thai-dates';
import type { RoundPlan } from '../../domain/rounds/plan-rounds';
import type { MistypedDate } from '../../domain/rounds/round-dates';

/** A date of รอบรายงาน that cannot be meant. */
export function mistypedDateText({ roundId, header, date }: MistypedDate): string {
  return `แท็บรอบรายงาน รอบ ${roundId} ช่อง${header} เป็นวันที่ ${thaiDate(date)} ซึ่งอยู่นอกปีงบประมาณของรอบ ระบบจึงยังไม่ทำตาม กรุณาพิมพ์ใหม่เป็นวัน/เดือน/ปีเต็มสี่หลัก`;
}

/** A round whose day has come cannot open for want of this date. */
export function awaitedDateText(roundId: string, header: string, value: string): string {
  const is = value === '' ? 'ว่างอยู่' : `"${value}" อ่านเป็นวันที่ไม่ได้`;
  return `แท็บรอบรายงาน รอบ ${roundId} ช่อง${header} ${is} ระบบจึงยังเปิดรอบนี้ไม่ได้ กรุณาพิมพ์เป็นวัน/เดือน/ปีเต็มสี่หลัก`;
}

/** A round whose day has come has no row. */
export function awaitedRowText({ id, fiscalYearBe, number, opensOn }: RoundPlan): string {
  return `แท็บรอบรายงานไม่มีแถวของรอบ ${id} ซึ่งถึงวันเปิดแล้วเมื่อ ${thaiDate(opensOn)} ระบบจึงยังเปิดรอบนี้ไม่ได้ กรุณาแก้รหัสรอบ หรือสั่งตั้งต้นปีงบประมาณ ${fiscalYearBe} อีกครั้ง ถ้าปีนี้ไม่มีรอบนี้ ให้ลบค่าของ กำหนดส่งรอบ ${number} ในแท็บตั้งค่า`;
}
