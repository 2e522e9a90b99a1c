import { AGREEMENT_KINDS, type AgreementKind } from '../agreements/agreement';
import type { IsoDate } from '../dates/dates';
import type { Round } from '../rounds/round';

/** Real dates of one of the ten steps, as far as the register itself knows them. */
export type StepFacts = { readonly begun: IsoDate | undefined; readonly done: IsoDate | undefined };

/** Days of the memo with a summary, and of the letters that it goes out with; no letters where none were made. */
export type SummaryLetters = {
  readonly memo: IsoDate | undefined;
  readonly covers: readonly (IsoDate | undefined)[];
};

/** One year's marks in the register; each list holds that year's rows only. */
export type YearMarks = {
  /** One for each indicator: when its KPI Template was first sent, and when the last owner acknowledged it. */
  readonly templates: readonly {
    readonly sentOn: IsoDate | undefined;
    readonly acknowledgedOn: IsoDate | undefined;
  }[];
  readonly agreements: readonly { readonly kind: AgreementKind; readonly signedOn: IsoDate | undefined }[];
  readonly rounds: readonly Pick<Round, 'state' | 'opensOn' | 'closesOn'>[];
  /** ลงวันที่ of the memo that lays the order before the director, the day on which the order was signed (else dated), of the memos with the summaries of the last round and of the year, and of their letters. */
  readonly letters: {
    readonly orderMemo: IsoDate | undefined;
    readonly order: IsoDate | undefined;
    readonly lastRound: SummaryLetters;
    readonly year: SummaryLetters;
  };
};

/**
 * Step number → its facts: 5 (KPI Templates), 7 (signing) and 8 (rounds) leave marks, 2 (the order), 9 (the last round checked and
 * sent on) and 10 (the year summed up) the date of their letter; the others only people can tell.
 */
export function calendarFacts(marks: YearMarks, today: IsoDate): ReadonlyMap<number, StepFacts> {
  return new Map([
    [2, { begun: first([marks.letters.orderMemo, marks.letters.order]), done: marks.letters.order }],
    [5, templateFacts(marks)],
    [7, signingFacts(marks)],
    [8, roundFacts(marks, today)],
    [9, summaryFacts(marks.letters.lastRound)],
    [10, summaryFacts(marks.letters.year)],
  ]);
}

/** Begun with the memo; done when the last of its letters is dated, or with the memo where there are none. */
function summaryFacts({ memo, covers }: SummaryLetters): StepFacts {
  return { begun: first([memo, ...covers]), done: covers.length === 0 ? memo : lastIfAll([memo, ...covers]) };
}

function templateFacts({ templates }: YearMarks): StepFacts {
  return {
    begun: first(templates.map(({ sentOn }) => sentOn)),
    done: lastIfAll(templates.map(({ acknowledgedOn }) => acknowledgedOn)),
  };
}

/** Done once each kind has agreements and all are signed: an office without one of the kinds types the date. */
function signingFacts({ agreements }: YearMarks): StepFacts {
  const signed = agreements.map(({ signedOn }) => signedOn);
  const kinds = new Set(agreements.map(({ kind }) => kind));
  return {
    begun: first(signed),
    done: AGREEMENT_KINDS.every((kind) => kinds.has(kind)) ? lastIfAll(signed) : undefined,
  };
}

/** A round may be opened or closed before its day; the day itself is known where it was not. */
function roundFacts({ rounds }: YearMarks, today: IsoDate): StepFacts {
  const upToday = (date: IsoDate): IsoDate => (date < today ? date : today);
  const opened = rounds.filter(({ state }) => state !== 'ยังไม่เปิด' && state !== 'กำลังเปิด');
  const closed = rounds.filter(({ state }) => state === 'ปิด' || state === 'ผนึกแล้ว');
  return {
    begun: first(opened.map(({ opensOn }) => upToday(opensOn))),
    done: closed.length === rounds.length ? last(closed.map(({ closesOn }) => upToday(closesOn))) : undefined,
  };
}

function first(dates: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return known(dates)[0];
}

function last(dates: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  const sorted = known(dates);
  return sorted[sorted.length - 1];
}

function lastIfAll(dates: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return dates.every((date) => date !== undefined) ? last(dates) : undefined;
}

function known(dates: readonly (IsoDate | undefined)[]): readonly IsoDate[] {
  return dates.filter((date): date is IsoDate => date !== undefined).sort();
}
