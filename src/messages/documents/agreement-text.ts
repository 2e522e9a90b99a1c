import type { BuiltInKind, SkipReason } from '../../domain/agreements/agreement';
import { YEAR_FOLDERS } from './folder-names';

/** Why an agreement is not made, and what to do; `kind`: the one it is of, where it is known. */
export function skipText(why: SkipReason, kind?: SkippedKind): string {
  switch (why) {
    case 'nobody':
      return 'ไม่มีผู้ที่ต้องทำคำรับรองตามรหัสนี้ ให้ตรวจรหัส บทบาท และสถานะ';
    case 'no-indicators':
      return `ไม่มีตัวชี้วัดสำหรับผู้นี้ ให้${kind?.folder === undefined ? INDICATORS_OF[kind?.base ?? 'บุคลากร'] : OWN_INDICATORS}`;
    case 'no-maker-name':
      return 'ไม่มีชื่อผู้ทำคำรับรอง';
    case 'no-receiver-name':
      return 'ไม่มีชื่อผู้รับคำรับรอง ให้กรอกในแท็บตั้งค่า';
    case 'no-maker-position':
      return 'ไม่มีตำแหน่งผู้ทำคำรับรอง';
    case 'no-receiver-position':
      return 'ไม่มีตำแหน่งผู้รับคำรับรอง ให้กรอกในแท็บตั้งค่า';
    case 'same-person':
      return 'ผู้ทำและผู้รับคำรับรองเป็นคนเดียวกัน ให้เพิ่มผู้ลงนามอีกคนในแท็บผู้ลงนาม';
  }
}

type SkippedKind = { readonly base: BuiltInKind; readonly folder?: string };

/** What gives an agreement its indicators. */
const INDICATORS_OF: Readonly<Record<BuiltInKind, string>> = {
  บุคลากร: 'กำหนดผู้รับผิดชอบ คณะทำงาน หรือช่องใช้กับบุคลากร',
  สถานศึกษา: 'กำหนดช่องใช้กับสถานศึกษาในแท็บตัวชี้วัด',
  'เลขาธิการ กพฐ.': 'กำหนดช่องใช้กับ สพฐ. ในแท็บตัวชี้วัด',
  ผู้ว่าราชการจังหวัด: 'กำหนดช่องใช้กับจังหวัดในแท็บตัวชี้วัด',
};
const OWN_INDICATORS = 'ดูช่องตัวชี้วัดของประเภทนี้ในแท็บประเภทข้อตกลง และตัวชี้วัดที่เข้าเงื่อนไข';

export const SIGNED_TEXT = 'ลงนามแล้ว จึงไม่แก้ไข แม้ทะเบียนจะเปลี่ยน';
export const FAULTY_ROW_TEXT = 'ข้อมูลในทะเบียนที่ใช้กับฉบับนี้มีข้อผิดพลาด ดูรายการข้อผิดพลาด';
export const NO_CREST_TEXT = {
  absent: 'ยังไม่มีไฟล์ ตราครุฑ.png ในโฟลเดอร์หลัก เอกสารจะเว้นที่ว่าง 3 ซม. ไว้',
  'no-picture':
    'ตราครุฑ.png ในโฟลเดอร์หลักไม่ใช่ภาพ PNG (เป็นทางลัดหรือไฟล์ชนิดอื่น) กรุณาวางไฟล์ภาพเองแทน ระหว่างนี้เอกสารจะเว้นที่ว่าง 3 ซม. ไว้',
} as const;

export function unusableTemplateText(name: string): string {
  return `"${name}" ในโฟลเดอร์แม่แบบใช้เป็นแม่แบบไม่ได้ (เป็นทางลัดหรือไฟล์ชนิดอื่น) กรุณาวางไฟล์ .docx หรือ Google เอกสารเองแทน`;
}

/** A batch that is larger than what Google lets one account make today. */
export function overDayText(today: number, later: number): string {
  return `โควตาของวันนี้พอสำหรับ ${today} ฉบับ อีก ${later} ฉบับสร้างต่อได้พรุ่งนี้`;
}

