import type Big from 'big.js';
import { fixed } from '../../domain/decimal';
import type { Direction } from '../../domain/indicator';
import type { NextStep } from '../../domain/scores/next-steps';
import { numberText } from '../number-text';

/** What one more level takes and gives. */
export function nextStepText(step: NextStep, unit: string, direction: Direction | undefined): string {
  const way = direction === 'น้อยดี' ? 'ลดลงอีก' : 'เพิ่มอีก';
  return `${way}${amountText(step.need, unit)} เป็น${amountText(step.result, unit)} ได้ระดับ ${step.level} คะแนนรวมเพิ่ม ${fixed(step.gain)}`;
}

/** "ร้อยละ 90", " 12 วัน": ร้อยละ stands before its number, other units after it. */
function amountText(amount: Big, unit: string): string {
  if (unit === 'ร้อยละ') return `ร้อยละ ${numberText(amount)}`;
  return ` ${numberText(amount)}${unit === '' ? '' : ` ${unit}`}`;
}
