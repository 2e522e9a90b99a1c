import { fixed } from '../domain/decimal';
import type { Direction } from '../domain/indicator';
import type { NextStep } from '../domain/next-steps';
import { numberText } from './number-text';

/** What one more level takes and gives. */
export function nextStepText(step: NextStep, unit: string, direction: Direction | undefined): string {
  const way = direction === 'น้อยดี' ? 'ลดลงอีก' : 'เพิ่มอีก';
  const amount = `${numberText(step.need)}${unit === '' ? '' : ` ${unit}`}`;
  return `${way} ${amount} ถึง ${numberText(step.result)} ได้ระดับ ${step.level} คะแนนรวมเพิ่ม ${fixed(step.gain)}`;
}
