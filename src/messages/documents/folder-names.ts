import { AGREEMENT_KINDS } from '../../domain/agreements/agreement';
import type { FiscalYearBe } from '../../domain/dates/fiscal-year';

/** Names of folders in Drive, where staff look for things. Only a round's own folder may be called "รอบ n เดือน". */

export function rootFolderName(year: FiscalYearBe): string {
  return `คำรับรองการปฏิบัติราชการ ปีงบประมาณ ${year}`;
}

export function yearFolderName(year: FiscalYearBe): string {
  return `ปีงบประมาณ ${year}`;
}

/** Folders of the root that outlive a year, by their kind in ระบบ. */
export const LASTING_FOLDERS: Readonly<Record<string, string>> = {
  แม่แบบ: 'แม่แบบ',
  นำเข้า: 'นำเข้า',
};

/** Beside them, made with the first register of a year that has passed; also its kind in ระบบ. */
export const ARCHIVES_FOLDER = 'ทะเบียนปีก่อน';

/** Folders of one year, by their kind in ระบบ. */
export const YEAR_FOLDERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(AGREEMENT_KINDS.map((kind) => [kind, `คำรับรอง ${kind}`])),
  ประเภทอื่น: 'คำรับรอง ประเภทอื่น',
  ชุดพิมพ์: 'ชุดพิมพ์',
  คำสั่ง: 'คำสั่งแต่งตั้งคณะทำงาน',
  หนังสือ: 'หนังสือราชการ',
  'KPI Template': 'KPI Template',
};

export function templateFileName(template: string): string {
  return `แม่แบบ ${template}`;
}

/** `archive`: the year, and the closed rounds that left the register with it. */
export function archiveFileName(archive: string): string {
  return `ทะเบียน ปีงบประมาณ ${archive}.xlsx`;
}
