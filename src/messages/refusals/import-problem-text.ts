import type { ColumnKind } from '../../domain/column-kind';
import type { IsoDate } from '../../domain/dates/dates';
import { thaiDate } from '../../domain/dates/thai-dates';
import type { RegisterProblem } from '../../domain/doctor/register-problem';
import { registerFaultText } from './register-fault-text';

/** Why a cell of an imported file needs a person's eye, or what was done with it. `value` is the cell as it stood, `headers` are the register's. */
export type ImportProblem =
  | { readonly kind: 'no-key-column'; readonly headers: readonly string[] }
  | { readonly kind: 'no-key'; readonly headers: readonly string[] }
  | { readonly kind: 'name-unknown'; readonly value: string }
  | { readonly kind: 'key-twice'; readonly key: string; readonly otherRows: readonly number[] }
  | {
      readonly kind: 'unreadable';
      readonly value: string;
      readonly column: ColumnKind;
      readonly choices: readonly string[];
    }
  | { readonly kind: 'error-value' | 'error-in-header'; readonly value: string }
  | { readonly kind: 'broken-letter'; readonly value: string }
  | { readonly kind: 'not-an-address' | 'ditto'; readonly value: string }
  | { readonly kind: 'unknown-person'; readonly name: string }
  | { readonly kind: 'several-persons'; readonly name: string; readonly ids: readonly string[] }
  | { readonly kind: 'one-person-only'; readonly value: string }
  | { readonly kind: 'half-name'; readonly value: string }
  | { readonly kind: 'no-such-reference'; readonly value: string; readonly tab: string }
  | { readonly kind: 'no-such-report'; readonly key: string }
  | { readonly kind: 'unfit-value'; readonly problem: RegisterProblem }
  | { readonly kind: 'email-of-others'; readonly value: string; readonly others: readonly string[] }
  | { readonly kind: 'date-in-code'; readonly value: string }
  | { readonly kind: 'code-rounded' | 'several-codes' | 'truth-value'; readonly value: string }
  | { readonly kind: 'odd-code'; readonly code: string }
  | { readonly kind: 'code-from-number'; readonly code: string; readonly number: string }
  | { readonly kind: 'zero-may-be-lost'; readonly code: string; readonly likely: string }
  | { readonly kind: 'name-has-other-code'; readonly code: string; readonly standing: string }
  | {
      readonly kind: 'doubtful-year' | 'other-weekday' | 'date-from-number';
      readonly value: string;
      readonly date: IsoDate;
    }
  | { readonly kind: 'left-of-merge'; readonly key: string; readonly value: string }
  | { readonly kind: 'shown-otherwise'; readonly shown: string; readonly value: string }
  | { readonly kind: 'hidden-value'; readonly value: string }
  | { readonly kind: 'beyond-header'; readonly value: string; readonly columns: number }
  | { readonly kind: 'hidden-row'; readonly key: string }
  | { readonly kind: 'hidden-column'; readonly header: string }
  | { readonly kind: 'hidden-sheet'; readonly title: string }
  | { readonly kind: 'part-aside' | 'merged-with-header'; readonly header: string }
  | { readonly kind: 'other-tab'; readonly tab: string; readonly wanted: string }
  | { readonly kind: 'wrong-quotes' }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'as-likely-sheets'; readonly title: string; readonly others: readonly string[] }
  | { readonly kind: 'only-hidden-sheets'; readonly titles: readonly string[] }
  | { readonly kind: 'second-table' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'levels-missing'; readonly levels: readonly number[]; readonly setting: string }
  | { readonly kind: 'blanks-clear'; readonly count: number }
  | { readonly kind: 'no-operator-left' }
  | { readonly kind: 'no-director-left' }
  | {
      readonly kind: 'owner-leaves';
      readonly id: string;
      readonly roundId: string;
      readonly codes: readonly string[];
    }
  | Remark;

/** What a person should know though nothing is wrong with it. */
type Remark =
  | { readonly kind: 'matched-by-name'; readonly rows: number }
  | { readonly kind: 'position-no-key'; readonly header: string }
  | { readonly kind: 'merged-filled'; readonly count: number; readonly areas: readonly string[] }
  | {
      readonly kind: 'percent-read' | 'more-digits';
      readonly count: number;
      readonly shown: string;
      readonly value: string;
    }
  | { readonly kind: 'blanks-kept'; readonly count: number }
  | { readonly kind: 'in-parts'; readonly parts: number }
  | { readonly kind: 'row-of-merge'; readonly key: string }
  | { readonly kind: 'no-heading' }
  | { readonly kind: 'columns-lacking'; readonly headers: readonly string[] }
  | { readonly kind: 'cells-lacking'; readonly header: string; readonly count: number }
  | { readonly kind: 'levels-filled'; readonly levels: readonly number[] }
  | { readonly kind: 'open-round'; readonly roundId: string; readonly key: string }
  | {
      readonly kind: 'sheet-read';
      readonly title: string;
      readonly others: readonly string[];
      readonly hidden: readonly string[];
    };

