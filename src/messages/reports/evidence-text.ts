import type { EvidenceFault } from '../../domain/evidence/evidence-file';

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
