import Big from 'big.js';
import { fixed } from '../../domain/decimal';
import { compareCodes } from '../../domain/indicator-code';
import type { CommitteeScore } from '../../domain/scores/committee-score';
import type { Mean } from '../../domain/scores/mean';
import type { Part, RolledRow } from '../../domain/scores/roll-up';
import type { Level } from '../../domain/scores/scale';
import type { ScoredHow } from '../../domain/scores/score';
import { numberText } from '../number-text';
import { criteriaFaultText } from '../refusals/criteria-fault-text';

/**
 * How a row came to its score, with the numbers put in, in Western digits. `office` is the mean that the row counts in:
 * a row without a score says what it did to the weights.
 */
export function scoreText(rolled: RolledRow, office: Mean): string {
  const { own } = rolled.row;
  if (own === undefined) return parentText(rolled, office);
  const weight = rolled.row.weight ?? new Big(0);
  switch (own.kind) {
    case 'scored':
      return `${howText(own.how, own.adjusted?.before ?? own.score)}${adjustmentText(own)}${weightedText(rolled)}`;
    case 'no-result':
      return `ยังไม่มีผลการดำเนินงาน (ว่างไม่ใช่ 0) จึงยังไม่มีคะแนนและยังไม่นับน้ำหนัก ${numberText(weight)} ${usedText(office)}`;
    case 'left-out':
      return `ผลเป็น N/A จึงไม่นำมาคิด: ตัดน้ำหนัก ${numberText(weight)} ออกจากทั้งตัวตั้งและตัวหาร ${usedText(office)}`;
    case 'unreadable':
      return unreadableText(own);
    case 'criteria-fault':
      return `เกณฑ์ผิด จึงไม่มีคะแนน: ${own.faults.map(criteriaFaultText).join('; ')}`;
    case 'adjustment-fault':
      return own.why === 'no-reason'
        ? 'ปรับคะแนนโดยไม่มีเหตุผล จึงไม่มีคะแนนกรรมการ ให้กรอกเหตุผล'
        : 'ปรับคะแนนไม่ใช่ตัวเลข จึงไม่มีคะแนนกรรมการ ให้พิมพ์ตัวเลข เช่น -0.2';
  }
}

function usedText(office: Mean): string {
  return `(น้ำหนักที่นับทั้งหมด ${numberText(office.weightUsed)})`;
}

function levelText(level: Level): string {
  return `${numberText(level.threshold)} (ระดับ ${level.number})`;
}

function howText(how: ScoredHow, score: Big): string {
  return `${ruleText(how)} → ${fixed(score)}`;
}

function ruleText(how: ScoredHow): string {
  switch (how.rule) {
    case 'between':
      return `ผล ${numberText(how.value)} อยู่ระหว่างเกณฑ์ ${levelText(how.lower)} กับ ${levelText(how.upper)}`;
    case 'on-level':
      return `ผล ${numberText(how.value)} เท่ากับเกณฑ์ ${levelText(how.level)}`;
    case 'best':
      return how.value.eq(how.level.threshold)
        ? `ผล ${numberText(how.value)} เท่ากับเกณฑ์สูงสุด ${levelText(how.level)}`
        : `ผล ${numberText(how.value)} ดีกว่าเกณฑ์สูงสุด ${levelText(how.level)} ได้คะแนนเต็ม`;
    case 'step':
      return `ผล ${numberText(how.value)} ถึงเกณฑ์ ${levelText(how.level)} แต่ยังไม่ถึง ${levelText(how.next)} จึงได้คะแนนเต็มขั้น`;
    case 'milestone':
      return `ทำครบ ${numberText(how.value)} ขั้นตอน ถึงเกณฑ์ ${levelText(how.level)}`;
    case 'below-first':
      return `ผล ${numberText(how.value)} ยังไม่ถึงเกณฑ์แรก ${levelText(how.level)} จึงได้คะแนนที่กำหนดไว้สำหรับผลต่ำกว่าเกณฑ์`;
    case 'not-applicable':
      return 'ผลเป็น N/A จึงได้คะแนนที่กำหนดไว้สำหรับ N/A และยังนับน้ำหนัก';
  }
}

function adjustmentText(own: Extract<CommitteeScore, { kind: 'scored' }>): string {
  if (own.adjusted === undefined) return '';
  const { before, by, top, reason } = own.adjusted;
  const sign = by.lt(0) ? '−' : '+';
  const kept = before.plus(by).eq(own.score) ? '' : ` (อยู่ในช่วง 0 ถึง ${numberText(top)})`;
  return ` ${sign} ${fixed(by.abs())} (${reason}) = ${fixed(own.score)}${kept}`;
}

function weightedText(rolled: RolledRow): string {
  const { weight } = rolled.row;
  if (weight === undefined || rolled.weighted === undefined) return ' (ไม่มีน้ำหนักของตัวเอง)';
  return ` × น้ำหนัก ${numberText(weight)} ÷ 100 = ${fixed(rolled.weighted)}`;
}

function unreadableText(own: Extract<CommitteeScore, { kind: 'unreadable' }>): string {
  switch (own.why) {
    case 'not-one-number':
      return `ผล "${own.typed}" อ่านเป็นตัวเลขเดียวไม่ได้ จึงไม่มีคะแนน ให้พิมพ์ตัวเลข เช่น 82.50 หรือ N/A`;
    case 'too-many-decimals':
      return `ผล ${own.typed} มีทศนิยมเกิน 4 ตำแหน่ง จึงไม่มีคะแนน ให้ปัดเป็นไม่เกิน 4 ตำแหน่ง`;
    case 'part-of-a-milestone':
      return `ผล ${own.typed} ไม่ใช่จำนวนขั้นตอนที่ทำครบ จึงไม่มีคะแนน ให้พิมพ์จำนวนเต็ม`;
  }
}

/** (4 × 3.0000 + 3 × 2.5000) ÷ 7 = 2.7857 …, and the subs that left both sums. */
function parentText(rolled: RolledRow, office: Mean): string {
  const parts = [...rolled.parts].sort((left, right) => compareCodes(left.code, right.code));
  const counted = parts.filter((part): part is Part & { score: Big } => part.score !== undefined);
  const absent = parts.filter(({ score }) => score === undefined);
  const left =
    absent.length === 0
      ? ''
      : ` ไม่นับ ${absent.map(({ code, weight }) => `${code} (น้ำหนัก ${numberText(weight)})`).join(', ')}`;
  if (rolled.score === undefined) {
    return `ยังไม่มีคะแนนของตัวชี้วัดย่อย จึงยังไม่มีคะแนนและยังไม่นับน้ำหนัก${left} ${usedText(office)}`;
  }
  const sum = counted
    .map(({ code, weight, score }) => `${code}: ${numberText(weight)} × ${fixed(score)}`)
    .join(' + ');
  return `ตัวชี้วัดย่อย (${sum}) ÷ ${numberText(rolled.partsWeight)} → ${fixed(rolled.score)}${weightedText(rolled)}${left}`;
}
