import { cell, type ReportPlace } from './report-place';

/** สถานะ (compared as text: a blank cell would equal 0) from the office's marks; the same rules as `reportState`. */
export function stateFormula(place: ReportPlace): string {
  const at = (header: string) => cell(place, header);
  const edited = (frozen: string) =>
    `OR(${at('แก้ไขหลังรับเมื่อ')}<>"",${at('ผลการดำเนินงาน')}&""<>${at(frozen)}&"")`;
  const certified = `IF(${edited('ผลที่รับรอง')},"แก้ไขหลังรับรอง","รับรองแล้ว")`;
  const submitted = `IF(${edited('ผลที่ส่ง')},"แก้ไขหลังส่ง",IF(${at('ตรวจเมื่อ')}<>"","ผ่าน","ส่งแล้ว"))`;
  const open = `IF(${at('ส่งเมื่อ')}<>"",${submitted},IF(${at('ผลการตรวจ')}="ส่งคืน","ส่งคืน","ร่าง"))`;
  const closed = `IF(${at('ปิดเมื่อ')}<>"","ปิด",${open})`;
  return `IF(${at('วิธีให้คะแนน')}="","ตามตัวชี้วัดย่อย",IF(${at('รับรองเมื่อ')}<>"",${certified},${closed}))`;
}
