import type { FileKind, LinkedKind } from '../../domain/words/file-kind';

const SAVE_AS = 'ให้เปิดใน Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx';

/** What a file that cannot be read really is, and what to do with it. */
export function fileKindText(kind: FileKind | LinkedKind | 'no-tab' | 'only-hidden'): string {
  switch (kind) {
    case 'only-hidden':
      return 'ตารางอยู่ในแผ่นงานที่ซ่อนไว้ ให้เลือกแท็บปลายทางและแผ่นงานเอง หรือเลิกซ่อนแผ่นงานใน Excel แล้วบันทึกใหม่';
    case 'no-tab':
      return 'หัวตารางไม่ตรงกับแท็บใดของทะเบียน ให้เลือกแท็บปลายทางเอง และตรวจว่าไฟล์มีหัวตาราง';
    case 'xls':
      return `เป็น Excel รุ่นเก่า (.xls) ${SAVE_AS}`;
    case 'xlsb':
      return `เป็น Excel แบบไบนารี (.xlsb) ${SAVE_AS}`;
    case 'ods':
      return `เป็น OpenDocument (.ods) ${SAVE_AS}`;
    case 'protected':
      return 'มีรหัสผ่านป้องกันการเปิด ให้เปิดใน Excel เอารหัสผ่านออก แล้วบันทึกเป็น .xlsx';
    case 'spreadsheet-xml':
      return `เป็น XML Spreadsheet 2003 ${SAVE_AS}`;
    case 'xml':
      return `เป็น XML ${SAVE_AS}`;
    case 'html':
      return `เป็นหน้าเว็บ (HTML) ที่ไม่มีตาราง ${SAVE_AS}`;
    case 'web-archive':
      return `เป็นหน้าเว็บที่บันทึกไว้ (.mht) ${SAVE_AS}`;
    case 'broken-zip':
      return 'เป็นไฟล์ .xlsx ที่เสียหรือดาวน์โหลดมาไม่ครบ ให้ดาวน์โหลดหรือบันทึกใหม่';
    case 'zip':
      return 'เป็นไฟล์ ZIP ให้แตกไฟล์ก่อน แล้วเลือกไฟล์ CSV หรือ XLSX ข้างใน';
    case 'archive':
      return 'เป็นไฟล์บีบอัด ให้แตกไฟล์ก่อน แล้วเลือกไฟล์ CSV หรือ XLSX ข้างใน';
    case 'numbers':
      return 'เป็นไฟล์ของโปรแกรม Numbers ให้เปิดใน Numbers แล้วส่งออกเป็น Excel (.xlsx)';
    case 'exchange':
      return `เป็นตารางแบบ SYLK หรือ DIF ${SAVE_AS}`;
    case 'word':
      return 'เป็นเอกสาร Word ให้คัดลอกตารางไปวางใน Excel แล้วบันทึกเป็น .xlsx';
    case 'pdf':
      return 'เป็น PDF ให้ขอไฟล์ Excel ต้นฉบับ หรือพิมพ์ตารางลงใน Excel แล้วบันทึกเป็น .xlsx';
    case 'picture':
      return 'เป็นรูปภาพ ให้ขอไฟล์ Excel ต้นฉบับ หรือพิมพ์ตารางลงใน Excel แล้วบันทึกเป็น .xlsx';
    case 'json':
      return 'เป็น JSON หรือทางลัดของ Google Drive ให้วางลิงก์ของ Google Sheet แทน';
    case 'rich-text':
      return 'เป็นเอกสาร RTF ให้คัดลอกตารางไปวางใน Excel แล้วบันทึกเป็น .xlsx';
    case 'empty':
      return 'ไม่มีข้อมูล (0 ไบต์หรือว่างทั้งไฟล์) ให้เลือกไฟล์ใหม่';
    case 'shortcut':
      return 'เป็นทางลัดของ Google Drive ให้เปิดทางลัดนั้น แล้ววางลิงก์ของไฟล์ที่เปิดขึ้น';
    case 'folder':
      return 'เป็นโฟลเดอร์ของ Google Drive ให้เปิดโฟลเดอร์นั้น แล้ววางลิงก์ของไฟล์ตารางข้างใน';
    case 'googles-own':
      return 'เป็นไฟล์ของ Google ที่ไม่ใช่ชีต (เอกสาร สไลด์ แบบฟอร์ม) ให้คัดลอกตารางไปวางใน Google ชีต แล้ววางลิงก์ของชีตนั้น';
    case 'binary':
      return 'ไม่ใช่ไฟล์ตาราง ให้เลือกไฟล์ CSV หรือ XLSX';
    case 'xlsx':
      return 'เป็น XLSX ที่ Google เปิดไม่ได้ ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx ใหม่';
    case 'csv':
      return 'เป็นข้อความที่ไม่มีตาราง ให้เลือกไฟล์ที่แถวแรกเป็นหัวตาราง';
  }
}
