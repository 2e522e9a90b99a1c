import type { Party } from '../../domain/agreements/agreement';
import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import { type DigitStyle, inDigits } from '../../domain/dates/thai-dates';
import { cleanText } from '../../domain/words/clean-text';
import type { Member, OrderContent } from '../content/order-content';
import { paperText } from '../typography/thai-typography';
import { letterNumberTags } from './letter-number';
import type { MergeData } from './merge-data';
import { type OfficeNames, officeTags } from './office-tags';

export type OrderPaper = {
  readonly office: OfficeNames;
  readonly fiscalYearBe: FiscalYearBe;
  readonly digits: DigitStyle;
  readonly signer: Party;
};

/** The merge data of คำสั่งแต่งตั้งคณะทำงาน. */
export function orderTags(content: OrderContent, paper: OrderPaper): MergeData {
  const text = (value: string) => paperText(value, paper.digits);
  const number = (value: number) => inDigits(String(value), paper.digits);
  const member = ({ person, duty }: Member<string>, position: number): MergeData => ({
    ลำดับ: number(position + 1),
    ชื่อ: text(person.name),
    ตำแหน่ง: text(cleanText(person.position)),
    หน้าที่: duty,
  });
  return {
    ...officeTags(paper.office, paper.fiscalYearBe, paper.digits),
    ...letterNumberTags('', undefined, paper.digits),
    ชื่อผู้ลงนาม: text(paper.signer.name),
    ตำแหน่งผู้ลงนาม: text((paper.signer.positionLines ?? [paper.signer.position]).join('\n')),
    คณะอำนวยการ: content.steering.map(member),
    มิติ: content.dimensions.map((dimension, position) => ({
      หน้าถัดไป: position > 0,
      ลำดับมิติ: number(position + 1),
      ชื่อมิติ: text(dimension.name),
      มีคณะทำงาน: dimension.indicators.some(({ members }) => members.length > 0),
      คณะทำงานมิติ: dimension.members.map(member),
      ตัวชี้วัด: dimension.indicators.map((indicator) => ({
        ที่: inDigits(indicator.code, paper.digits),
        ชื่อตัวชี้วัด: text(indicator.name),
        เป็นหัวข้อ: indicator.isParent,
        ผู้กำกับดูแล: text(indicator.supervisor),
        ผู้รับผิดชอบ: indicator.owners.map(text).join('\n'),
        คณะทำงาน: indicator.members.map(({ person }) => text(person.name)).join('\n'),
        หน้าที่: indicator.members.map(({ duty }) => duty).join('\n'),
      })),
    })),
  };
}
