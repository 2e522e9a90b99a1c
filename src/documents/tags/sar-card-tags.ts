import type Big from 'big.js';
import type { IsoDate } from '../../domain/dates/dates';
import { type DigitStyle, inDigits, thaiDate } from '../../domain/dates/thai-dates';
import { appealText } from '../../messages/reports/appeal-text';
import { SAR_CARD_TEXT } from '../../messages/reports/sar-card-text';
import type { Contact } from '../content/kpi-content';
import { resultText } from '../content/result-text';
import type { SarCard, SarContent, SarRow } from '../content/sar-card-content';
import { barText } from '../filling/shaded-bars';
import { NO_SCORE, scoreText } from '../typography/score-text';
import { commonDecimals, paperNumber, paperText } from '../typography/thai-typography';
import type { KpiPaper } from './booklet-tags';
import { withUnit } from './kpi-tags';
import type { MergeData } from './merge-data';
import { officeTags } from './office-tags';

const NONE = NO_SCORE;

/** The merge data of a round's document; what has no score is written "-", never 0. */
export function sarCardTags(content: SarContent, paper: KpiPaper): MergeData {
  const { digits } = paper;
  const { round, office, committee, counts, dimensions, cards } = content;
  const weights = dimensions.flatMap(({ rows }) => rows.flatMap(({ report }) => report.weight ?? []));
  const decimals = commonDecimals(weights);
  const count = (number: number) => inDigits(String(number), digits);
  return {
    ...officeTags(paper.office, round.fiscalYearBe, digits),
    รอบ: count(round.number),
    งวดตั้งแต่: thaiDate(round.periodFrom, digits),
    งวดถึง: thaiDate(round.periodTo, digits),
    จำนวนรายงาน: count(counts.reports),
    ส่งแล้ว: count(counts.accepted),
    รับรองแล้ว: count(counts.certified),
    ยังไม่ส่ง: count(counts.missing),
    ไม่นำมาคิด: count(counts.leftOut),
    คะแนนรวม: scoreText(office.score, paper),
    น้ำหนักที่นับ: paperNumber(office.weightUsed, digits, decimals),
    มีคะแนนกรรมการ: committee !== undefined,
    คะแนนรวมกรรมการ: scoreText(committee?.score, paper),
    น้ำหนักที่นับกรรมการ: committee === undefined ? NONE : paperNumber(committee.weightUsed, digits, decimals),
    มิติ: dimensions.map((dimension) => ({
      ชื่อมิติ: paperText(dimension.name, digits),
      น้ำหนักมิติ: paperNumber(dimension.weightUsed, digits, decimals),
      คะแนนมิติ: scoreText(dimension.score, paper),
      ตัวชี้วัด: dimension.rows.map((row) => rowTags(row, decimals, paper)),
    })),
    รายงานตัวชี้วัด: cards.map((card, position) => ({ ...cardTags(card, paper), หน้าถัดไป: position > 0 })),
  };
}

/** The merge data of one card alone, which says nothing of the round's other reports. */
export function oneCardTags({ round }: SarContent, card: SarCard, paper: KpiPaper): MergeData {
  const { digits } = paper;
  return {
    ...officeTags(paper.office, round.fiscalYearBe, digits),
    รอบ: inDigits(String(round.number), digits),
    รายงานตัวชี้วัด: [{ ...cardTags(card, paper), หน้าถัดไป: false }],
  };
}

function rowTags(row: SarRow, decimals: number, paper: KpiPaper): MergeData {
  const { digits } = paper;
  const { report } = row;
  return {
    ที่: inDigits(report.indicatorCode, digits),
    ชื่อตัวชี้วัด: paperText(report.name, digits),
    เป็นหัวข้อ: row.isParent,
    น้ำหนัก: weightText(report.weight, digits, decimals),
    ผลการดำเนินงาน: row.isParent ? '' : resultText(row.result, digits),
    คะแนน: scoreText(row.score, paper),
    คะแนนถ่วงน้ำหนัก: scoreText(row.weighted, paper),
    ที่มาของคะแนน: paperText(row.explanation, digits),
  };
}

