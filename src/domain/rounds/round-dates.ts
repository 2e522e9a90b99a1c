import { addDays, type IsoDate } from '../dates/dates';
import { fiscalYearEnd, fiscalYearStart, isFiscalYear } from '../dates/fiscal-year';
import type { Round } from './round';

/** Work on a year's last round goes on into the next one; a date further off was mistyped. */
const DAYS_AFTER_YEAR = 366;
/** A month, moved to a working day. */
const DAYS_TO_CLOSING = 45;

/** Whether a date may be meant: "05/04/70" is read as 1970, and nothing may open, move or close by it. */
export function isOfYear(date: IsoDate, { fiscalYearBe }: Pick<Round, 'fiscalYearBe'>): boolean {
  if (!isFiscalYear(fiscalYearBe)) return false;
  return (
    date >= fiscalYearStart(fiscalYearBe) && date <= addDays(fiscalYearEnd(fiscalYearBe), DAYS_AFTER_YEAR)
  );
}

/** The last day that a deadline may move to: its ปิด, a month later, is still of the year. */
export function latestDeadline({ fiscalYearBe }: Pick<Round, 'fiscalYearBe'>): IsoDate {
  return addDays(fiscalYearEnd(fiscalYearBe), DAYS_AFTER_YEAR - DAYS_TO_CLOSING);
}

export type MistypedDate = {
  readonly roundId: string;
  readonly header: 'เปิด' | 'กำหนดส่ง' | 'ปิด';
  readonly date: IsoDate;
};

/** Dates of rounds that would be acted on and lie far outside their year. */
export function mistypedDates(rounds: readonly Round[]): readonly MistypedDate[] {
  return rounds.flatMap((round) => {
    const acting: readonly (readonly [MistypedDate['header'], IsoDate])[] =
      round.state === 'ปิด' || round.state === 'ผนึกแล้ว'
        ? []
        : [
            // A round that is open opens no more.
            ...(round.state === 'ยังไม่เปิด' ? [['เปิด', round.opensOn] as const] : []),
            ['กำหนดส่ง', round.dueOn],
            ['ปิด', round.closesOn],
          ];
    return acting
      .filter(([, date]) => !isOfYear(date, round))
      .map(([header, date]) => ({ roundId: round.id, header, date }));
  });
}
