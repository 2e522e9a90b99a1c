import { countingResult, type Report } from '../../domain/rounds/report';
import { isBlank, sameTyped } from '../../domain/rounds/typed-result';
import type { OfficeScore } from '../../domain/scores/office-score';
import { scoreText } from './score-text';

/**
 * A report's explanation: its own score; where an accepted result counts instead of what is typed now, that; and the
 * committee's score where the committee has changed anything. One sentence a line.
 */
export function explanationText(report: Report, self: OfficeScore, committee: OfficeScore): string {
  const own = self.rows.get(report.indicatorCode);
  const lines = own === undefined ? [] : [scoreText(own, self.office)];
  const counting = countingResult(report);
  if (counting.standing !== 'typed' && !sameTyped(counting.typed, report.result)) {
    const accepted = counting.standing === 'certified' ? 'ผลที่รับรองแล้ว' : 'ผลที่ส่งแล้ว';
    const typed = isBlank(report.result) ? 'ว่าง' : String(report.result);
    lines.push(`คิดจาก${accepted} (${counting.typed}) ไม่ใช่ที่พิมพ์ไว้ตอนนี้ (${typed})`);
  }
  const theirs = committee.rows.get(report.indicatorCode);
  const touched = !isBlank(report.committeeResult) || report.adjustment !== undefined;
  const parentDiffers = own?.row.own === undefined && String(own?.score) !== String(theirs?.score);
  if (theirs !== undefined && (touched || parentDiffers)) {
    lines.push(`คะแนนกรรมการ: ${scoreText(theirs, committee.office)}`);
  }
  return lines.join('\n');
}
