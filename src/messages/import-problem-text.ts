import type { ColumnKind } from '../domain/column-kind';

/** Why a cell of an imported file needs a person's eye. `value` is the cell as it stood, `headers` are the register's. */
export type ImportProblem =
  | { readonly kind: 'no-key-column'; readonly headers: readonly string[] }
  | { readonly kind: 'no-key'; readonly headers: readonly string[] }
  | { readonly kind: 'key-twice'; readonly key: string; readonly otherRows: readonly number[] }
  | {
      readonly kind: 'unreadable';
      readonly value: string;
      readonly column: ColumnKind;
      readonly choices: readonly string[];
    }
  | { readonly kind: 'no-such-report'; readonly key: string }
  | { readonly kind: 'wrong-quotes' }
  | { readonly kind: 'too-long' };

/** What is the matter and what happens, in Thai, without the place: the cell's address stands beside it. */
export function importProblemText(problem: ImportProblem): string {
  switch (problem.kind) {
    case 'no-key-column':
      return `ไม่พบคอลัมน์ ${problem.headers.join(' และ ')} ในไฟล์ จึงนำเข้าไม่ได้ ให้เพิ่มคอลัมน์นี้แล้วเลือกไฟล์ใหม่`;
    case 'no-key':
      return `แถวนี้ไม่มี${problem.headers.join('และ')} จึงไม่นำเข้า ให้ใส่ในไฟล์แล้วเลือกไฟล์ใหม่`;
    case 'key-twice':
      return `"${problem.key}" ซ้ำกับแถว ${problem.otherRows.join(', ')} ของไฟล์ นำเข้าทุกแถวตามที่เป็น ให้แก้ในไฟล์หรือในทะเบียน`;
    case 'unreadable':
      return `"${problem.value}" ${expected(problem.column, problem.choices)} นำเข้าเป็นข้อความตามเดิม ให้แก้ในไฟล์หรือในทะเบียน`;
    case 'no-such-report':
      return `ไม่มีรายงาน "${problem.key}" ในทะเบียน จะเป็นแถวใหม่ที่ไม่มีเกณฑ์และคะแนน ให้ตรวจรหัสและรอบก่อนยืนยัน`;
    case 'wrong-quotes':
      return 'เครื่องหมายคำพูดในแถวนี้ไม่ครบคู่ อ่านเท่าที่อ่านได้ ให้ตรวจทั้งแถว';
    case 'too-long':
      return 'ข้อความยาวเกิน 50,000 ตัวอักษรที่ Google Sheets รับได้ นำเข้าเฉพาะส่วนต้น ให้ย่อข้อความในไฟล์';
  }
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
