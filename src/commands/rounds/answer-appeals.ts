import { serialOfDate } from '../../domain/dates/dates';
import { dateOfMoment, serialOfMoment } from '../../domain/dates/moments';
import { appealStep } from '../../domain/rounds/appeal';
import { isCalculated, type Report } from '../../domain/rounds/report';
import { LOG_EVENT } from '../../messages/log-event';
import { APPEAL_NOTE } from '../../messages/reports/appeal-text';
import type { Change, LogLine, NewRow } from '../../register/change';
import type { Office } from '../office';
import type { MarkChanges } from './accept-marks';
import type { RoundSources } from './round-sources';

/**
 * Requests for review (ขอทบทวน) get the day by which they are answered, and their answers (ผลการทบทวน) the moment; both stand in
 * บันทึก. An outcome that nobody asked for is undone with a note.
 */
export function answerAppeals(office: Office, sources: RoundSources): MarkChanges {
  const answers = sources.reports.flatMap((report) => answerAppeal(office, report, sources) ?? []);
  return {
    changes: answers.flatMap(({ changes }) => changes),
    log: answers.flatMap(({ log }) => log),
  };
}

function answerAppeal(
  office: Office,
  report: Report,
  { rounds, holidays }: RoundSources,
): MarkChanges | undefined {
  const round = rounds.find(({ id }) => id === report.roundId);
  if (round === undefined || isCalculated(report)) return undefined;
  const today = dateOfMoment(office.now());
  const step = appealStep(report, { today, closesOn: round.closesOn, holidays });
  switch (step.kind) {
    case 'none':
      return undefined;
    case 'taken': {
      const line = { event: LOG_EVENT.appealTaken, before: report.appeal, after: step.dueOn };
      const note = { header: 'ขอทบทวน', note: APPEAL_NOTE.taken(step.dueOn) } as const;
      return answer(report, { ทบทวนภายใน: serialOfDate(step.dueOn) }, line, note);
    }
    case 'answered': {
      const after = `${report.appealOutcome ?? ''} ${report.appealReason}`.trim();
      const line = { event: LOG_EVENT.appealAnswered, before: report.appeal, after };
      const note = { header: 'ขอทบทวน', note: '' } as const;
      return answer(report, { ทบทวนเมื่อ: serialOfMoment(office.now()) }, line, note);
    }
    case 'withdrawn': {
      const note = { header: 'ขอทบทวน', note: '' } as const;
      return answer(report, { ทบทวนภายใน: '' }, { event: LOG_EVENT.appealWithdrawn }, note);
    }
    case 'nobody-asked': {
      const line = { event: LOG_EVENT.appealUndone, before: report.appealOutcome ?? '' };
      const note = { header: 'ผลการทบทวน', note: APPEAL_NOTE.nobodyAsked } as const;
      return answer(report, { ผลการทบทวน: '' }, line, note);
    }
  }
}

function answer(
  { id }: Report,
  cells: NewRow<'reports'>,
  line: Omit<LogLine, 'subject'>,
  { header, note }: { readonly header: 'ขอทบทวน' | 'ผลการทบทวน'; readonly note: string },
): MarkChanges {
  const changes: readonly Change[] = [
    { kind: 'set', tab: 'reports', key: id, cells },
    { kind: 'note', tab: 'reports', key: id, header, note },
  ];
  return { changes, log: [{ ...line, subject: id }] };
}
