import { type DigitStyle, inDigits } from '../../domain/dates/thai-dates';
import { readResult } from '../../domain/rounds/reported-result';
import { cleanText } from '../../domain/words/clean-text';
import type { Contact, KpiContent, Level } from '../content/kpi-content';
import { milestoneSteps } from '../content/milestone-steps';
import { commonDecimals, paperNumber, paperText, printable } from '../typography/thai-typography';
import type { MergeData } from './merge-data';

const NONE = '-';

/** Private e-mail addresses are left out of what leaves the office. */
export type Addresses = 'printed' | 'left out';

/** The tags of one KPI Template page; every blank is written "-", optional rows have a condition of their own. */
export function kpiTags(
  content: KpiContent,
  style: DigitStyle,
  addresses: Addresses = 'printed',
  weightDecimals = 0,
): MergeData {
  const contact = (person: Contact) => contactText(person, style, addresses);
  const text = (value: string) => paperText(value, style) || NONE;
  const [first, second, third] = content.baselines;
  const figures = figureTexts(
    content.baselines.map(({ value }) => value),
    style,
  );
  return {
    รหัสตัวชี้วัด: inDigits(content.code, style),
    ชื่อตัวชี้วัด: text(content.name),
    ชื่อมิติ: text(content.dimension),
    หน่วยวัด: text(content.unit),
    น้ำหนัก: weightText(content, style, weightDecimals),
    คำอธิบาย: text(content.definition),
    สูตรการคำนวณ: text(content.formula),
    วิธีให้คะแนน: methodText(content, style),
    เกณฑ์การให้คะแนน: levelTags(content, style),
    คะแนนจากตัวชี้วัดย่อย: content.subCodes.length > 0,
    ช่วงปรับเกณฑ์: stepText(content, style),
    ค่าเป้าหมาย: figureTexts([content.target], style)[0] ?? NONE,
    มีค่าเป้าหมายPSA: content.psaTarget.trim() !== '',
    ค่าเป้าหมายPSA: text(content.psaTarget),
    ปีฐานที่1: inDigits(String(first?.yearBe ?? ''), style),
    ปีฐานที่2: inDigits(String(second?.yearBe ?? ''), style),
    ปีฐานที่3: inDigits(String(third?.yearBe ?? ''), style),
    ข้อมูลปีฐาน1: figures[0] ?? NONE,
    ข้อมูลปีฐาน2: figures[1] ?? NONE,
    ข้อมูลปีฐาน3: figures[2] ?? NONE,
    แหล่งข้อมูล: text(content.dataSource),
    วิธีจัดเก็บ: text(content.collection),
    ผู้กำกับดูแล: content.supervisor === undefined ? NONE : contact(content.supervisor),
    ผู้รับผิดชอบ:
      content.owners.length === 0
        ? [{ ผู้จัดเก็บ: NONE }]
        : content.owners.map((owner) => ({ ผู้จัดเก็บ: contact(owner) })),
    กลุ่ม: text(content.group),
    หลักฐาน: content.needsEvidence ? 'ต้องแนบหลักฐานประกอบการรายงานทุกรอบ' : 'ไม่ต้องแนบหลักฐาน',
    มีหลักฐานตามระดับ: content.evidenceByLevel.trim() !== '',
    หลักฐานตามระดับ: text(content.evidenceByLevel),
    รอบที่ใช้: roundsText(content, style),
    หมายเหตุ: text(content.criteriaNote),
  };
}

/** The pages of several indicators, each on a sheet of its own. */
export function kpiPagesTags(
  contents: readonly KpiContent[],
  style: DigitStyle,
  addresses: Addresses = 'printed',
  weightDecimals = 0,
): readonly MergeData[] {
  return contents.map((content, position) => ({
    ...kpiTags(content, style, addresses, weightDecimals),
    หน้าถัดไป: position > 0,
  }));
}

/** A target as it stands on paper, in the annex as in the KPI Template: a number as a number, else the words; '' for none. */
export function targetText(target: string, style: DigitStyle): string {
  return target.trim() === '' ? '' : (figureTexts([target], style)[0] ?? '');
}

