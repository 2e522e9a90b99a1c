import { readIsoDate, shortThaiDate, thaiDate } from '../../domain/dates/thai-dates';
import type { Expected, GoogleReason, RefusalReason, RegisterPlace, SizeLimit } from '../../domain/refusal';
import { MENU_TEXT } from '../menu-text';
import { REGISTER_SCREEN } from '../screens/screen-register-text';
import { expectedText } from './expected-text';
import { FIELD_NAMES } from './field-names';
import { fileKindText } from './file-kind-text';
import { keyList } from './key-list';
import { notFoundText } from './not-found-text';
import { quoted } from './quoted';
import { registerFaultText } from './register-fault-text';
import { notAuthorisedText, serviceDisabledText } from './rights-text';
import { templateFaultText } from './template-fault-text';

/** What happened, then what to do, in Thai: one sentence for each code. */
export function refusalText(reason: RefusalReason): string {
  switch (reason.code) {
    case 'not-operator':
      return 'คำสั่งนี้ใช้ได้เฉพาะเจ้าภาพหลักและเจ้าภาพรองที่ปฏิบัติงาน กรุณาให้เจ้าภาพเป็นผู้ทำ';
    case 'not-staff':
      return 'บัญชีของท่านไม่อยู่ในแท็บบุคลากร กรุณาแจ้งเจ้าภาพหลักให้เพิ่มอีเมลนี้ก่อน';
    case 'not-owner':
      return 'คำสั่งนี้ใช้ได้เฉพาะผู้รับผิดชอบของรายงานนี้และเจ้าภาพ กรุณาให้ผู้รับผิดชอบหรือเจ้าภาพเป็นผู้ทำ';
    case 'no-operator-left':
      return 'ถ้าทำตามนี้ แท็บบุคลากรจะไม่เหลือเจ้าภาพหลักหรือเจ้าภาพรองที่ปฏิบัติงานและมีอีเมลเลย กรุณาให้มีเจ้าภาพอย่างน้อยหนึ่งคนก่อนแล้วลองใหม่ ข้อมูลเดิมยังอยู่ครบ';
    case 'shares-wait':
      return `มีคนใหม่ในแท็บบุคลากรพร้อมกัน ${reason.count} คน ระบบจึงยังไม่เปิดไฟล์ให้คนเหล่านี้ ถ้าถูกต้อง ให้เจ้าภาพสั่งตั้งต้นปีงบประมาณอีกครั้งเพื่อยืนยัน ถ้าไม่ใช่ ให้ลบแถวที่เกินออก`;
    case 'scan-unusable':
      return `ใช้ไฟล์สแกนของ ${quoted(reason.key)} ไม่ได้: ${reason.why} กรุณาแก้แล้วแนบใหม่`;
    case 'signed-before-made':
      return `ลงนามวันที่ ${thaiDate(reason.on)} ไม่ได้ เพราะเอกสารสร้างหลังวันนั้น: ${keyList(reason.papers.map(({ key, made }) => `${key} (สร้าง ${shortThaiDate(made)})`))} กรุณาตรวจวันที่ หรือยืนยันถ้าลงนามในเอกสารที่มีข้อความเดียวกันไว้ก่อนแล้ว`;
    case 'nothing-to-undo':
      return 'ไม่มีการนำเข้าที่ย้อนกลับได้ กรุณาดูรายการนำเข้าในแท็บบันทึก';
    case 'busy':
      return 'มีงานอื่นกำลังทำอยู่ในทะเบียนนี้ กรุณารอสักครู่แล้วลองใหม่';
    case 'invalid-request':
      return `คำขอไม่ถูกต้อง: ${fieldText(reason.field)} ${givenText(reason.given, reason.expected)}${expectedText(reason.expected)} กรุณาแก้แล้วลองใหม่`;
    case 'not-found':
      return notFoundText(reason.thing, reason.key);
    case 'round-closed':
      if ('record' in reason)
        return `รอบ ${reason.roundId} ยังไม่ปิด เพราะในโฟลเดอร์ของรอบมี ${quoted(reason.record)} ที่ทะเบียนไม่รู้จัก อาจผนึกไปแล้วแต่มีผู้คืนค่ารุ่นเก่าของแผ่นงาน กรุณาคืนค่ารุ่นหลังการปิดที่ ไฟล์ ▸ ประวัติเวอร์ชัน หรือถ้าตั้งใจปิดใหม่ ให้ย้ายไฟล์นั้นออกจากโฟลเดอร์ของรอบก่อน`;
      return `รอบ ${reason.roundId} ปิดแล้ว ถ้าต้องแก้ไข ให้เจ้าภาพใช้เมนู รอบรายงาน ▸ เปิดรายงานหนึ่งฉบับให้แก้`;
    case 'seal-differs':
      return `รอบ ${reason.roundId} ยังผนึกอีกครั้งไม่ได้ เพราะ ${reason.where} ไม่ตรงกับที่ผนึกไว้ (${sealedText('ผนึกไว้', reason.sealed)} ${sealedText('พบ', reason.found)}) กรุณาแก้กลับให้ตรง หรือใช้เมนู รอบรายงาน ▸ เปิดรายงานหนึ่งฉบับให้แก้ กับรายงานนั้น`;
    case 'round-open':
      if ('reportId' in reason)
        return `รายงาน ${quoted(reason.reportId)} ยังเปิดอยู่ จึงไม่ต้องเปิดใหม่ กรุณาแก้ในแถวของรายงานได้เลย`;
      return reason.roundIds.length > 0
        ? `ปีงบประมาณ ${reason.fiscalYearBe} ยังไม่จบ: รอบ ${reason.roundIds.join(', ')} ยังไม่ได้เปิด กรุณาเปิดรอบให้ครบก่อนขึ้นปีใหม่`
        : `ปีงบประมาณ ${reason.fiscalYearBe} ยังไม่จบ กรุณารอถึงวันที่ 1 ตุลาคม หรือยืนยันปีใหม่ถ้าต้องการขึ้นปีก่อนกำหนด`;
    case 'no-indicators':
      return `ไม่มีตัวชี้วัดที่ใช้ใน${reason.roundId === '' ? 'ปีนี้' : `รอบ ${reason.roundId}`} กรุณานำเข้าหรือกรอกแท็บตัวชี้วัดก่อน`;
    case 'import-changed':
      return `ไฟล์นำเข้า ${quoted(reason.name)} หรือหัวตารางเปลี่ยนไปหลังดูตัวอย่าง กรุณาดูตัวอย่างใหม่แล้วยืนยันอีกครั้ง`;
    case 'file-unreadable':
      return `อ่านไฟล์ ${quoted(reason.name)} ไม่ได้ ${fileKindText(reason.kind)}`;
    case 'too-large':
      return tooLargeText(reason.name === '' ? '' : ` ${quoted(reason.name)}`, reason.limit);
    case 'template-fault':
      return `แม่แบบ${reason.template}มีที่ผิด: ${reason.faults.map(templateFaultText).join(' · ')} กรุณาแก้แม่แบบใน Google Drive แล้วลองใหม่`;
    case 'register-fault':
      return `ทะเบียนมีที่ผิด: ${placesText(reason.faults)} กรุณาแก้ตามนี้ หรือสั่งตั้งต้นปีงบประมาณอีกครั้งเพื่อซ่อม`;
    case 'register-moved':
      return `มีผู้ย้าย เรียง หรือลบแถวของแท็บ ${reason.tabs.join(', ')} ขณะกำลังบันทึก ระบบคืนค่าเดิมให้แล้ว กรุณาลองใหม่อีกครั้ง`;
    case 'register-copied':
      return registerFaultText(reason);
    case 'register-missing':
      return reason.entry === ''
        ? 'ยังไม่มีทะเบียนในสมุดงานนี้ กรุณาสั่งตั้งต้นปีงบประมาณก่อน'
        : `ทะเบียนยังไม่มี ${quoted(reason.entry)} กรุณาสั่งตั้งต้นปีงบประมาณก่อน`;
    default:
      return googleText(reason);
  }
}

