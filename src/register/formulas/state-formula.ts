import type { ReportState } from '../../domain/rounds/report-state';
import { cell, type ReportHeader, type ReportPlace, says } from './report-place';

/** สถานะ (compared as text: a blank cell would equal 0) from the office's marks; the same rules as `reportState`. */
export function stateFormula(place: ReportPlace): string {
  const at = (header: ReportHeader) => cell(place, header);
  const state = (word: ReportState) => `"${word}"`;
  const edited = (frozen: ReportHeader) =>
    `OR(${at('แก้ไขหลังรับเมื่อ')}<>"",${at('ผลการดำเนินงาน')}&""<>${at(frozen)}&"")`;
  const certified = `IF(${edited('ผลที่รับรอง')},${state('แก้ไขหลังรับรอง')},${state('รับรองแล้ว')})`;
  const submitted = `IF(${edited('ผลที่ส่ง')},${state('แก้ไขหลังส่ง')},IF(${at('ตรวจเมื่อ')}<>"",${state('ผ่าน')},${state('ส่งแล้ว')}))`;
  const open = `IF(${at('ส่งเมื่อ')}<>"",${submitted},IF(${says(place, 'ผลการตรวจ', 'ส่งคืน')},${state('ส่งคืน')},${state('ร่าง')}))`;
  const closed = `IF(${at('ปิดเมื่อ')}<>"",${state('ปิด')},${open})`;
  return `IF(${at('วิธีให้คะแนน')}="",${state('ตามตัวชี้วัดย่อย')},IF(${at('รับรองเมื่อ')}<>"",${certified},${closed}))`;
}
