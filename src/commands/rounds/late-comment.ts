import { serialOfDate } from '../../domain/dates/dates';
import { dateOfMoment } from '../../domain/dates/moments';
import { isCalculated, type Report } from '../../domain/rounds/report';
import { slipDeadline } from '../../domain/rounds/return-slip';
import { LOG_EVENT } from '../../messages/log-event';
import { actorText } from '../../messages/reports/actor-text';
import { slipLine, slipPart, slipWithComment, slipWithDay } from '../../messages/reports/answer-text';
import type { Office } from '../office';
import type { MarkChanges } from './accept-marks';
import type { RoundSources } from './round-sources';

/** A report that stands sent back with a slip: its owner has not handed it in again. */
export function isReturned(report: Report): boolean {
  return (
    !isCalculated(report) &&
    report.verdict === 'ส่งคืน' &&
    report.returns > 0 &&
    report.slips.length > 0 &&
    report.submittedAt === undefined &&
    report.closedAt === undefined
  );
}

/** Who chooses ส่งคืน first and writes ความเห็น after it, or over an older one, is heard all the same: the slip says what was written. */
export function lateComment(office: Office, report: Report, sources: RoundSources): MarkChanges {
  const nothing = { changes: [], log: [] };
  if (!isReturned(report) || report.submitTick) return nothing;
  const commented = slipWithComment(report.answer, report.comment);
  if (commented === undefined) return nothing;
  const now = office.now();
  const round = sources.rounds.find(({ id }) => id === report.roundId);
  const dueOn = slipDeadline({
    comment: report.comment,
    dueOn: report.dueOn ?? round?.dueOn ?? dateOfMoment(now),
    closesOn: round?.closesOn ?? dateOfMoment(now),
    today: dateOfMoment(now),
    holidays: sources.holidays,
  });
  const answer = slipWithDay(commented, dueOn);
  const by = actorText({ kind: 'unknown', allowed: [report.supervisor] }, sources.people);
  return {
    changes: [
      {
        kind: 'set',
        tab: 'reports',
        key: report.id,
        cells: {
          คำตอบ: answer,
          กำหนดส่ง: serialOfDate(dueOn),
          ใบส่งคืน: [...report.slips.slice(0, -1), slipLine(now, by, slipPart(answer))].join('\n'),
        },
      },
    ],
    log: [{ event: LOG_EVENT.returnCommented, subject: report.id, by, after: slipPart(answer) }],
  };
}