function googleText(reason: GoogleReason): string {
  switch (reason.code) {
    case 'quota-exhausted':
      return 'ใช้โควตาของ Google สำหรับวันนี้ครบแล้ว งานที่ทำไปแล้วยังอยู่ครบ กรุณาทำต่อวันพรุ่งนี้';
    case 'google-unavailable':
      return 'Google ไม่ตอบในเวลานี้ ข้อมูลเดิมยังอยู่ครบ กรุณารอสักครู่แล้วลองใหม่';
    case 'not-authorised':
      return notAuthorisedText(reason.scopes);
    case 'service-disabled':
      return serviceDisabledText(reason.api, reason.page);
    case 'domain-policy':
      return 'ผู้ดูแลระบบ Google Workspace ของหน่วยงานไม่อนุญาตการทำงานนี้ กรุณาแจ้งผู้ดูแลระบบให้อนุญาตแอปนี้และการใช้ Google Drive ข้อมูลเดิมยังอยู่ครบ';
    case 'storage-full':
      return storageText(reason.room);
    case 'no-right':
      return 'บัญชีนี้ไม่มีสิทธิ์ในไฟล์หรือช่องที่ต้องใช้ กรุณาให้เจ้าของไฟล์หรือเจ้าภาพหลักให้สิทธิ์ก่อน';
  }
}

function storageText(room: { readonly left: number; readonly needed: number } | undefined): string {
  const mend = 'กรุณาลบไฟล์ที่ไม่ใช้และล้างถังขยะ หรือให้ผู้ดูแลระบบเพิ่มพื้นที่ แล้วลองใหม่';
  if (room === undefined) return `พื้นที่จัดเก็บของ Google Drive เต็ม ${mend} งานที่ทำไปแล้วยังอยู่ครบ`;
  return `พื้นที่จัดเก็บของ Google Drive ${leftText(room.left)} แต่งานนี้ต้องใช้ราว ${megabytesText(room.needed)} เมกะไบต์ จึงยังไม่ได้สร้างสิ่งใด ${mend}`;
}

