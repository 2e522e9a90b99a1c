import type { EvidenceFault, UnusableFile } from '../../domain/evidence/evidence-file';

/** Stands in หมายเหตุ until the report is sent again. */
export const REPLACED_EVIDENCE = 'เนื้อหาเปลี่ยนหลังรับรายงาน';

/** หมายเหตุ of หลักฐาน: all that is wrong with a file, '' where nothing is. */
export function evidenceNote(faults: readonly EvidenceFault[]): string {
  return faults.map(faultText).join(' · ');
}

function faultText(fault: EvidenceFault): string {
  switch (fault.code) {
    case 'empty':
      return 'ว่างเปล่า';
    case 'duplicate':
      return `ซ้ำกับ ${fault.of.name === '' ? 'หลักฐานของปีก่อน' : fault.of.name} (${fault.of.reportId})`;
    case 'forbidden-type':
      return 'ชนิดไฟล์';
    case 'replaced':
      return REPLACED_EVIDENCE;
    case 'too-large':
      return 'เกินขนาด';
    case 'trashed':
      return 'อยู่ในถังขยะ';
    case 'unreadable':
      return 'อ่านไม่ได้: ไม่อยู่ในโฟลเดอร์ของรายงานแล้ว หรือเจ้าของไฟล์เลิกแบ่งปันให้สำนักงาน';
    case 'google-file':
      return 'อ่านไม่ได้: เอกสารของ Google หรือทางลัดไม่ใช่หลักฐาน ให้ดาวน์โหลดเป็น PDF แล้วใส่ไฟล์นั้น';
  }
}

const LONGEST_NAME = 40;

/** Why a file in the folder does not count, in few words beside its name; of several the first, and how many more. */
export function unusableText([first, ...others]: readonly UnusableFile[]): string {
  if (first === undefined) return '';
  const { name, why } = first;
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME).trimEnd()}…` : name;
  const more = others.length === 0 ? '' : ` และอีก ${others.length} ไฟล์ที่ไม่นับ`;
  return `"${short}" ${unusableWord(why)}${more}`;
}

function unusableWord(why: UnusableFile['why']): string {
  switch (why) {
    case 'empty':
      return 'เป็นไฟล์ว่าง';
    case 'forbidden-type':
      return 'เป็นชนิดไฟล์ที่ไม่รับ';
    case 'too-large':
      return 'ใหญ่เกินกำหนด';
    case 'trashed':
      return 'อยู่ในถังขยะ';
    case 'google-file':
      return 'เป็นเอกสารของ Google หรือทางลัด ให้ใส่ไฟล์ PDF แทน';
    case 'unreadable':
      return 'ไม่อยู่ในโฟลเดอร์แล้วหรืออ่านไม่ได้';
    case 'duplicate':
    case 'replaced':
      return 'ต้องตรวจอีกครั้ง';
  }
}
