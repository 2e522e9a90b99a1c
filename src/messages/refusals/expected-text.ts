import { thaiDate } from '../../domain/dates/thai-dates';
import type { Expected } from '../../domain/refusal';
import { criteriaFaultText } from './criteria-fault-text';
import { FIELD_NAMES } from './field-names';
import { quoted } from './quoted';

/** What a field of a request must be, to follow its name. */
export function expectedText(expected: Expected): string {
  switch (expected.kind) {
    case 'text':
      return 'ต้องเป็นข้อความที่ไม่ว่าง';
    case 'flag':
      return 'ต้องเป็นค่าจริงหรือเท็จ ไม่ใช่ข้อความหรือตัวเลข';
    case 'texts':
      return 'ต้องเป็นรายการข้อความ';
    case 'columns':
      return 'ต้องเป็นรายการคอลัมน์ครบทุกคอลัมน์ของไฟล์ ตามลำดับในตัวอย่าง';
    case 'one-column-each':
      return 'ต้องจับคู่กับคอลัมน์เดียวของไฟล์ เพราะช่องนี้รับค่าเดียว ให้เลือกไม่นำเข้าในคอลัมน์อื่น';
    case 'not-with':
      return `ต้องเว้นไว้ เพราะคำขอระบุ${FIELD_NAMES[expected.other]} (${quoted(expected.other)}) แล้ว ให้ระบุอย่างใดอย่างหนึ่ง`;
    case 'choice':
      return `ต้องเป็น ${expected.allowed.map(quoted).join(' หรือ ')}`;
    case 'integer':
      return `ต้องเป็นจำนวนเต็ม${rangeText(expected)}`;
    case 'date':
      return 'ต้องเป็นวันที่ในปฏิทิน เขียนปี ค.ศ.-เดือน-วัน เช่น 2027-04-30';
    case 'date-between':
      return `ต้องเป็นวันที่ตั้งแต่ ${thaiDate(expected.from)} ${expected.to === undefined ? 'เป็นต้นไป' : `ถึง ${thaiDate(expected.to)}`}`;
    case 'date-until':
      return `ต้องเป็นวันที่ไม่เกิน ${thaiDate(expected.to)} เพราะวันที่หลังจากนั้นยังมาไม่ถึง`;
    case 'colleague-at-work':
      return 'ต้องเป็นบุคลากรคนอื่นที่สถานะปฏิบัติงาน';
    case 'another-supervisor':
      return `ต้องระบุรหัสบุคลากรที่ปฏิบัติงานและไม่ได้รับผิดชอบตัวชี้วัดเหล่านี้ เพราะผู้กำกับดูแลจะกลายเป็นผู้รับผิดชอบเองใน ${expected.codes.join(', ')}`;
    case 'base64':
      return 'ต้องเป็นเนื้อไฟล์ในรหัสฐาน 64';
    case 'drive-link':
      return 'ต้องเป็นลิงก์ของไฟล์ใน Google Drive';
    case 'weights':
      return 'ต้องเป็นน้ำหนักตั้งแต่ 0 ตามรหัสตัวชี้วัด เช่น {"1.1": 8}';
    case 'targets':
      return 'ต้องเป็นค่าเป้าหมายตามรหัสตัวชี้วัด เช่น {"1.1": 90}';
    case 'not-dropped':
      return 'ต้องเป็นตัวชี้วัดที่คำขอเดียวกันไม่ได้ยกเลิก';
    case 'number':
      return 'ต้องเป็นตัวเลข';
    case 'paper-field':
      return 'ต้องเป็นช่องที่มีเซลล์ของตนในทะเบียน ผลรวม น้ำหนักที่ปรับเป็น 100 ข้อความของแม่แบบ และผู้ลงนามแทนสำนักงาน แก้ในทะเบียนหรือในเอกสารโดยตรง';
    case 'scan':
      return 'ต้องเป็นไฟล์ PDF หรือรูปภาพของเอกสารที่ลงนาม';
    case 'result':
      return 'ต้องเป็นตัวเลขหรือข้อความอย่างที่พิมพ์ในช่องผลการดำเนินงาน';
    case 'request':
      return 'ต้องเป็นชุดข้อมูลที่มีชื่อกำกับ เช่น {"roundId": "2570-06"}';
    case 'fault-list':
      return 'ต้องเป็นรายการที่การตรวจทะเบียนให้มา';
    case 'range':
      return 'ต้องเป็นเหตุการณ์แก้เซลล์ที่ Google ส่งให้ ส่งเองไม่ได้ ถ้าต้องการให้ตอบทุกแถว ให้เรียกโดยไม่ใส่อะไร';
    case 'scored-report':
      return 'ต้องเป็นรายงานที่ให้คะแนนเอง ไม่ใช่ตัวชี้วัดแม่';
    case 'scored-indicator':
      return 'ต้องเป็นตัวชี้วัดที่ให้คะแนนเอง ไม่ใช่ตัวชี้วัดแม่';
    case 'thresholds':
      return expected.faults.length === 0
        ? 'ต้องเป็นตัวเลข 5 ค่าตามลำดับระดับ 1 ถึง 5 ทศนิยมไม่เกิน 4 ตำแหน่ง'
        : `ขัดกันเอง: ${expected.faults.map(criteriaFaultText).join(' · ')}`;
  }
}

function rangeText({ from, to }: { readonly from?: number; readonly to?: number }): string {
  if (from === undefined) return to === undefined ? '' : `ไม่เกิน ${to}`;
  return to === undefined ? `ตั้งแต่ ${from}` : ` ${from} ถึง ${to}`;
}