function leftText(bytes: number): string {
  return bytes < TENTH_OF_MEGABYTE ? 'เต็มแล้ว' : `เหลือ ${megabytesText(bytes)} เมกะไบต์`;
}

const MEGABYTE = 1024 ** 2;
const TENTH_OF_MEGABYTE = MEGABYTE / 10;

function megabytesText(bytes: number): string {
  return String(Math.max(1, Math.round(bytes / TENTH_OF_MEGABYTE)) / 10);
}

/** The Thai name with the one that programs know. */
function fieldText(field: string): string {
  const names: Readonly<Record<string, string>> = FIELD_NAMES;
  return `${names[field] ?? ''} (${quoted(field)})`.trim();
}

/** A day that is one, but the wrong one, is said as people read days: screens take it in พ.ศ. and send it as programs write it. */
function givenText(given: string, { kind }: Expected): string {
  if (given === '') return 'ไม่ได้ระบุ ';
  const bounded = kind === 'date-between' || kind === 'date-until';
  const day = bounded ? readIsoDate(given) : undefined;
  return `ได้รับ ${day === undefined ? quoted(given) : thaiDate(day)} `;
}

/** So many are read; all of them stand in the doctor's list, each a press away from its cell. */
const MOST_PLACES = 5;

function placesText(faults: readonly RegisterPlace[]): string {
  const told = faults.slice(0, MOST_PLACES).map(placeText).join(' · ');
  const more = faults.length - MOST_PLACES;
  return more > 0
    ? `${told} และอีก ${more} ที่ ดูครบทุกที่ที่เมนู ${MENU_TEXT.register} ▸ ${REGISTER_SCREEN.checkNow}`
    : told;
}

function placeText({ tab, row = 0, column, problem }: RegisterPlace): string {
  return `แท็บ${tab}${row === 0 ? '' : ` แถว ${row}`}${column === '' ? '' : ` คอลัมน์ ${column}`}: ${registerFaultText(problem)}`;
}

function tooLargeText(file: string, limit: SizeLimit): string {
  switch (limit.kind) {
    case 'import':
      return `ไฟล์${file} ใหญ่เกินกว่าจะบันทึกได้ในครั้งเดียว กรุณาแบ่งเป็นหลายไฟล์แล้วนำเข้าทีละไฟล์`;
    case 'workbook':
      return `ไฟล์${file} มีข้อมูลหรือสูตรมากเกินกว่าที่ Google แปลงได้ กรุณาคัดลอกแผ่นงานที่ต้องการไปไว้ในไฟล์ใหม่แบบวางเฉพาะค่า แล้วนำเข้าไฟล์นั้น`;
    case 'upload':
      return `ไฟล์${file} ใหญ่เกิน ${limit.megabytes} เมกะไบต์ กรุณาวางไฟล์ในโฟลเดอร์หลักฐานเอง: ${limit.folder}`;
    case 'cell':
      return `ข้อความในแท็บ${limit.tab} แถว ${quoted(limit.key)} คอลัมน์ ${limit.column} จะยาว ${limit.letters} ตัวอักษร เกิน 50,000 ที่ช่องหนึ่งเก็บได้ ยังไม่มีอะไรถูกบันทึก กรุณาย่อข้อความแล้วลองใหม่`;
    case 'book':
      return `เล่ม SAR Card ของรอบที่มีเกิน ${limit.cards} ตัวชี้วัดยาวเกินกว่าที่ Google Docs หนึ่งฉบับรับได้ กรุณาใช้ปุ่มสร้าง SAR Card แยกรายตัวชี้วัดแทน`;
    case 'cells':
      return 'สมุดงานมีเซลล์ครบ 10 ล้านเซลล์ที่ Google Sheets รับได้แล้ว ยังไม่มีอะไรถูกบันทึก กรุณาลบแท็บ แถว หรือคอลัมน์ว่างที่ไม่ใช้ หรือขึ้นปีงบประมาณใหม่เพื่อย้ายรายงานปีเก่าเข้าคลัง แล้วลองใหม่';
    case 'characters':
      return 'มีข้อความยาวเกิน 50,000 ตัวอักษรที่ช่องหนึ่งเก็บได้ ยังไม่มีอะไรถูกบันทึก กรุณาย่อข้อความแล้วลองใหม่';
    case 'export':
      return `${file === '' ? 'เอกสาร' : `ไฟล์${file}`} ใหญ่เกิน 10 เมกะไบต์ที่ Google ส่งออกได้ กรุณาย่อรูปภาพหรือแบ่งเป็นส่วนเล็กลงแล้วลองใหม่`;
    case 'google':
      return `${file === '' ? 'ข้อมูล' : `ไฟล์${file}`} ใหญ่เกินกว่าที่ Google รับได้ กรุณาแบ่งเป็นส่วนเล็กลงหรือย่อเนื้อหาแล้วลองใหม่`;
  }
}

const LONGEST_SEALED = 60;

function sealedText(word: string, value: string): string {
  if (value === '') return `${word} ว่าง`;
  return `${word} ${quoted(value.length > LONGEST_SEALED ? `${value.slice(0, LONGEST_SEALED)}…` : value)}`;
}
