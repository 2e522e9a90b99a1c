import { appealStep } from '../../domain/appeal';
import { serialOfDate } from '../../domain/dates';
import { dateOfMoment, serialOfMoment } from '../../domain/moments';
import { isCalculated, type Report } from '../../domain/report';
import { APPEAL_NOTE } from '../../messages/appeal-text';
import { LOG_EVENT } from '../../messages/log-event';
import type { Change, LogLine, NewRow } from '../../register/change';
import type { Office } from '../office';
import type { MarkChanges } from './accept-marks';
import type { RoundSources } from './round-sources';

/**
 * Requests for review (ขอทบทวน) get the day by which they are answered, and their answers (ผลการทบทวน) the moment; both stand in
 * บันทึก. An outcome that nobody asked for is undone with a note.
 */
export function answerAppeals(office: Office, { reports, rounds, holidays }: RoundSources): MarkChanges {
  const today = dateOfMoment(office.now());
  const answers = reports.flatMap((report): readonly MarkChanges[] => {
    const round = rounds.find(({ id }) => id === report.roundId);
    if (round === undefined || isCalculated(report)) return [];
    const step = appealStep(report, { today, closesOn: round.closesOn, holidays });
    switch (step.kind) {
      case 'none':
        return [];
      case 'taken': {
        const cells = { ทบทวนภายใน: serialOfDate(step.dueOn) };
        const line = { event: LOG_EVENT.appealTaken, before: report.appeal, after: step.dueOn };
        return [answer(report, cells, line, { header: 'ขอทบทวน', note: APPEAL_NOTE.taken(step.dueOn) })];
      }
      case 'answered': {
        const after = `${report.appealOutcome ?? ''} ${report.appealReason}`.trim();
        const line = { event: LOG_EVENT.appealAnswered, before: report.appeal, after };
        const cells = { ทบทวนเมื่อ: serialOfMoment(office.now()) };
        return [answer(report, cells, line, { header: 'ขอทบทวน', note: '' })];
      }
      case 'withdrawn':
        return [
          answer(
            report,
            { ทบทวนภายใน: '' },
            { event: LOG_EVENT.appealWithdrawn },
            {
              header: 'ขอทบทวน',
              note: '',
            },
          ),
        ];
      case 'nobody-asked': {
        const line = { event: LOG_EVENT.appealUndone, before: report.appealOutcome ?? '' };
        const note = { header: 'ผลการทบทวน', note: APPEAL_NOTE.nobodyAsked } as const;
        return [answer(report, { ผลการทบทวน: '' }, line, note)];
      }
    }
  });
  return {
    changes: answers.flatMap(({ changes }) => changes),
    log: answers.flatMap(({ log }) => log),
  };
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
