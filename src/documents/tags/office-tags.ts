import { type FiscalYearBe, fiscalYearEnd, fiscalYearStart } from '../../domain/dates/fiscal-year';
import { type DigitStyle, inDigits, thaiDate } from '../../domain/dates/thai-dates';
import { paperText } from '../typography/thai-typography';
import type { MergeData } from './merge-data';

/** What ตั้งค่า says of the office, for the head of every document. */
export type OfficeNames = {
  readonly name: string;
  readonly shortName: string;
  readonly affiliation: string;
  readonly ministry: string;
};

/** The names of `officeTags`: every template may use them. */
export const OFFICE_TEXTS = [
  'ชื่อสำนักงาน',
  'ชื่อย่อสำนักงาน',
  'ต้นสังกัด',
  'กระทรวง',
  'ปีงบประมาณ',
  'ปีงบประมาณก่อน',
  'วันเริ่มปีงบประมาณ',
  'วันสิ้นปีงบประมาณ',
];

/** Tags that every kind of document knows. */
export function officeTags(office: OfficeNames, year: FiscalYearBe, style: DigitStyle): MergeData {
  return {
    ชื่อสำนักงาน: paperText(office.name, style),
    ชื่อย่อสำนักงาน: paperText(office.shortName, style),
    ต้นสังกัด: paperText(office.affiliation, style),
    กระทรวง: paperText(office.ministry, style),
    ปีงบประมาณ: inDigits(String(year), style),
    ปีงบประมาณก่อน: inDigits(String(year - 1), style),
    วันเริ่มปีงบประมาณ: thaiDate(fiscalYearStart(year), style),
    วันสิ้นปีงบประมาณ: thaiDate(fiscalYearEnd(year), style),
  };
}