const REMARKS: ReadonlySet<ImportProblem['kind']> = new Set<Remark['kind']>([
  'matched-by-name',
  'position-no-key',
  'merged-filled',
  'row-of-merge',
  'percent-read',
  'more-digits',
  'blanks-kept',
  'in-parts',
  'no-heading',
  'columns-lacking',
  'cells-lacking',
  'levels-filled',
  'open-round',
  'sheet-read',
]);

export function isRemark(problem: ImportProblem): boolean {
  return REMARKS.has(problem.kind);
}

/** As many codes as one message names. */
const NAMED = 5;

/** What is the matter and what happens, in Thai, without the place: the cell's address stands beside it. */
export function importProblemText(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'no-key-column':
      return `ไม่พบคอลัมน์ ${problem.headers.join(' และ ')} ในไฟล์ จึงนำเข้าไม่ได้ ให้เพิ่มคอลัมน์นี้ หรือเลือกเองว่าคอลัมน์ใดคือ${problem.headers.join('และ')}`;
    case 'no-key':
      return `แถวนี้ไม่มี${problem.headers.join('และ')} จึงไม่นำเข้า ให้ใส่ในไฟล์แล้วเลือกไฟล์ใหม่`;
    case 'name-unknown':
      return `ไฟล์ไม่มีรหัส และไม่พบชื่อของแถวนี้ ("${problem.value}") ในทะเบียน จึงไม่นำเข้า ให้เพิ่มคอลัมน์รหัสในไฟล์ หรือเลือกคอลัมน์ที่เป็นรหัส`;
    case 'key-twice':
      return `"${problem.key}" ซ้ำกับแถว ${problem.otherRows.join(', ')} ของไฟล์ นำเข้าทุกแถวตามที่เป็น ให้แก้ในไฟล์หรือในทะเบียน`;
    case 'unreadable':
      return `"${problem.value}" ${expected(problem.column, problem.choices)} นำเข้าเป็นข้อความตามเดิม ให้แก้ในไฟล์หรือในทะเบียน`;
    case 'error-value':
      return `ช่องนี้เป็นค่าผิดพลาดของสูตร (${problem.value}) จึงไม่นำเข้า ค่าเดิมในทะเบียนยังอยู่ ให้แก้สูตรในไฟล์หรือพิมพ์ค่าจริงแทน`;
    case 'error-in-header':
      return `หัวคอลัมน์นี้เป็นค่าผิดพลาดของสูตร (${problem.value}) จึงไม่นำเข้าทั้งคอลัมน์ ให้พิมพ์หัวคอลัมน์ในไฟล์ หรือเลือกคอลัมน์ปลายทางเอง`;
    case 'unfit-value':
      return `${registerFaultText(problem.problem)} นำเข้าตามที่เป็น ให้แก้ในไฟล์หรือในทะเบียน`;
    case 'broken-letter':
      return `มีตัวอักษรเสียในช่องนี้ ("${problem.value}") ให้พิมพ์ใหม่ในไฟล์หรือในทะเบียน`;
    case 'not-an-address':
      return `"${problem.value}" ไม่ใช่อีเมล นำเข้าเป็นข้อความตามเดิม ให้ตรวจว่าข้อมูลเลื่อนคอลัมน์หรือไม่`;
    case 'email-of-others':
      return `อีเมล ${problem.value} เป็นของ ${problem.others.slice(0, NAMED).join(', ')}${problem.others.length > NAMED ? ' …' : ''} ด้วย ระบบจะแยกกันไม่ออก ให้แก้ในไฟล์หรือในทะเบียน`;
    case 'unknown-person':
      return `ไม่พบ "${problem.name}" ในแท็บบุคลากร ให้ใช้รหัสหรือชื่อ-สกุลตามทะเบียน หรือเพิ่มบุคคลนี้ก่อน`;
    case 'several-persons':
      return `"${problem.name}" ตรงกับบุคลากรหลายคน (${problem.ids.join(', ')}) ให้ใส่รหัสแทนชื่อ`;
    case 'one-person-only':
      return `"${problem.value}" มีหลายคน แต่ช่องนี้ใส่ได้คนเดียว ให้เหลือคนเดียว`;
    case 'half-name':
      return `"${problem.value}" มีชื่อหรือนามสกุลเพียงอย่างเดียว นำเข้าตามที่เห็น ถ้าชื่อเดิมครบกว่าให้แก้ในไฟล์ก่อน`;
    case 'no-such-reference':
      return `ไม่พบ "${problem.value}" ในแท็บ${problem.tab} ให้ตรวจรหัสหรือชื่อ หรือเพิ่มในแท็บนั้นก่อน`;
    case 'no-such-report':
      return `ไม่มีรายงาน "${problem.key}" ในทะเบียน จะเป็นแถวใหม่ที่ไม่มีเกณฑ์และคะแนน ให้ตรวจรหัสและรอบก่อนยืนยัน`;
    case 'date-in-code':
      return `รหัสในช่องนี้กลายเป็นวันที่ ("${problem.value}") เพราะ Excel แปลงให้เอง ให้ตั้งรูปแบบเซลล์เป็นข้อความแล้วพิมพ์รหัสใหม่`;
    case 'code-rounded':
      return `รหัสในช่องนี้แสดงเป็นเลขยกกำลัง ("${problem.value}") เลขท้ายอาจหายไป ให้ตั้งรูปแบบเซลล์เป็นข้อความแล้วพิมพ์รหัสใหม่`;
    case 'several-codes':
      return `"${problem.value}" เป็นหลายรหัสในช่องเดียว นำเข้าเป็นข้อความตามเดิม ให้แยกเป็นแถวละรหัส`;
    case 'truth-value':
      return `ช่องนี้เป็นค่าจริงหรือเท็จ (${problem.value}) นำเข้าเป็นข้อความตามเดิม ให้ตรวจว่าข้อมูลเลื่อนคอลัมน์หรือไม่`;
    case 'odd-code':
      return `รหัส "${problem.code}" ไม่เหมือนรหัสแถวอื่นของไฟล์ ให้ตรวจว่าแถวนี้เป็นรายการจริง`;
    case 'code-from-number':
      return `รหัสนี้แสดงเป็น ${problem.code} แต่ไฟล์เก็บเป็นตัวเลข ${problem.number} นำเข้าเป็น ${problem.code} ให้ตรวจว่าถูกต้อง`;
    case 'zero-may-be-lost':
      return `รหัส ${problem.code} อาจเป็น ${problem.likely} ที่ศูนย์หายไป นำเข้าเป็น ${problem.code} ให้ตรวจก่อนยืนยัน`;
    case 'name-has-other-code':
      return `ชื่อของแถวนี้อยู่ในทะเบียนแล้วด้วยรหัส ${problem.standing} แต่ไฟล์ใช้รหัส ${problem.code} นำเข้าเป็น ${problem.code} ถ้าเป็นรายการเดียวกันให้แก้รหัสในไฟล์เป็น ${problem.standing} ก่อน`;
    case 'doubtful-year':
      return `"${problem.value}" เป็นปีที่เก่าเกินไป อ่านเป็น ${thaiDate(problem.date)} ให้ตรวจว่าถูกต้อง`;
    case 'other-weekday':
      return `"${problem.value}" ชื่อวันไม่ตรงกับวันที่ อ่านเป็น ${thaiDate(problem.date)} ให้ตรวจว่าวันใดถูก`;
    case 'date-from-number':
      return `ช่องนี้เป็นตัวเลข ${problem.value} แทนวันที่ อ่านเป็น ${thaiDate(problem.date)} ให้ตรวจว่าถูกต้อง`;
    case 'left-of-merge':
      return `แถวนี้เป็นส่วนต่อของ ${problem.key} เพราะช่องรหัสผสานกัน แต่ "${problem.value}" ไม่ตรงกับแถวแรก นำเข้าค่าของแถวแรก ถ้าเป็นอีกรายการให้เลิกผสานช่องรหัสแล้วใส่รหัสของตัวเอง`;
    case 'shown-otherwise':
      return `ช่องนี้แสดงเป็น "${problem.shown}" แต่ไฟล์เก็บเป็น ${problem.value} นำเข้าเป็น ${problem.value} ให้ตรวจก่อนยืนยัน`;
    case 'hidden-value':
      return `ช่องนี้มีค่า ${problem.value} แต่รูปแบบเซลล์ซ่อนไว้ไม่ให้เห็น ให้ตรวจว่าต้องการนำเข้า`;
    case 'beyond-header':
      return `"${problem.value}" อยู่เลยหัวตารางที่มี ${problem.columns} คอลัมน์ อาจมีเครื่องหมายคั่นเกินจนข้อมูลเลื่อนช่อง ให้ตรวจทั้งแถว`;
    case 'hidden-row':
      return `แถวนี้ (${problem.key}) ถูกซ่อนไว้ในไฟล์ แต่จะนำเข้าด้วย ถ้าไม่ต้องการให้ลบแถวนี้ออกจากไฟล์`;
    case 'hidden-column':
      return `คอลัมน์ "${problem.header}" ถูกซ่อนไว้ในไฟล์ แต่จะนำเข้าด้วย ถ้าไม่ต้องการให้เลือกไม่นำเข้าคอลัมน์นี้`;
    case 'hidden-sheet':
      return `แผ่นงาน "${problem.title}" ถูกซ่อนไว้ในไฟล์ ให้ตรวจว่าต้องการนำเข้าแผ่นนี้จริง`;
    case 'part-aside':
      return `คอลัมน์ "${problem.header}" ดูเหมือนเป็นส่วนหนึ่งของค่าในคอลัมน์อื่น แต่ไม่ได้นำเข้า ให้เลือกคอลัมน์ปลายทางเอง`;
    case 'merged-with-header':
      return `ช่องนี้ผสานกับหัวตาราง "${problem.header}" จึงไม่มีค่าของแถว ไม่นำเข้า ให้เลิกผสานแล้วใส่ค่าในไฟล์`;
    case 'other-tab':
      return `หัวตารางของไฟล์นี้เหมือนแท็บ${problem.tab} มากกว่าแท็บ${problem.wanted} ให้ตรวจว่าเลือกแท็บถูก`;
    case 'second-table':
      return 'ตั้งแต่แถวนี้เป็นอีกตารางหนึ่งในแผ่นเดียวกัน จึงไม่นำเข้า ถ้าต้องการให้แยกเป็นแผ่นงานหรือไฟล์ของตัวเอง';
    case 'no-rows':
      return 'ไม่มีแถวที่จะนำเข้า ให้ตรวจว่าเลือกไฟล์และแผ่นงานถูกต้อง';
    case 'as-likely-sheets':
      return `แผ่นงาน "${problem.others.join('", "')}" มีตารางแบบเดียวกันด้วย อ่านแผ่น "${problem.title}" ให้เลือกแผ่นงานที่ต้องการ`;
    case 'only-hidden-sheets':
      return `ตารางแบบนี้อยู่ในแผ่นงานที่ซ่อนไว้ ("${problem.titles.join('", "')}") ให้เลือกแผ่นนั้นถ้าต้องการนำเข้า`;
    case 'wrong-quotes':
      return 'เครื่องหมายคำพูดในแถวนี้ไม่ครบคู่ อ่านเท่าที่อ่านได้ ให้ตรวจทั้งแถว';
    case 'too-long':
      return 'ข้อความยาวเกิน 50,000 ตัวอักษรที่ Google Sheets รับได้ นำเข้าเฉพาะส่วนต้น ให้ย่อข้อความในไฟล์';
    case 'levels-missing':
      return `ไม่มีเกณฑ์ระดับ ${problem.levels.join(' และ ')} จึงคิดคะแนนไม่ได้ ให้ใส่ให้ครบ หรือตั้ง "${problem.setting}" ในแท็บตั้งค่าเป็น เติมเชิงเส้น`;
    case 'blanks-clear':
      return `จะล้างค่าในทะเบียน ${problem.count} ช่อง ตามช่องว่างในไฟล์ ให้ดูรายการก่อนยืนยัน`;
    case 'no-operator-left':
      return 'หลังนำเข้าจะไม่มีเจ้าภาพหลักหรือเจ้าภาพรองที่ปฏิบัติงานเหลืออยู่เลย จึงยืนยันไม่ได้ ให้คงบทบาทไว้อย่างน้อยหนึ่งคน';
    case 'no-director-left':
      return 'หลังนำเข้าจะไม่มีผู้อำนวยการที่ปฏิบัติงาน ข้อตกลงจะไม่มีผู้ลงนามจากบุคลากร ให้ตรวจก่อนยืนยัน';
    case 'owner-leaves':
      return `${problem.id} เป็นผู้รับผิดชอบรายงานของรอบ ${problem.roundId} ที่เปิดอยู่ (${problem.codes.join(', ')}) หลังนำเข้าจะไม่มีผู้รายงาน ให้มอบงานให้ผู้อื่นก่อน`;
    case 'matched-by-name':
      return `ไฟล์ไม่มีรหัส จึงจับคู่กับแถวในทะเบียนด้วยชื่อ ได้ ${problem.rows} แถว ชื่อคงตามทะเบียน`;
    case 'position-no-key':
      return `คอลัมน์ "${problem.header}" เป็นลำดับของแถว ไม่ใช่รหัส จึงไม่ใช้เป็นรหัส ถ้าเป็นรหัสจริงให้เลือกคอลัมน์ปลายทางเอง`;
    case 'merged-filled':
      return `ช่องที่ผสานกันนำเข้าค่าเดียวกันทุกช่อง ${problem.count} ที่ (${problem.areas.join(', ')}${problem.count > problem.areas.length ? ' …' : ''})`;
    case 'row-of-merge':
      return `แถวนี้เป็นส่วนต่อของ ${problem.key} เพราะช่องรหัสผสานกัน รวมผู้รับผิดชอบและข้อความของแถวนี้เข้าด้วยกันแล้ว`;
    case 'percent-read':
      return `อ่านเปอร์เซ็นต์ตามที่เห็น เช่น ${problem.shown} เป็น ${problem.value} รวม ${problem.count} ช่อง`;
    case 'more-digits':
      return `ไฟล์เก็บทศนิยมมากกว่าที่เห็น เช่น เห็น ${problem.shown} นำเข้า ${problem.value} รวม ${problem.count} ช่อง`;
    case 'in-parts':
      return `ไฟล์นี้ใหญ่กว่าที่ Google รับได้ในครั้งเดียว จะบันทึกต่อกันเป็น ${problem.parts} ช่วง ถ้าขาดตอนกลางทาง ให้นำเข้าไฟล์เดิมอีกครั้ง หรือสั่งคืนค่าก่อนนำเข้า ซึ่งคืนได้ทั้งหมด`;
    case 'blanks-kept':
      return `ช่องว่างในไฟล์ ${problem.count} ช่องตรงกับช่องที่มีค่าในทะเบียน ค่าเดิมคงอยู่ ถ้าต้องการล้างให้เลือกล้างตามช่องว่าง`;
    case 'no-heading':
      return 'คอลัมน์นี้มีข้อมูลแต่ไม่มีหัวคอลัมน์ จึงไม่นำเข้า';
    case 'cells-lacking':
      return `แถวใหม่ ${problem.count} แถวว่างในคอลัมน์ ${problem.header} ซึ่งทุกแถวต้องมี ถ้าหมายถึงค่าเดียวกับแถวบนให้พิมพ์ทุกแถว`;
    case 'ditto':
      return `"${problem.value}" หมายถึงค่าเดียวกับแถวบน แต่นำเข้าเป็นข้อความตามเดิม ให้พิมพ์ค่านั้นในไฟล์หรือในทะเบียน`;
    case 'columns-lacking':
      return `ไฟล์ไม่มีคอลัมน์ ${problem.headers.join(', ')} แถวใหม่จะว่างในคอลัมน์เหล่านี้`;
    case 'levels-filled':
      return `เติมเกณฑ์ระดับ ${problem.levels.join(' และ ')} เชิงเส้นระหว่างระดับที่มี ตามแท็บตั้งค่า`;
    case 'open-round':
      return `${problem.key} มีรายงานในรอบ ${problem.roundId} ที่เปิดอยู่ รายงานนั้นใช้ค่าที่ตรึงไว้ตอนเปิดรอบต่อไป`;
    case 'sheet-read':
      return sheetText(problem.title, problem.others, problem.hidden);
  }
}

function sheetText(title: string, others: readonly string[], hidden: readonly string[]): string {
  const more = others.length === 0 ? '' : ` แผ่นอื่นที่เลือกได้: ${others.join(', ')}`;
  return `อ่านแผ่นงาน "${title}"${more}${hidden.length === 0 ? '' : ` แผ่นที่ซ่อนอยู่: ${hidden.join(', ')}`}`;
}

function expected(column: ColumnKind, choices: readonly string[]): string {
  if (choices.length > 0) return `ไม่ใช่คำที่ใช้ได้ (${choices.join(', ')})`;
  switch (column) {
    case 'date':
    case 'moment':
      return 'ไม่ใช่วันที่ที่อ่านได้';
    case 'integer':
      return 'ไม่ใช่จำนวนเต็ม';
    case 'result':
      return 'ไม่ใช่ตัวเลขหรือ N/A';
    default:
      return 'ไม่ใช่ตัวเลขที่อ่านได้';
  }
}
