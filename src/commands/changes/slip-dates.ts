import type { IsoDate } from '../../domain/dates/dates';
import type { Report } from '../../domain/rounds/report';
import { slipWithDay } from '../../messages/reports/answer-text';
import type { Change } from '../../register/change';
import type { RoundSources } from '../rounds/round-sources';

/** คำตอบ of a report that was sent back says until when it is expected again: as its กำหนดส่ง says, however that was moved. */
export function slipDates({ reports, rounds }: Pick<RoundSources, 'reports' | 'rounds'>): readonly Change[] {
  const dueOn = new Map(rounds.map((round) => [round.id, round.dueOn]));
  return reports.flatMap((report) => slipDate(report, report.dueOn ?? dueOn.get(report.roundId)));
}

/** The same for one report whose deadline is `dueOn` from now on; nothing where คำตอบ is no slip, or says so already. */
export function slipDate(report: Report, dueOn: IsoDate | undefined): readonly Change[] {
  if (report.closedAt !== undefined || report.submittedAt !== undefined || dueOn === undefined) return [];
  const answer = slipWithDay(report.answer, dueOn);
  if (answer === report.answer) return [];
  return [{ kind: 'set', tab: 'reports', key: report.id, cells: { คำตอบ: answer } }];
}
