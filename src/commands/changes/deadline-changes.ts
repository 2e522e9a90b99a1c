import { type IsoDate, serialOfDate } from '../../domain/dates/dates';
import { type MovedDeadline, moveDeadlineOf } from '../../domain/rounds/moved-deadline';
import type { Round } from '../../domain/rounds/round';
import { LOG_EVENT } from '../../messages/log-event';
import type { Change, LogLine } from '../../register/change';
import type { Snapshot } from '../../register/register-port';
import { systemChanges } from '../../register/system-changes';
import { freshMailKey, mailLines } from '../mail/pending-mail';
import type { Office } from '../office';
import type { RoundSources } from '../rounds/round-sources';
import { calendarDates } from './calendar-dates';
import { deadlineMailKey } from './deadline-letters';
import { slipDate } from './slip-dates';

export type DeadlineChanges = {
  readonly moved: MovedDeadline;
  readonly changes: readonly Change[];
  readonly log: readonly LogLine[];
};

/** รายการ of ระบบ: the deadline that a round's rows were last laid by, so that one typed into รอบรายงาน is noticed. */
export function laidDeadlineEntry(roundId: string): string {
  return `กำหนดส่งที่วาง/${roundId}`;
}

/** Rows, the round's own dates and one mail a person for a deadline that moves; nothing where every row has it already. */
export function deadlineChanges(
  office: Office,
  snapshot: Snapshot,
  sources: RoundSources,
  round: Round,
  due: IsoDate,
  codes?: readonly string[],
): DeadlineChanges {
  const moved = moveDeadlineOf(round, sources.reports, due, sources.holidays, codes);
  // A closed round keeps its own dates, for the seal covers them: what moves is the report that was opened again.
  const isClosed = round.state === 'ปิด' || round.state === 'ผนึกแล้ว';
  const dates = isClosed ? undefined : moved.round;
  const roundMoves =
    dates !== undefined && (dates.dueOn !== round.dueOn || dates.closesOn !== round.closesOn);
  const keys = moved.told.map((personId) =>
    freshMailKey(snapshot, deadlineMailKey(round.id, moved.dueOn, personId)),
  );
  const changes: readonly Change[] = [
    ...moved.reports.map(
      ({ id }): Change => ({
        kind: 'set',
        tab: 'reports',
        key: id,
        cells: { กำหนดส่ง: serialOfDate(moved.dueOn) },
      }),
    ),
    ...moved.reports.flatMap((report) => slipDate(report, moved.dueOn)),
    ...(roundMoves
      ? [
          {
            kind: 'set',
            tab: 'rounds',
            key: round.id,
            cells: { กำหนดส่ง: serialOfDate(dates.dueOn), ปิด: serialOfDate(dates.closesOn) },
          } as const,
          ...calendarDates(snapshot, sources, round, dates.dueOn),
        ]
      : []),
    ...(dates === undefined || codes !== undefined
      ? []
      : systemChanges(snapshot, { [laidDeadlineEntry(round.id)]: dates.dueOn })),
    ...mailLines(keys, snapshot, office.now(), office.caller),
  ];
  const log: readonly LogLine[] =
    moved.reports.length === 0
      ? []
      : [
          {
            event: LOG_EVENT.deadlineMoved,
            subject: codes === undefined ? round.id : moved.reports.map(({ id }) => id).join(', '),
            before: [...new Set(moved.reports.map(({ dueOn }) => dueOn ?? round.dueOn))].join(', '),
            after: moved.dueOn,
          },
          ...(roundMoves && codes !== undefined ? [closingLine(round, dates.closesOn)] : []),
        ];
  return { moved, changes, log };
}

/** ปิด that went along with the deadline of some indicators. */
function closingLine({ id, closesOn }: Round, after: IsoDate): LogLine {
  return { event: LOG_EVENT.deadlineMoved, subject: `${id} ปิด`, before: closesOn, after };
}
