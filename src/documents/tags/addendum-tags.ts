import type { FactChange } from '../../domain/agreements/agreement-facts';
import type { IsoDate } from '../../domain/dates/dates';
import { type DigitStyle, inDigits, thaiDate } from '../../domain/dates/thai-dates';
import { factFieldText, factSideText } from '../../messages/documents/fact-change-text';
import type { PlannedAgreement } from '../agreement/agreement-set';
import { paperText } from '../typography/thai-typography';
import { type AgreementPaper, partyNames, partyTags } from './agreement-tags';
import { targetText } from './kpi-tags';
import type { MergeData } from './merge-data';
import { officeTags } from './office-tags';

/** The merge data of บันทึกแก้ไข: what a signed agreement says otherwise from this day on, and nothing else. */
export function addendumTags(
  agreement: PlannedAgreement,
  changes: readonly FactChange[],
  { number, on }: { readonly number: number; readonly on: IsoDate },
  paper: AgreementPaper,
): MergeData {
  const { digits } = paper;
  const text = (value: string) => paperText(value, digits);
  return {
    ...officeTags(paper.office, paper.fiscalYearBe, digits),
    รหัสข้อตกลง: agreement.key,
    ประเภท: agreement.kind,
    หน่วยงาน: text(agreement.unit),
    ครั้งที่: inDigits(String(number), digits),
    วันที่: thaiDate(on, digits),
    ชื่อผู้ทำ: partyNames(agreement.makers, paper),
    ตำแหน่งผู้ทำ: text(agreement.maker.position),
    ชื่อผู้รับ: partyNames(agreement.receivers, paper),
    ตำแหน่งผู้รับ: text(agreement.receiver.position),
    ...partyTags(agreement, paper),
    รายการแก้ไข: changes.map((change, position) => ({
      ลำดับ: inDigits(String(position + 1), digits),
      รายการ: text(factFieldText(change)),
      เดิม: sideText(change, change.before, digits),
      แก้ไขเป็น: sideText(change, change.after, digits),
    })),
  };
}

/** A figure as numbers stand on paper, words as they were typed. */
function sideText(change: FactChange, side: string, digits: DigitStyle): string {
  const shown = factSideText(change, side);
  const isFigure = change.field === 'น้ำหนัก' || change.field === 'ค่าเป้าหมาย';
  return isFigure && /^\d+(?:\.\d+)?$/.test(shown) ? targetText(shown, digits) : paperText(shown, digits);
}
