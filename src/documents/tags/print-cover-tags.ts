import type { PrintPaper, PrintSet } from '../../domain/agreements/print-sets';
import { inDigits } from '../../domain/dates/thai-dates';
import { paperText } from '../typography/thai-typography';
import type { AgreementPaper } from './agreement-tags';
import type { MergeData } from './merge-data';
import { officeTags } from './office-tags';

/** The merge data of ใบปะหน้า: the papers that follow it, `from` the first of them in its set, `copies` of each. */
export function printCoverTags(
  set: PrintSet,
  from: number,
  papers: readonly (PrintPaper & { readonly pages: number })[],
  copies: number,
  { office, fiscalYearBe, digits }: AgreementPaper,
): MergeData {
  const number = (value: number): string => inDigits(String(value), digits);
  return {
    ...officeTags(office, fiscalYearBe, digits),
    ชื่อชุด: paperText(set.title, digits),
    ชุดที่: number(set.position),
    จำนวนชุด: number(set.count),
    จำนวนฉบับ: number(papers.length),
    จำนวนสำเนา: number(copies),
    รายการ: papers.map(({ key, party, pages }, at) => ({
      ลำดับ: number(from + at + 1),
      รหัสข้อตกลง: key,
      ชื่อคู่คำรับรอง: paperText(party, digits),
      จำนวนหน้า: number(pages),
    })),
  };
}