/** Numbers as numbers stand on paper, alike in places; a target may also be words. */
function figureTexts(values: readonly string[], style: DigitStyle): readonly string[] {
  const read = values.map((value) => readResult(value));
  const decimals = commonDecimals(read.flatMap((one) => (one.kind === 'number' ? [one.value] : [])));
  return read.map((one, position) =>
    one.kind === 'number'
      ? paperNumber(one.value, style, decimals)
      : paperText(values[position] ?? '', style) || NONE,
  );
}

/** As the annex of the same paper writes weights. */
function weightText({ weight, roundWeights }: KpiContent, style: DigitStyle, decimals: number): string {
  const own = weight === undefined ? NONE : paperNumber(weight, style, decimals);
  if (roundWeights.length === 0) return own;
  const rounds = roundWeights.map(
    (one) => `รอบ ${inDigits(String(one.round), style)} เดือน ${paperNumber(one.weight, style, decimals)}`,
  );
  return `${own} (${rounds.join(', ')})`;
}

function methodText({ method, direction, subCodes }: KpiContent, style: DigitStyle): string {
  if (method === undefined) {
    const codes = inDigits(subCodes.join(', '), style);
    return codes === '' ? NONE : `คำนวณจากตัวชี้วัดย่อย ${codes} ถ่วงน้ำหนัก`;
  }
  if (method === 'ความสำเร็จ') return 'นับขั้นที่ดำเนินการแล้วเสร็จต่อเนื่องจากขั้นที่หนึ่ง';
  const way = method === 'ขั้น' ? 'คะแนนเต็มระดับตามเกณฑ์ที่ทำได้' : 'เทียบบัญญัติไตรยางศ์ระหว่างระดับ';
  return direction === 'น้อยดี' ? `${way} (ค่าน้อยดี)` : `${way} (ค่ามากดี)`;
}

function levelTags(content: KpiContent, style: DigitStyle): readonly MergeData[] {
  const decimals = commonDecimals(content.levels.map(({ threshold }) => threshold));
  const steps =
    content.method === 'ความสำเร็จ' ? milestoneSteps(content.definition) : new Map<number, string>();
  return content.levels.map((level) => ({
    ระดับคะแนน: inDigits(String(level.score), style),
    เกณฑ์ของระดับ:
      content.method === 'ความสำเร็จ'
        ? milestoneText(level, steps, style)
        : withUnit(paperNumber(level.threshold, style, decimals), content.unit, style),
  }));
}

function milestoneText({ threshold }: Level, steps: ReadonlyMap<number, string>, style: DigitStyle): string {
  const step = threshold.toNumber();
  const done = `ดำเนินการแล้วเสร็จถึงขั้นที่ ${inDigits(String(step), style)}`;
  const text = steps.get(step);
  return text === undefined ? done : `${done} ${paperText(text, style)}`;
}

function stepText({ step, unit }: KpiContent, style: DigitStyle): string {
  if (step === undefined) return NONE;
  const by = withUnit(paperNumber(step.by, style), unit, style);
  return `± ${by} ต่อ ${inDigits(String(step.score), style)} คะแนน`;
}

/** ร้อยละ and ระดับ stand before their number, other units after it. */
export function withUnit(number: string, unit: string, style: DigitStyle): string {
  const written = paperText(unit, style);
  return written === 'ร้อยละ' || written === 'ระดับ' ? `${written} ${number}` : `${number} ${written}`.trim();
}

function contactText({ name, position, email }: Contact, style: DigitStyle, addresses: Addresses): string {
  const person = [paperText(name, style), paperText(cleanText(position), style)]
    .filter((part) => part !== '')
    .join(' ');
  return email.trim() === '' || addresses === 'left out' ? person : `${person} (อีเมล ${printable(email)})`;
}

/** Rounds in which an indicator is used, in words. */
export function roundsText(
  { startsAtRound, cancelledAtRound }: Pick<KpiContent, 'startsAtRound' | 'cancelledAtRound'>,
  style: DigitStyle,
): string {
  const round = (number: number) => `รอบ ${inDigits(String(number), style)} เดือน`;
  const parts = [
    ...(startsAtRound === undefined ? [] : [`เริ่มใช้${round(startsAtRound)}`]),
    ...(cancelledAtRound === undefined ? [] : [`ยกเลิกที่${round(cancelledAtRound)}`]),
  ];
  return parts.length === 0 ? 'ทุกรอบ' : parts.join(' ');
}
