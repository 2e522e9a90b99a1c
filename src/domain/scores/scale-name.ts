import type { Thresholds } from '../indicator';

/** มาตรา: 1–5 on เกณฑ์ 1–5, 0–5 on เกณฑ์ 0–5, 50/75/100 (ขั้นต้น, มาตรฐาน, ขั้นสูง) on เกณฑ์ 1–3. */
export const SCALE_NAMES = ['1-5', '0-5', '50-75-100'] as const;
export type ScaleName = (typeof SCALE_NAMES)[number];

/** The scale of one indicator: an indicator with เกณฑ์ 0 has 0–5 whatever the office's scale is. */
export function scaleNameFor(officeScale: ScaleName, thresholds: Thresholds): ScaleName {
  if (thresholds[0] !== undefined) return '0-5';
  return officeScale === '0-5' ? '1-5' : officeScale;
}
