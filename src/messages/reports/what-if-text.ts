import { fixed } from '../../domain/decimal';
import type { Mean } from '../../domain/scores/mean';
import type { WhatIf } from '../../domain/scores/what-if';
import { numberText } from '../number-text';
import { scoreText } from './score-text';

/** The explanation of the tried result, and what the office's total would become. */
export function whatIfText({ own, before, after }: WhatIf): string {
  return `${scoreText(own, after)}\nคะแนนรวมของสำนักงาน ${meanText(before)} → ${meanText(after)}`;
}

function meanText({ score, weightUsed }: Mean): string {
  return score === undefined ? 'ยังไม่มี' : `${fixed(score)} (น้ำหนักที่นับ ${numberText(weightUsed)})`;
}
