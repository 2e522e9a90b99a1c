import type { IsoDate } from '../dates/dates';
import { type Holidays, workingDayOnOrAfter } from '../dates/working-days';
import { plannedClosing } from './planned-closing';
import { isCalculated, type Report } from './report';
import type { Round } from './round';

/** What a new deadline of a round, or of some of its indicators, moves. */
export type MovedDeadline = {
  /** The day itself, or the working day after it (Civil and Commercial Code s.193/8). */
  readonly dueOn: IsoDate;
  /** Rows that get it, sums included, so that the round reads as one. */
  readonly reports: readonly Report[];
  /** First owners who still owe one of them, each once. */
  readonly told: readonly string[];
  /** The round's own dates, where the whole round moves or its ปิด has to wait for what was moved. */
  readonly round: Pick<Round, 'dueOn' | 'closesOn'> | undefined;
};

/**
 * Moves the open rows of a round (only those of `codes`, where codes are given). ปิด goes along where it stood a month after the old
 * deadline, as it was planned; one that an operator has set stays, unless the new deadline lies behind it: no report is closed before
 * its own day has passed.
 */
export function moveDeadlineOf(
  round: Round,
  reports: readonly Report[],
  due: IsoDate,
  holidays: Holidays,
  codes?: readonly string[],
): MovedDeadline {
  const dueOn = workingDayOnOrAfter(due, holidays);
  const moved = reports.filter(
    (report) =>
      report.roundId === round.id &&
      report.closedAt === undefined &&
      (codes === undefined || codes.includes(report.indicatorCode)) &&
      report.dueOn !== dueOn,
  );
  const owing = moved.filter((report) => !isCalculated(report) && report.submittedAt === undefined);
  return {
    dueOn,
    reports: moved,
    told: [...new Set(owing.flatMap(({ owners }) => owners.slice(0, 1)))],
    round:
      codes === undefined
        ? { dueOn, closesOn: closingAfter(round, dueOn, holidays) }
        : moved.length > 0 && round.closesOn <= dueOn
          ? { dueOn: round.dueOn, closesOn: plannedClosing(dueOn, holidays) }
          : undefined,
  };
}

function closingAfter(round: Round, dueOn: IsoDate, holidays: Holidays): IsoDate {
  const asPlanned = round.closesOn === plannedClosing(round.dueOn, holidays);
  return asPlanned || round.closesOn <= dueOn ? plannedClosing(dueOn, holidays) : round.closesOn;
}