function cardTags(card: SarCard, paper: KpiPaper): MergeData {
  const { digits } = paper;
  const { report } = card;
  const text = (value: string) => paperText(value, digits) || NONE;
  return {
    รหัสตัวชี้วัด: inDigits(report.indicatorCode, digits),
    ชื่อตัวชี้วัด: text(report.name),
    ชื่อมิติ: text(report.dimension),
    หน่วยวัด: text(report.unit),
    วิธีให้คะแนน: text([report.method ?? '', report.direction ?? ''].join(' ').trim()),
    เกณฑ์การให้คะแนน: levelsText(card, digits),
    น้ำหนัก: weightText(report.weight, digits),
    ผลการดำเนินงาน:
      card.result.kind === 'number'
        ? withUnit(resultText(card.result, digits), report.unit, digits)
        : resultText(card.result, digits),
    คะแนน: scoreText(card.score, paper),
    คะแนนถ่วงน้ำหนัก: scoreText(card.weighted, paper),
    ที่มาของคะแนน: text(card.explanation),
    มีคะแนนกรรมการ: card.committeeScore !== undefined,
    คะแนนกรรมการ: scoreText(card.committeeScore, paper),
    ผลต่างกรรมการ: scoreText(card.gap, paper),
    เหตุผลกรรมการ: text(report.reason),
    มีการทบทวน: report.appeal.trim() !== '',
    การทบทวน: text(appealText(report)),
    ...chartTags(card, paper),
    รายการหลักฐาน: lines(
      card.evidence.map(({ name, level }, at) => SAR_CARD_TEXT.file(at + 1, name, level)),
      digits,
    ),
    มีใบส่งคืน: report.slips.length > 0,
    ใบส่งคืน: lines(
      report.slips.map((slip, at) => SAR_CARD_TEXT.slip(at + 1, slip)),
      digits,
    ),
    คำชี้แจง: text(report.narrative),
    ปัจจัยสนับสนุน: text(report.support),
    ปัญหาอุปสรรค: text(report.obstacles),
    จำนวนหลักฐาน: inDigits(SAR_CARD_TEXT.evidence(card.evidence.length), digits),
    ลิงก์หลักฐาน: report.folder,
    สถานะ: card.state,
    ...signerTags('ผู้รายงาน', card.reporter, digits),
    วันที่ส่ง: dateText(card.submittedOn, digits),
    ผู้รับผิดชอบร่วม: text(card.otherOwners.map(({ name }) => name).join(', ')),
    ...signerTags('ผู้กำกับดูแล', card.supervisor, digits),
    ผลการตรวจ: report.verdict ?? NONE,
    ความเห็น: text(report.comment),
    วันที่ตรวจ: dateText(card.checkedOn, digits),
    ผลการรับรอง: card.certifiedOn === undefined ? NONE : 'รับรอง',
    วันที่รับรอง: dateText(card.certifiedOn, digits),
  };
}

/** One text of several lines. */
function lines(texts: readonly string[], digits: DigitStyle): string {
  return texts.map((text) => paperText(text, digits)).join('\n');
}

/** Bars: the score of each round so far, and the result beside the thresholds. */
function chartTags(card: SarCard, paper: KpiPaper): MergeData {
  const { digits } = paper;
  const { trend, thresholdBars } = card;
  const decimals = commonDecimals(thresholdBars.map(({ value }) => value));
  return {
    แนวโน้ม: trend.map(({ round, result, score, share }) => ({
      ชื่อรอบ: inDigits(SAR_CARD_TEXT.round(round), digits),
      แท่ง: barText(share),
      ผลงาน: resultText(result, digits),
      คะแนน: scoreText(score, paper),
    })),
    มีแผนภูมิเกณฑ์: thresholdBars.length > 0,
    เทียบเกณฑ์: thresholdBars.map(({ level, value, share }) => ({
      ชื่อเกณฑ์:
        level === undefined ? SAR_CARD_TEXT.result : SAR_CARD_TEXT.threshold(paperNumber(level, digits)),
      แท่ง: barText(share, level === undefined ? '█' : '▒'),
      ค่า: paperNumber(value, digits, decimals),
    })),
  };
}

function signerTags(role: string, person: Contact | undefined, digits: DigitStyle): MergeData {
  return {
    [role]: paperText(person?.name ?? '', digits) || SAR_CARD_TEXT.blankName,
    [`ตำแหน่ง${role}`]: paperText(person?.position ?? '', digits),
  };
}

function levelsText({ levels }: SarCard, digits: DigitStyle): string {
  const decimals = commonDecimals(levels.map(({ threshold }) => threshold));
  const texts = levels.map(({ score, threshold }) =>
    SAR_CARD_TEXT.level(paperNumber(score, digits), paperNumber(threshold, digits, decimals)),
  );
  return texts.join(' · ') || NONE;
}

function weightText(weight: Big | undefined, digits: DigitStyle, decimals = 0): string {
  return weight === undefined ? NONE : paperNumber(weight, digits, decimals);
}

function dateText(date: IsoDate | undefined, digits: DigitStyle): string {
  return date === undefined ? SAR_CARD_TEXT.blankDate : thaiDate(date, digits);
}
