import type { Thing } from '../../domain/refusal';
import { keyList } from './key-list';
import { quoted } from './quoted';

/** What is not there, then what to do. */
export function notFoundText(thing: Thing, key: string): string {
  const named = key === '' ? '' : ` ${quoted(key)}`;
  switch (thing) {
    case 'report':
      return `ไม่พบรายงาน${named} ในแท็บรายงานผล ${CHECK_CODE}`;
    case 'round':
      return `ไม่พบรอบ${named} ในแท็บรอบรายงาน ${CHECK_CODE}`;
    case 'reports-of-round':
      return `ยังไม่มีรายงานของรอบ${named} กรุณาเปิดรอบก่อน หรือตรวจรหัสรอบแล้วลองใหม่`;
    case 'archived-reports':
      return `รายงานของรอบ${named} ย้ายเข้าที่เก็บถาวรแล้ว กรุณาดูจากสรุปผลของรอบ หรือขอจากเจ้าภาพหลัก`;
    case 'indicator':
      return `ไม่พบตัวชี้วัด${named} ในแท็บตัวชี้วัด ${CHECK_CODE}`;
    case 'agreement':
      return `ไม่พบข้อตกลง${named} ในแท็บข้อตกลง ${CHECK_CODE}`;
    case 'papers':
      return `ยังไม่มีเอกสารข้อตกลง${named} ให้พิมพ์ กรุณาสร้างข้อตกลงก่อน`;
    case 'paper':
      return `ข้อตกลง ${keyList(key.split(', '))} ยังไม่มีเอกสาร จึงยังไม่มีสิ่งใดถูกบันทึก กรุณาสร้างข้อตกลงก่อนแล้วลองใหม่`;
    case 'paper-gone':
      return `เอกสารของข้อตกลง ${keyList(key.split(', '))} อยู่ในถังขยะหรือถูกลบจาก Google Drive จึงยังไม่มีสิ่งใดถูกบันทึก กรุณากู้คืนจากถังขยะ หรือสร้างข้อตกลงใหม่แล้วลองใหม่`;
    case 'maker':
      return `ทะเบียนไม่มีผู้ที่ต้องทำคำรับรองตามข้อตกลง ${keyList(key.split(', '))} แล้ว จึงไม่มีสิ่งใดให้เทียบหรือเขียน กรุณาตรวจบทบาทและสถานะในแท็บบุคลากร หรือแถวในแท็บสถานศึกษา`;
    case 'document':
      return `ไม่พบเอกสาร${named} ในแท็บเอกสาร ${CHECK_CODE}`;
    case 'acknowledgement':
      return `ไม่มีการส่งเอกสาร${named} ให้ผู้นี้ในแท็บเอกสาร ${CHECK_CODE}`;
    case 'appeal':
      return `ยังไม่มีคำขอทบทวนของรายงาน${named} ให้ผู้รับผิดชอบเขียนคำขอที่ช่องขอทบทวนก่อน`;
    case 'kpi-templates':
      return 'ยังไม่มี KPI Template ให้ส่ง กรุณาสร้าง KPI Template ก่อนแล้วส่งใหม่';
    case 'person':
      return `ไม่พบรหัส${named} ในแท็บบุคลากร ${CHECK_CODE}`;
    case 'import':
      return `ไม่พบไฟล์นำเข้า${named} ที่ดูตัวอย่างไว้ กรุณาเลือกไฟล์แล้วดูตัวอย่างใหม่`;
    case 'file':
      return `ไม่พบไฟล์หรือโฟลเดอร์${named} ใน Google Drive อาจถูกลบหรือย้าย ${RESTORE}`;
    case 'folder':
      return `โฟลเดอร์${named} ใน Google Drive ถูกลบถาวร กรุณาสั่งตั้งต้นปีงบประมาณอีกครั้ง ระบบจะสร้างโฟลเดอร์ใหม่แทน`;
    case 'folder-lost':
      return `โฟลเดอร์${named} ของรอบที่เปิดอยู่ถูกลบจาก Google Drive อย่างถาวร หลักฐานในนั้นหายไปด้วย กรุณาให้ผู้ดูแลระบบ Google Workspace กู้คืนภายใน 25 วัน ถ้ากู้คืนไม่ได้ ให้สั่งตั้งต้นปีงบประมาณอีกครั้ง ระบบจะสร้างโฟลเดอร์ใหม่แทน`;
    case 'folder-link':
      return `แถวของรอบ${named} ในแท็บรอบรายงานไม่มีลิงก์ที่ช่องโฟลเดอร์ จึงยังผนึกผลของรอบไม่ได้ กรุณาวางลิงก์เดิมกลับจากประวัติเวอร์ชันของชีต แล้วสั่งปิดรอบอีกครั้ง`;
    case 'trashed-folder':
      return `โฟลเดอร์${named} อยู่ในถังขยะของ Google Drive ระบบจึงไม่สร้างสิ่งใดในนั้น กรุณากู้คืนจากถังขยะ หรือสั่งตั้งต้นปีงบประมาณอีกครั้งให้ระบบนำกลับมา`;
    case 'moved-folder':
      return `ไฟล์หรือโฟลเดอร์${named} ถูกย้ายออกจากโฟลเดอร์เดิมของระบบ กรุณาย้ายกลับเข้าไปใน Google Drive`;
    case 'moved-root':
      return 'โฟลเดอร์หลักถูกย้ายไปอยู่ในโฟลเดอร์อื่นของ Google Drive ระบบยังทำงานต่อได้ แต่ผู้ที่เปิดโฟลเดอร์ใหม่ได้จะเปิดหลักฐานได้ด้วย กรุณาย้ายกลับที่เดิม หรือถ้าตั้งใจย้าย ให้สั่งตั้งต้นปีงบประมาณอีกครั้ง';
    case 'template':
      return `แม่แบบ${named} ถูกทิ้งหรือลบไปจาก Google Drive กรุณากู้คืนจากถังขยะ หรือสั่งตั้งต้นปีงบประมาณอีกครั้ง ระบบจะนำกลับจากถังขยะ ถ้าลบถาวรแล้ว ระบบวางแม่แบบตั้งต้นแทน`;
    case 'trashed-workbook':
      return 'ไฟล์ทะเบียนนี้อยู่ในถังขยะของ Google Drive และจะถูกลบถาวรภายใน 30 วัน กรุณาให้เจ้าของไฟล์กู้คืนจากถังขยะ';
    case 'workbook':
      return `ไม่พบไฟล์ของทะเบียนนี้ใน Google Drive ${RESTORE}`;
  }
}

const CHECK_CODE = 'กรุณาตรวจรหัสแล้วลองใหม่';
const RESTORE = 'กรุณากู้จากถังขยะหรือขอสิทธิ์จากเจ้าของไฟล์แล้วลองใหม่';
