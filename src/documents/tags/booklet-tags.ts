import type { FiscalYearBe } from '../../domain/dates/fiscal-year';
import { type DigitStyle, inDigits } from '../../domain/dates/thai-dates';
import type { BookletContent } from '../content/booklet-content';
import type { KpiContent } from '../content/kpi-content';
import { paperNumber, paperText } from '../typography/thai-typography';
import { kpiPagesTags, kpiTags } from './kpi-tags';
import type { MergeData } from './merge-data';
import { type OfficeNames, officeTags } from './office-tags';

export type KpiPaper = {
  readonly office: OfficeNames;
  readonly fiscalYearBe: FiscalYearBe;
  readonly digits: DigitStyle;
  /** Decimals that scores are shown with: four, or as few as the office has set. */
  readonly scoreDecimals: number;
};

/** The merge data of one KPI Template document. */
export function kpiDocumentTags(content: KpiContent, paper: KpiPaper): MergeData {
  return { ...officeTags(paper.office, paper.fiscalYearBe, paper.digits), ...kpiTags(content, paper.digits) };
}

/** The merge data of the booklet: a list by dimension, then every KPI Template. */
export function bookletTags(content: BookletContent, paper: KpiPaper): MergeData {
  const { digits } = paper;
  return {
    ...officeTags(paper.office, paper.fiscalYearBe, digits),
    จำนวนตัวชี้วัด: inDigits(String(content.indicatorCount), digits),
    น้ำหนักรวม: paperNumber(content.totalWeight, digits),
    มิติ: content.dimensions.map((dimension) => ({
      ชื่อมิติ: paperText(dimension.name, digits),
      น้ำหนักมิติ: paperNumber(dimension.weight, digits),
      ตัวชี้วัด: dimension.details.map((detail) => ({
        ที่: inDigits(detail.code, digits),
        ชื่อตัวชี้วัด: paperText(detail.name, digits),
        น้ำหนัก: detail.weight === undefined ? '' : paperNumber(detail.weight, digits),
        ผู้รับผิดชอบ: detail.owners.map(({ name }) => paperText(name, digits)).join('\n'),
        เป็นหัวข้อ: detail.subCodes.length > 0,
      })),
    })),
    รายละเอียดตัวชี้วัด: kpiPagesTags(
      content.dimensions.flatMap(({ details }) => details),
      digits,
    ),
  };
}