/** Above a preview: a browser's lines and pages are not Google's. */
export const PREVIEW_NOTE = 'ตัวอย่างโดยประมาณ ยังไม่ได้สร้างเอกสาร การตัดบรรทัดและขึ้นหน้าใหม่ในเอกสารจริงอาจต่างไปเล็กน้อย';
export const FAULTY_TEMPLATE_TEXT = 'แม่แบบของข้อตกลงประเภทนี้มีที่ผิด ดูรายการข้อผิดพลาด';
export const IN_REGISTER = 'ตรง';
/** ตรงกับทะเบียน of a paper whose person, school or province has left the register. */
export const NOT_IN_REGISTER = 'ทะเบียนไม่มีผู้ทำคำรับรองฉบับนี้แล้ว';
/** Why a signed document cannot be edited, as Drive shows it. */
export const LOCK_REASON = 'ลงนามแล้ว การแก้ไขทำเป็นบันทึกแก้ไข';

/** Signed by somebody who would not sign today. */
export function signerStandsText(signed: string, now: string): string {
  return `ลงนามแล้วโดย ${signed} จึงคงไว้ แม้ผู้ลงนามปัจจุบันคือ ${now}`;
}

/** A paper that the register links and that is not in its folder: where it belongs, and what to do. `kind`: of the folder in ระบบ, '' for a round's. */
export function missingPaperText(missing: 'moved' | 'signed-gone' | 'locked', kind: string): string {
  const folder = kind === '' ? 'โฟลเดอร์ของรอบ' : `โฟลเดอร์ ${YEAR_FOLDERS[kind] ?? kind}`;
  switch (missing) {
    case 'moved':
      return `เอกสารถูกย้ายออกจาก${folder} ระบบจึงไม่สร้างฉบับซ้ำ กรุณาย้ายกลับเข้าไปใน Google Drive หรือถ้าไม่ใช้แล้ว ให้ย้ายลงถังขยะแล้วสร้างใหม่`;
    case 'locked':
      return 'เอกสารถูกล็อกไว้เพราะเคยบันทึกว่าลงนามแล้ว แต่ทะเบียนไม่ได้บอกเช่นนั้น ถ้าเพิ่งลบการลงนาม ระบบปลดล็อกให้ภายในชั่วโมงถัดไป แล้วสั่งสร้างใหม่ ถ้ามีผู้คืนค่ารุ่นเก่าของแผ่นงาน กรุณาบันทึกการลงนามอีกครั้ง';
    case 'signed-gone':
      return 'ฉบับที่ลงนามแล้วอยู่ในถังขยะหรือถูกลบจาก Google Drive กรุณากู้คืนจากถังขยะภายใน 30 วัน ถ้าลบถาวรแล้ว ให้ผู้ดูแลระบบ Google Workspace กู้คืนภายใน 25 วัน';
  }
}

/** Name of the document beside a signed one. */
export function addendumName(name: string, number: number): string {
  return `${name} บันทึกแก้ไข ครั้งที่ ${number}`;
}

/** ตรงกับทะเบียน of a paper that says something else: what, and who last wrote on it where the register is not the cause. */
export function driftText(fields: readonly string[], by: string, on: string): string {
  const shown = fields.slice(0, 3).join(', ');
  const more = fields.length > 3 ? ` และอีก ${fields.length - 3} แห่ง` : '';
  const who = by === '' ? '' : ` (แก้ในเอกสารโดย ${by} เมื่อ ${on})`;
  return `ไม่ตรง ${fields.length} แห่ง: ${shown}${more}${who}`;
}

/** Why one document could not be made; `cause` is a kind of Google's refusals or our own code. */
export function documentFailureText(cause: string): string {
  switch (cause) {
    case 'template-fault':
      return 'เติมข้อมูลลงแม่แบบไม่สำเร็จ ให้ตรวจแม่แบบ';
    case 'invalid-request':
      return 'Google แปลงเอกสารไม่ได้ ให้ตรวจแม่แบบ';
    case 'rate-limited':
      return 'Google รับคำขอถี่เกินไป ให้สั่งสร้างอีกครั้ง';
    case 'quota-exhausted':
      return 'โควตาของวันนี้หมด ให้สร้างต่อวันพรุ่งนี้';
    case 'no-right':
      return 'ไม่มีสิทธิ์เขียนในโฟลเดอร์ ให้ตรวจการแชร์โฟลเดอร์';
    case 'not-found':
      return 'ไม่พบโฟลเดอร์หรือเอกสารเดิม ให้สั่งตั้งต้นปีงบประมาณซ้ำเพื่อซ่อม';
    default:
      return 'สร้างไม่สำเร็จ ให้สั่งสร้างอีกครั้ง';
  }
}
