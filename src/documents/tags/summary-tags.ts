import type Big from 'big.js';
import type { Party } from '../../domain/agreements/agreement';
import { type DigitStyle, inDigits, thaiDate } from '../../domain/dates/thai-dates';
import { ROUND_NUMBERS, type RoundNumber } from '../../domain/indicator';
import { readResult } from '../../domain/rounds/reported-result';
import type { Mean } from '../../domain/scores/mean';
import { SUMMARY_TEXT } from '../../messages/reports/summary-text';
import { resultText } from '../content/result-text';
import type { SummaryContent, SummaryRow } from '../content/summary-content';
import { barText } from '../filling/shaded-bars';
import { NO_SCORE, scoreText } from '../typography/score-text';
import { commonDecimals, paperNumber, paperText } from '../typography/thai-typography';
import type { KpiPaper } from './booklet-tags';
import { letterNumberTags, ROOM_FOR_INK } from './letter-number';
import type { MergeData } from './merge-data';
import { officeTags } from './office-tags';

const NONE = NO_SCORE;

export type SummaryPaper = KpiPaper & {
  /** Who the summary is for, and who wrote it. */
  readonly director: Party;
  readonly host: Party & { readonly group: string };
  readonly phone: string;
  /** The best score that the office's scale gives. */
  readonly topScore: Big;
};

/** The merge data of สรุปผล; what has no score is written "-", never 0. */
export function summaryTags(content: SummaryContent, paper: SummaryPaper): MergeData {
  const { digits } = paper;
  const { round, counts, self, committee, dimensions } = content;
  const rows = dimensions.flatMap((dimension) => dimension.rows);
  const decimals = commonDecimals(
    rows.flatMap(({ figures }) => [...figures.values()].flatMap(({ weight }) => weight ?? [])),
  );
  const count = (number: number) => inDigits(String(number), digits);
  const score = (value: Big | undefined) => scoreText(value, paper);
  const weight = (value: Big | undefined) =>
    value === undefined ? NONE : paperNumber(value, digits, decimals);
  const meanTags = (means: ReadonlyMap<RoundNumber, Mean>, weightName: string, scoreName: string) =>
    ofRounds((number) => ({
      [`${weightName}${number}`]: weight(means.get(number)?.weightUsed),
      [`${scoreName}${number}`]: score(means.get(number)?.score),
    }));
  const rowTags = (row: SummaryRow): MergeData => ({
    ที่: inDigits(row.code, digits),
    ชื่อตัวชี้วัด: paperText(row.name, digits),
    เป็นหัวข้อ: row.isParent,
    ข้อมูลปีฐาน1: typedText(row.baselines[0], digits),
    ข้อมูลปีฐาน2: typedText(row.baselines[1], digits),
    ค่าเป้าหมาย: typedText(row.target, digits),
    ...ofRounds((number) => {
      const figure = row.figures.get(number);
      return {
        [`น้ำหนัก${number}`]: weight(figure?.weight),
        [`ผลงาน${number}`]: figure === undefined ? NONE : resultText(figure.result, digits),
        [`คะแนน${number}`]: score(figure?.score),
      };
    }),
  });
  const ranked = (row: SummaryRow): MergeData => ({
    ที่: inDigits(row.code, digits),
    ชื่อตัวชี้วัด: paperText(row.name, digits),
    คะแนน: score(row.figures.get(round.number)?.score),
  });
  const differs = [...committee].some(
    ([number, mean]) => score(mean.score) !== score(self.get(number)?.score),
  );
  return {
    ...officeTags(paper.office, content.fiscalYearBe, digits),
    ...letterNumberTags('', undefined, digits),
    ชื่อรอบ: inDigits(SUMMARY_TEXT.of(content.ofYear, round.number), digits),
    งวดตั้งแต่: thaiDate(round.periodFrom, digits),
    งวดถึง: thaiDate(round.periodTo, digits),
    คะแนนรวม: score(self.get(round.number)?.score),
    น้ำหนักที่นับ: weight(self.get(round.number)?.weightUsed),
    จำนวนรายงาน: count(counts.reports),
    ส่งแล้ว: count(counts.accepted),
    รับรองแล้ว: count(counts.certified),
    ยังไม่ส่ง: count(counts.missing),
    ไม่นำมาคิด: count(counts.leftOut),
    ปีฐานที่1: count(content.fiscalYearBe - 2),
    ปีฐานที่2: count(content.fiscalYearBe - 1),
    กลุ่มเจ้าของเรื่อง: paperText(paper.host.group, digits),
    โทรศัพท์สำนักงาน: paperText(paper.phone, digits) || ROOM_FOR_INK,
    ตำแหน่งผู้อำนวยการ: paperText(paper.director.position, digits),
    ผู้สรุป: paperText(paper.host.name, digits),
    ตำแหน่งผู้สรุป: paperText(paper.host.position, digits),
    ...meanTags(self, 'น้ำหนักรวม', 'คะแนนรวม'),
    ...meanTags(committee, 'น้ำหนักกรรมการ', 'คะแนนกรรมการ'),
    มีคะแนนกรรมการ: differs,
    มิติ: dimensions.map(({ name, means, rows: own }) => ({
      ชื่อมิติ: paperText(name, digits),
      ...meanTags(means, 'น้ำหนักมิติ', 'คะแนนมิติ'),
      ตัวชี้วัด: own.map(rowTags),
    })),
    แผนภูมิมิติ: dimensions.map(({ name, means }) => ({
      ชื่อมิติ: paperText(name, digits),
      แท่ง: bar(means.get(round.number)?.score, paper.topScore),
      คะแนน: score(means.get(round.number)?.score),
    })),
    คะแนนสูงสุด: content.best.map(ranked),
    คะแนนต่ำสุด: content.worst.map(ranked),
    มีผลต่าง: content.gaps.length > 0,
    ผลต่าง: content.gaps.map((gap) => ({
      ที่: inDigits(gap.code, digits),
      ชื่อตัวชี้วัด: paperText(gap.name, digits),
      คะแนนตนเอง: score(gap.self),
      คะแนนกรรมการ: score(gap.committee),
      ผลต่าง: score(gap.gap),
      เหตุผล: paperText(gap.reason, digits) || NONE,
    })),
    มีรายการล่าช้า: content.late.length > 0,
    ล่าช้า: content.late.map(({ code, name, owner, dueOn, submittedOn }) => ({
      ที่: inDigits(code, digits),
      ชื่อตัวชี้วัด: paperText(name, digits),
      ผู้รับผิดชอบ: paperText(owner, digits),
      กำหนดส่ง: thaiDate(dueOn, digits),
      ความล่าช้า:
        submittedOn === undefined ? SUMMARY_TEXT.never : SUMMARY_TEXT.late(thaiDate(submittedOn, digits)),
    })),
  };
}

function ofRounds(tags: (round: RoundNumber) => MergeData): MergeData {
  return Object.assign({}, ...ROUND_NUMBERS.map(tags)) as MergeData;
}

/** A figure as numbers stand on paper; words as they were typed. */
function typedText(typed: string, digits: DigitStyle): string {
  const read = readResult(typed);
  if (read.kind === 'number') return paperNumber(read.value, digits);
  return paperText(typed, digits) || NONE;
}

function bar(score: Big | undefined, top: Big): string {
  return barText(score === undefined || top.lte(0) ? 0 : Number(score.div(top)));
}
