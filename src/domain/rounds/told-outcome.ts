import { addDays, type IsoDate } from '../dates/dates';
import { dateOfMoment } from '../dates/moments';
import { mailKey } from '../keys';
import { isCalculated, type Report } from './report';

/** Something that has come of a report and that its first owner waits for; `key` names it in งานค้าง, so that it is told once. */
export type ToldOutcome = {
  readonly key: string;
  readonly kind: 'reviewed' | 'evidence-lost';
  readonly report: Report;
};

/** Answers that are older when they are first seen are news to nobody. */
const TOLD_WITHIN_DAYS = 14;

/** What the owners of these reports are to be told now. `hasLostEvidence` is what the office's answer says of the report. */
export function toldOutcomes(
  reports: readonly Report[],
  today: IsoDate,
  hasLostEvidence: (report: Report) => boolean,
): readonly ToldOutcome[] {
  return reports
    .filter((report) => !isCalculated(report))
    .flatMap((report) => [
      ...reviewed(report, today),
      ...(hasLostEvidence(report) ? evidenceLost(report) : []),
    ]);
}

function reviewed(report: Report, today: IsoDate): readonly ToldOutcome[] {
  const { appeal, appealOutcome, appealAnsweredAt } = report;
  if (appeal.trim() === '' || appealOutcome === undefined || appealAnsweredAt === undefined) return [];
  const on = dateOfMoment(appealAnsweredAt);
  if (addDays(on, TOLD_WITHIN_DAYS) < today) return [];
  return [{ key: mailKey('แจ้งผล', report.id, 'ทบทวน', on), kind: 'reviewed', report }];
}

function evidenceLost(report: Report): readonly ToldOutcome[] {
  if (report.submittedAt === undefined || report.closedAt !== undefined) return [];
  const accepted = dateOfMoment(report.submittedAt);
  return [{ key: mailKey('แจ้งผล', report.id, 'หลักฐาน', accepted), kind: 'evidence-lost', report }];
}
