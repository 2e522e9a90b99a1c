import type Big from 'big.js';
import type { TypedResult } from '../../domain/rounds/typed-result';
import { numberText } from '../number-text';

/** Words of a round's document that depend on the register, in Western digits. */
export const SAR_CARD_TEXT = {
  unsubmitted: (typed: TypedResult, weight: Big, used: Big) =>
    `พิมพ์ผล ${typed} ไว้แต่ยังไม่ส่งรายงาน จึงยังไม่มีคะแนนและยังไม่นับน้ำหนัก ${numberText(weight)} (น้ำหนักที่นับทั้งหมด ${numberText(used)})`,
  evidence: (files: number) => (files === 0 ? 'ไม่มีไฟล์' : `${files} ไฟล์`),
  /** The two stay together at the end of a line. */
  level: (score: string, threshold: string) => `${score}\u00a0=\u00a0${threshold}`,
  round: (round: number) => `รอบ ${round} เดือน`,
  result: 'ผลงาน',
  threshold: (score: string) => `เกณฑ์ของ ${score} คะแนน`,
  file: (number: number, name: string, level: number | undefined) =>
    `${number}. ${name}${level === undefined ? '' : ` (ระดับ ${level})`}`,
  slip: (number: number, slip: string) => `${number}. ${slip}`,
  blankName: '.'.repeat(34),
  blankDate: '.'.repeat(30),
} as const;
